import type { Millimetres, Pressure, Seconds } from '../geometry/units.js';

/** A moment of the pen on paper: place in page space, the ink's half-width there, force and time. */
export interface PenPoint {
  readonly x: Millimetres;
  readonly y: Millimetres;
  readonly halfWidth: Millimetres;
  readonly pressure: Pressure;
  /** Since the page's first stroke began. */
  readonly t: Seconds;
  /** How much ink lies here, 0 (bare paper) to 1 (as dark as this ink gets). */
  readonly tone: number;
}
