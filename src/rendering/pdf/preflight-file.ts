import { COLOURS } from '../press/colours.js';
import type { Press } from '../press/press.js';
import type { PdfContents } from './look-into-pdf.js';

/** What a print shop would send a file back for. */
export interface FileProblem {
  readonly code: 'font_not_embedded' | 'foreign_colour';
  readonly page: null;
  readonly message: string;
}

/** Holds what is in a file against what it was made for: every font within it, and no colour but those of its press. */
export function preflightFile({ fonts, colourSpaces }: PdfContents, { ink }: Pick<Press, 'ink'>): FileProblem[] {
  // Marks of the knife are on every plate of a process press.
  const expected = [COLOURS[ink].space, ...(ink === 'cmyk' ? ['Separation'] : [])];
  const absent = fonts.filter(({ embedded }) => !embedded).map(({ name }) => name);
  const foreign = colourSpaces.filter((space) => !expected.includes(space));
  return [
    ...problem(absent, 'font_not_embedded', 'fonts that are not in the file'),
    ...problem(foreign, 'foreign_colour', `colours that are not ${expected.join(' or ')}`),
  ];
}

function problem(names: readonly string[], code: FileProblem['code'], what: string): FileProblem[] {
  return names.length === 0 ? [] : [{ code, page: null, message: `the file has ${what}: ${names.join(', ')}` }];
}
