import type { PressInk } from './press.js';

/** Red, green and blue of 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How a colour of the screen is said to a press: the space of PDF, its operators, and its components from 0 to 1. */
export interface Colours {
  readonly space: 'DeviceRGB' | 'DeviceGray' | 'DeviceCMYK';
  readonly components: (colour: Rgb) => readonly number[];
  readonly fillOperator: string;
  readonly strokeOperator: string;
}

export const COLOURS: Readonly<Record<PressInk, Colours>> = {
  colour: {
    space: 'DeviceRGB',
    components: (colour) => colour.map((channel) => channel / 255),
    fillOperator: 'rg',
    strokeOperator: 'RG',
  },
  grey: {
    space: 'DeviceGray',
    components: (colour) => [greyOf(colour)],
    fillOperator: 'g',
    strokeOperator: 'G',
  },
  cmyk: {
    space: 'DeviceCMYK',
    components: cmykOf,
    fillOperator: 'k',
    strokeOperator: 'K',
  },
};

/** Lightness as television weighs it: ISO 32000-1, section 10.3.2. */
function greyOf([red, green, blue]: Rgb): number {
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

/**
 * ISO 32000-1, section 10.3.5, with black generation and undercolour removal both in full: what three inks would build as grey
 * is left to black. So a stroke of the pen takes two colours and black at most, never more than 200 % of ink, and
 * stays sharp where the plates of a press do not quite meet.
 */
function cmykOf([red, green, blue]: Rgb): readonly number[] {
  const [cyan, magenta, yellow] = [1 - red / 255, 1 - green / 255, 1 - blue / 255];
  const black = Math.min(cyan, magenta, yellow);
  return [cyan - black, magenta - black, yellow - black, black];
}
