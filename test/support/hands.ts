import path from 'node:path';
import { Hands } from '../../src/catalogue/hands.js';
import { HANDS_CACHE } from './hands-cache.js';

export const HANDS_FOLDER = path.resolve(import.meta.dirname, '../../templates/hands');

/** The real catalogue of hands; compiled hands are kept between runs, keyed by what they were made from. */
export function realHands(): Promise<Hands> {
  return Hands.read(HANDS_FOLDER, HANDS_CACHE);
}
