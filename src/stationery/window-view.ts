import type { Envelope, Zone } from './envelope.js';

/** What shows of a sheet that lies folded in a window envelope; millimetres on the sheet, from its top left corner. */
export interface WindowView {
  /** Shows wherever the sheet has slipped to, with the clear space around it that the post asks for: here the address goes. */
  readonly always: Zone;
  /** Shows in some place of the sheet: nothing but the address goes here. */
  readonly sometimes: Zone;
  /** Where the sheet is folded, from the top. */
  readonly folds: readonly number[];
}

/**
 * A sheet is folded to so much less than its envelope is high, its first panel outermost. DIN 5008 (form B) folds A4 at 105 and 210 mm
 * for an envelope of 110 mm. The wider the panel, the less it slips.
 */
const SPARE = 5;
/** More layers are no letter. */
const MOST_PANELS = 3;
/**
 * Between the address and the edges of the window, in every place of the insert: 1/8 inch (USPS Publication 25, section 3-9, and
 * Domestic Mail Manual 601.6.3).
 */
const CLEAR_SPACE = 3.2;
/** Millimetres; less holds no address of three written lines. */
const LEAST_WIDTH = 40;
const LEAST_HEIGHT = 15;

/**
 * What is seen of a sheet of this size through the envelope's window, however it slips: sideways by what the envelope is
 * wider, down by what it is higher than the folded sheet. Null where the sheet does not go in, or slips so far that no address would
 * surely show.
 */
export function viewThrough(
  { paper, window }: Pick<Envelope, 'paper' | 'window'>,
  sheet: { readonly width: number; readonly height: number },
): WindowView | null {
  if (!window) return null;
  const panel = Math.min(sheet.height, paper.height - SPARE);
  const panels = Math.ceil(sheet.height / panel - 1e-9);
  const aside = paper.width - sheet.width;
  const down = paper.height - panel;
  if (aside < 0 || panels > MOST_PANELS) return null;
  const sometimes = {
    x: window.x - aside,
    y: window.y - down,
    width: window.width + aside,
    height: window.height + down,
  };
  const always = {
    x: window.x + CLEAR_SPACE,
    y: window.y + CLEAR_SPACE,
    width: Math.min(sheet.width, window.x + window.width - aside) - window.x - 2 * CLEAR_SPACE,
    height: Math.min(panel, window.y + window.height - down) - window.y - 2 * CLEAR_SPACE,
  };
  if (always.width < LEAST_WIDTH || always.height < LEAST_HEIGHT) return null;
  return { always, sometimes, folds: Array.from({ length: panels - 1 }, (_, i) => (i + 1) * panel) };
}
