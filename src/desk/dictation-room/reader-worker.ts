/// <reference lib="webworker" />
import { plainText } from '../../letter/reading-order.js';
import { checkLetter } from '../../proofreading/check-letter.js';
import type { HasRead, ToRead } from './reader-messages.js';

/** Reads letters beside the page's own thread: a careful reading takes longer than a frame, and the pen must not stop for it. */
self.addEventListener('message', ({ data: { parts, context } }: MessageEvent<ToRead>) => {
  const read: HasRead = { text: plainText(parts), findings: checkLetter(parts, context) };
  self.postMessage(read, []);
});
