import type { Seconds } from '../../handwriting/geometry/units.js';

/** The pen is at most about this far behind the voice. */
const LAG: Seconds = 1.1;
/** Faster than this the eye no longer sees a pen, only letters that appear. */
const FASTEST = 60;

/**
 * How much faster than natural the pen moves when it has `backlog` seconds of writing before it: at its own pace while it
 * keeps up, and in proportion to what waits when it does not, so that it never stops and never falls far behind.
 */
export function paceFor(backlog: Seconds): number {
  return Math.min(FASTEST, Math.max(1, backlog / LAG));
}
