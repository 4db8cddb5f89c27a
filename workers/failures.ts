import type { Failure } from '../src/storage/schema.js';

/** An attempt that came to nothing, and whether another may come to something. */
export class WritingFailed extends Error {
  readonly code: string;

  constructor(readonly failure: Failure) {
    super(failure.message);
    this.code = failure.code;
  }
}

const RETRY = 'Retry the letter; if it fails again, look at the worker’s log for its id.';

export const CRASHED: Failure = {
  code: 'writer_crashed',
  message: 'The process that wrote this letter ended before it was finished.',
  remedy: RETRY,
  class: 'crash',
};

export const STALLED: Failure = {
  code: 'writer_stalled',
  message: 'The process that wrote this letter stopped getting on and was ended.',
  remedy: RETRY,
  class: 'crash',
};

export const TOO_BIG: Failure = {
  code: 'writer_out_of_memory',
  message: 'Writing this letter took more memory than a letter may take.',
  remedy: 'Shorten the letter or split it in two.',
  class: 'crash',
};

export const UNEXPECTED: Failure = {
  code: 'writing_failed',
  message: 'This letter could not be written because of a fault in the service.',
  remedy: RETRY,
  class: 'crash',
};

export const NO_PARTS: Failure = {
  code: 'nothing_to_write',
  message: 'This revision has no text yet.',
  remedy: 'Give the letter its text.',
  class: 'deterministic',
};

/** Faults of the machine around us, by Node's or the kernel's name for them. */
const OUTAGE_CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EACCES']);

/** The failure of an outage that is over when the machine is well again; null when `error` is something else. */
export function outageOf(code: string): Failure | null {
  if (code !== 'blob_store_away' && code !== 'blob_not_found' && !OUTAGE_CODES.has(code)) return null;
  return {
    code: 'storage_away',
    message: 'The finished letter could not be kept because its storage is full or away.',
    remedy: 'It is tried again by itself once the storage takes files.',
    class: 'infrastructure',
  };
}
