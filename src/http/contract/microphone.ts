import { z } from 'zod';
import { RecordingFields } from './recordings.js';

/**
 * A microphone at the house's ear, over a WebSocket: first `open`, then the sound as binary frames (16 kHz, one channel,
 * 16-bit little-endian), and what is heard comes back as `AsrEvent`s.
 */
export const MICROPHONE_PATH = '/v1/dictations/microphone';
/** Eight times as much as a tenth of a second of sound. */
export const MAX_SOUND_BYTES = 25_600;
/** How the line is closed where no speech engine is configured: 501 among the codes that are free for applications. */
export const NOBODY_LISTENS = 4501;

export const MicrophoneFrame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    language: RecordingFields.shape.language,
    vocabulary: RecordingFields.shape.vocabulary,
  }),
  /** The utterance under way is over. */
  z.strictObject({ type: z.literal('flush') }),
  /** Nothing more will be said; what was said is still heard. */
  z.strictObject({ type: z.literal('close') }),
]);
export type MicrophoneFrame = z.infer<typeof MicrophoneFrame>;
