import type { PayloadOf } from '../src/jobs/index.js';
import { hearLetter } from '../src/recognition/hear-letter.js';
import { RecognitionError } from '../src/recognition/recognition-error.js';
import {
  claimRecording,
  failHearing,
  finishHearing,
  HEARING_LEASE_SECONDS,
  renewHearing,
} from '../src/storage/hear-recording.js';
import type { RecordingRow } from '../src/storage/schema.js';
import { every } from './every.js';
import type { WorkContext } from './work-context.js';

/** What hearing needs of a worker. */
export type HearingContext = Pick<WorkContext, 'db' | 'blobs' | 'log' | 'speech'>;

/** A third of its life: two renewals may fail before it is lost. */
const RENEW_MS = (HEARING_LEASE_SECONDS * 1_000) / 3;

/** Hears one recording and makes a letter of it; whatever happens, it ends up heard once, failed for people to see, or queued. */
export async function transcribeRecording(
  task: PayloadOf<'transcribe-recording'>,
  context: HearingContext,
): Promise<void> {
  const recording = await claimRecording(context.db, task);
  if (!recording) return;
  const leaseToken = recording.leaseToken!;
  const lost = new AbortController();
  const renewals = every(
    RENEW_MS,
    async () => (await renewHearing(context.db, leaseToken)) || lost.abort(),
    () => {},
  );
  try {
    await hearUnderLease(recording, leaseToken, lost.signal, context);
  } finally {
    await renewals.stop();
  }
}

async function hearUnderLease(
  recording: RecordingRow,
  leaseToken: string,
  signal: AbortSignal,
  { db, blobs, log: workerLog, speech }: HearingContext,
): Promise<void> {
  const { id: recordingId, audioSha256: sha256, mime, language, vocabulary, createdAt } = recording;
  const log = workerLog.child({ recordingId });
  const startedAt = performance.now();
  try {
    if (!speech) throw new RecognitionError('unsupported', 'no speech engine is configured: set SPEECH_ENGINE');
    const today = createdAt.toISOString().slice(0, 'YYYY-MM-DD'.length);
    const spoken = { audio: await blobs.read(sha256), sha256, mime, language, vocabulary, today };
    const transcriber = await speech.transcriber();
    const heard = await hearLetter(spoken, transcriber, speech.conversion, { signal, idempotencyKey: recordingId });
    await finishHearing(db, leaseToken, heard);
    log.info('a recording was heard', { durationMs: Math.round(performance.now() - startedAt) });
  } catch (error) {
    if (signal.aborted) return;
    const { code, message, isRetryable } = failureOf(error);
    log.warn('a recording was not heard', { error, code });
    await failHearing(db, leaseToken, { code, message }, isRetryable);
  }
}

/** What is not the engine's word is a fault or an outage of the house, and worth another try. */
function failureOf(error: unknown): { code: string; message: string; isRetryable: boolean } {
  if (error instanceof RecognitionError) return error;
  return {
    code: 'internal',
    message: 'This recording could not be heard because of a fault in the service.',
    isRetryable: true,
  };
}
