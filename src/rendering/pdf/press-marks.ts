import type { PressInk } from '../press/press.js';
import type { PressMark } from '../press/press-sheet.js';
import { type ContentWriter, points } from './content-writer.js';

/** A hairline that a press still holds, in points. */
const LINE = 0.25;
const DASH = '[2 1.5] 0 d';

/** How marks are inked. */
export interface Registration {
  /** The operator that chooses their colour. */
  readonly colour: string;
}

/**
 * The colour of marks: on every plate of a process press, so that each shows where the knife goes (ISO 32000-1, section 8.6.6.4:
 * `All`); black elsewhere.
 */
export function registrationIn(document: PDFKit.PDFDocument, ink: PressInk): Registration {
  if (ink === 'grey') return { colour: '0 G' };
  if (ink === 'colour') return { colour: '0 0 0 RG' };
  const everyPlate = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  const space = document.ref(['Separation', 'All', 'DeviceCMYK', everyPlate]);
  space.end(undefined);
  document.page.colorSpaces.Registration = space;
  return { colour: '/Registration CS 1 SCN' };
}

/** Draws marks in the space of the press sheet (points, y down). */
export function drawPressMarks(marks: readonly PressMark[], out: ContentWriter, { colour }: Registration): void {
  out.operator(`q ${colour} ${LINE} w`);
  for (const kind of ['cut', 'fold'] as const) {
    const lines = marks.filter((mark) => mark.kind === kind);
    if (lines.length === 0) continue;
    if (kind === 'fold') out.operator(DASH);
    for (const { from, to } of lines) {
      out.operator(`${points(from[0])} ${points(from[1])} m ${points(to[0])} ${points(to[1])} l S`);
    }
  }
  out.operator('Q');
}
