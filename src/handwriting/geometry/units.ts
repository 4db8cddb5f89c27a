/** A length on paper. Page space starts at the page's top left corner, y down. */
export type Millimetres = number;

/** A length in hand space, in units of the hand's own x-height; origin on the baseline, y down. */
export type XHeights = number;

/** A PostScript point, 1/72 inch; only the PDF renderer thinks in points. */
export type Points = number;

/** Pen time, counted from the first touch of the pen on the page. */
export type Seconds = number;

export type Degrees = number;

/** Writing force, 0 (the pen hovers) to 1 (as hard as this hand ever presses). */
export type Pressure = number;
