import { z } from 'zod';
import { idSchema } from '../letter/ids.js';
import { defineJob } from './define-job.js';

/** Hear one recording and make a letter of what was dictated. The epoch counts its hand-overs to the queue. */
export const transcribeRecording = defineJob({
  name: 'transcribe-recording',
  payload: z.strictObject({ recordingId: idSchema('recording'), epoch: z.int().min(0) }),
  idOf: ({ recordingId, epoch }) => `${recordingId}-e${epoch}`,
});
