import { firstBadSalad, SALADS } from './salad-flaws.js';

const BATCHES = 4;
const size = Math.ceil((SALADS * 0.15) / BATCHES);
const batches = Array.from({ length: BATCHES }, (_, batch) => [batch * size, (batch + 1) * size]);

describe.each(['de', 'fr', 'es'])('command salads in “%s”', (language) => {
  it.each(batches)(
    'make tidy letters that lose no word, undo to nothing, survive storage and let interims go (seeds %i to %i)',
    (from, to) => {
      expect(firstBadSalad(language, from, to)).toBeNull();
    },
    240_000,
  );
});
