/** How freely the pen moves: the size of everything that differs from one time to the next. 1 is natural. */
export interface Temperament {
  /** Shapes of letters: their width, height, loops, bars and dots. */
  readonly letters: number;
  /** Where words and lines stand: gaps, slopes, margins, baselines. */
  readonly layout: number;
  /** Share of joins where the pen is lifted all the same. */
  readonly lifts: number;
  /** Pen speed. */
  readonly pace: number;
}

/** Amplitudes by eye: neat keeps below, hurried above what the measured pages of natural writing show. */
export const TEMPERAMENTS = {
  neat: { letters: 0.6, layout: 0.55, lifts: 0.02, pace: 0.85 },
  natural: { letters: 1, layout: 1, lifts: 0.06, pace: 1 },
  hurried: { letters: 1.4, layout: 1.4, lifts: 0.1, pace: 1.4 },
} as const satisfies Record<string, Temperament>;
