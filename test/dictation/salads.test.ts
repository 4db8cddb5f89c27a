import { firstBadSalad, SALADS } from './salad-flaws.js';

const BATCHES = 10;
const size = Math.ceil((SALADS * 0.55) / BATCHES);
const batches = Array.from({ length: BATCHES }, (_, batch) => [batch * size, (batch + 1) * size]);

describe('English command salads', () => {
  it.each(batches)(
    'make tidy letters that lose no word, undo to nothing, survive storage and let interims go (seeds %i to %i)',
    (from, to) => {
      expect(firstBadSalad('en', from, to)).toBeNull();
    },
    240_000,
  );
});
