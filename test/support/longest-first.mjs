import TestSequencer from '@jest/test-sequencer';

/** What takes long whatever its file's size, in the order in which it is begun: those first that mostly wait. */
const LONG = ['workers/many-letters', 'workers/', 'desk/', 'house', 'deployment', 'proofreading/engines/', 'http/'];

function rankOf({ path }) {
  const place = LONG.findIndex((part) => path.includes(`/test/${part}`));
  return place < 0 ? LONG.length : place;
}

/**
 * Begins the long test files first, so that none is left to run alone at the end. Jest knows how long each took in the last
 * run; where there was none, as in a fresh clone, it goes by the size of the files, and the longest of ours are small.
 */
// oxlint-disable-next-line import/no-default-export -- jest asks for it
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- jest's, which gives back a new list
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
