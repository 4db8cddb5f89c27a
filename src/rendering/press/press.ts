import type { Millimetres } from '../../handwriting/geometry/units.js';

/**
 * What the press lays down: `colour` keeps the screen's red, green and blue; `grey` is black alone, for a one-colour press or a
 * laser printer; `cmyk` is the four process colours.
 */
export const INKS = ['colour', 'grey', 'cmyk'] as const;
export type PressInk = (typeof INKS)[number];

/** What the file promises about itself; `none` promises nothing. */
export const STANDARDS = ['none', 'pdf-a-2b', 'pdf-x-1a'] as const;
export type Standard = (typeof STANDARDS)[number];

/** How a letter is made ready for somebody else's press. */
export interface Press {
  readonly ink: PressInk;
  readonly standard: Standard;
  /** How far what is printed to the edge goes on beyond it, so that no white shows where the knife strays. */
  readonly bleed: Millimetres;
  /** Where the knife goes, drawn outside of the sheet. */
  readonly cropMarks: boolean;
}

/** A letter for the screen and the printer in the next room. */
export const NO_PRESS: Press = { ink: 'colour', standard: 'pdf-a-2b', bleed: 0, cropMarks: false };

/** What is asked of a press, with nothing left open. The promise is PDF/A-2b where nothing speaks against it. */
export function resolvePress(wishes: {
  readonly ink?: PressInk | undefined;
  readonly standard?: Standard | undefined;
  readonly bleed?: Millimetres | undefined;
  readonly cropMarks: boolean;
}): Press {
  const { ink = NO_PRESS.ink, bleed = NO_PRESS.bleed, cropMarks } = wishes;
  const usual = ink === 'cmyk' ? 'none' : 'pdf-a-2b';
  return { ink, standard: wishes.standard ?? usual, bleed, cropMarks };
}

/** Beyond this no artwork goes on. */
export const MOST_BLEED: Millimetres = 5;

/**
 * Why a file cannot be made so, in words for people, or null where it can. A PDF/A needs a colour profile that describes its
 * colours and the one we have is of the screen; PDF/X-1a knows no colours of the screen.
 */
export function contradictionIn({ ink, standard }: Press): string | null {
  if (standard === 'pdf-x-1a' && ink === 'colour')
    return 'PDF/X-1a takes no screen colours: ask for ink=cmyk or ink=grey';
  if (standard === 'pdf-a-2b' && ink === 'cmyk') return 'PDF/A with process colours is not made here: ask for pdf-x-1a';
  return null;
}
