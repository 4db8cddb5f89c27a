/**
 * A signal that aborts with the given one, or after so many milliseconds (with a `TimeoutError`).
 * Not `AbortSignal.any([signal, AbortSignal.timeout(ms)])`: Node may collect the inner signal as garbage before its time has come,
 * and then nothing ever ends the wait (https://github.com/nodejs/node/issues/57736).
 */
export function withTimeLimit(signal: AbortSignal, ms: number): AbortSignal {
  const over = new AbortController();
  setTimeout(() => over.abort(new DOMException(`took longer than ${ms} ms`, 'TimeoutError')), ms).unref();
  return AbortSignal.any([signal, over.signal]);
}
