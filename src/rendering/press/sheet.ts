import type { Millimetres } from '../../handwriting/geometry/units.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';

/** One side of a sheet as it leaves the press: its size when trimmed, and the pages that lie on it side by side. */
export interface Sheet {
  readonly width: Millimetres;
  readonly height: Millimetres;
  readonly panels: readonly Panel[];
}

/** A page on a sheet, shown within its own panel and nowhere else. */
export interface Panel {
  readonly page: PageDrawing;
  /** Of its left edge, from the sheet's. */
  readonly x: Millimetres;
}

/** A page that is a sheet of its own. */
export function sheetOf(page: PageDrawing): Sheet {
  const { width, height } = page.paper;
  return { width, height, panels: [{ page, x: 0 }] };
}
