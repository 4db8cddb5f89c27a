import type { Hand } from '../hand/hand.js';
import type { Nib } from './pen.js';

/** How the width of a line follows the hand's own thick and thin, and the pressure. */
export interface Contrast {
  /** Share of the hand's own departure from its usual width. */
  readonly flex: number;
  /** Widening, as a share of the width, from no pressure to full pressure. */
  readonly give: number;
}

/** Standard deviation of the pressure along a page of writing. */
const PRESSURE_SPREAD = 0.19;
/** Thick and thin beyond this would clog the small loops of a page that is read at arm's length. */
const MOST_SPREAD = 0.4;
/** Even a hand with all the thick and thin it can have presses a little. */
const LEAST_GIVE = 0.25;

/**
 * Thick and thin of a hand under a nib. Many hands come from fonts drawn in a line of one width, where a pen on paper has
 * thick and thin all the same: pressure makes up for what the hand itself is short of, up to the nib's own contrast.
 */
export function contrastOf(hand: Hand, nib: Nib): Contrast {
  const spread = spreadOf(hand);
  const flex = Math.min(nib.flex, MOST_SPREAD / Math.max(spread, 1e-6));
  const missing = nib.contrast * nib.contrast - flex * flex * spread * spread;
  return { flex, give: Math.max(LEAST_GIVE, Math.sqrt(Math.max(0, missing)) / PRESSURE_SPREAD) };
}

const spreads = new WeakMap<Hand, number>();

/** Spread of the half-widths over their median, by quantiles, so that tapering ends and dots do not count. */
function spreadOf(hand: Hand): number {
  let spread = spreads.get(hand);
  if (spread === undefined) {
    const widths = hand.glyphs
      .flatMap(({ allographs }) => allographs[0].strokes)
      .flatMap(({ points }) => points.slice(1, -1).map(({ halfWidth }) => halfWidth))
      .toSorted((a, b) => a - b);
    const at = (share: number) => widths[Math.floor(share * (widths.length - 1))] ?? 1;
    spread = (at(0.84) - at(0.16)) / 2 / at(0.5);
    spreads.set(hand, spread);
  }
  return spread;
}
