import type { Millimetres } from '../../handwriting/geometry/units.js';
import type { Press } from './press.js';
import type { Sheet } from './sheet.js';

/** A rectangle on the press sheet, from its top left corner, y down. */
export interface Box {
  readonly x: Millimetres;
  readonly y: Millimetres;
  readonly width: Millimetres;
  readonly height: Millimetres;
}

/** A straight mark for people at the press. */
export interface PressMark {
  readonly from: readonly [x: Millimetres, y: Millimetres];
  readonly to: readonly [x: Millimetres, y: Millimetres];
  /** A fold is dashed, a cut is not. */
  readonly kind: 'cut' | 'fold';
}

/** What is printed around a sheet: the paper as it goes into the press, where it is cut and folded. */
export interface PressSheet {
  readonly media: Box;
  readonly trim: Box;
  readonly bleed: Box;
  readonly marks: readonly PressMark[];
}

/** Marks keep clear of the cut, so that none is left on the sheet when the knife strays. */
const LEAST_GAP: Millimetres = 3;
const MARK_LENGTH: Millimetres = 5;
/** From the end of a mark to the edge of the paper. */
const BEYOND: Millimetres = 1;

/** Where a sheet lies on the paper of the press, and the marks around it. */
export function pressSheet({ width, height, panels }: Sheet, { bleed, cropMarks }: Press): PressSheet {
  const gap = Math.max(bleed, LEAST_GAP);
  const around = cropMarks ? gap + MARK_LENGTH + BEYOND : bleed;
  const trim = { x: around, y: around, width, height };
  return {
    media: { x: 0, y: 0, width: width + 2 * around, height: height + 2 * around },
    trim,
    bleed: { x: around - bleed, y: around - bleed, width: width + 2 * bleed, height: height + 2 * bleed },
    marks: cropMarks
      ? marksAround(
          trim,
          gap,
          panels.slice(1).map(({ x }) => around + x),
        )
      : [],
  };
}

/** Two marks at every corner, and one above and below every fold. */
function marksAround({ x, y, width, height }: Box, gap: Millimetres, folds: readonly Millimetres[]): PressMark[] {
  const [right, bottom] = [x + width, y + height];
  const [near, far] = [gap, gap + MARK_LENGTH];
  const upright = (at: Millimetres, kind: PressMark['kind']): PressMark[] => [
    { from: [at, y - far], to: [at, y - near], kind },
    { from: [at, bottom + near], to: [at, bottom + far], kind },
  ];
  const lying = (at: Millimetres): PressMark[] => [
    { from: [x - far, at], to: [x - near, at], kind: 'cut' },
    { from: [right + near, at], to: [right + far, at], kind: 'cut' },
  ];
  return [
    ...upright(x, 'cut'),
    ...upright(right, 'cut'),
    ...lying(y),
    ...lying(bottom),
    ...folds.flatMap((fold) => upright(fold, 'fold')),
  ];
}
