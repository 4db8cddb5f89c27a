import type { z } from 'zod';

/** A kind of work that is handed to workers: its name, and what a job of this kind says. Ids only, never a letter's text. */
export interface JobDefinition<Name extends string, Payload extends object> {
  readonly name: Name;
  readonly payload: z.ZodType<Payload>;
  /**
   * What identifies a job: a second one of the same id is the same job while the first is in the queue.
   * BullMQ takes neither a colon nor digits alone.
   */
  readonly idOf: (payload: Payload) => string;
}

/** Declares a kind of job. Its handler stands in workers/, which alone loads what the work needs. */
export function defineJob<const Name extends string, Payload extends object>(
  definition: JobDefinition<Name, Payload>,
): JobDefinition<Name, Payload> {
  return definition;
}
