export type RecognitionCode = 'auth' | 'quota' | 'network' | 'audio' | 'unsupported' | 'aborted' | 'internal';

const IS_RETRYABLE: Readonly<Record<RecognitionCode, boolean>> = {
  auth: false,
  quota: true,
  network: true,
  audio: false,
  unsupported: false,
  aborted: false,
  internal: true,
};

/** Speech could not be heard. The message is for people and holds nothing of what was said. */
export class RecognitionError extends Error {
  override readonly name = 'RecognitionError';
  /** Whether the same recording may fare better later. */
  readonly isRetryable: boolean;

  constructor(
    readonly code: RecognitionCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.isRetryable = IS_RETRYABLE[code];
  }
}

/** @throws RecognitionError once the signal is aborted */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new RecognitionError('aborted', 'nobody waits for this recording any more');
}
