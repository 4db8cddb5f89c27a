import type { Margins } from './margins.js';
import type { Stationery } from './stationery.js';

/** The margins of page `number`, counted from 0. */
export function marginsOfPage(stationery: Stationery, number: number): Margins {
  return number === 0 ? stationery.margins : (stationery.continuationMargins ?? stationery.margins);
}
