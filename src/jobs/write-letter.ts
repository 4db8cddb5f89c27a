import { z } from 'zod';
import { idSchema } from '../letter/ids.js';
import { defineJob } from './define-job.js';

/**
 * Write one revision of a letter. The epoch counts the hand-overs of the letter to the queue, so that a new hand-over is a new
 * job even where the queue still holds a dead worker's old one.
 */
export const writeLetter = defineJob({
  name: 'write-letter',
  payload: z.strictObject({
    letterId: idSchema('letter'),
    revision: z.int().min(1),
    epoch: z.int().min(0),
  }),
  idOf: ({ letterId, revision, epoch }) => `${letterId}-r${revision}-e${epoch}`,
});
