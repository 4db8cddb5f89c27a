import { writtenPlaces } from '../../../src/desk/dictation-room/written-places.js';

describe('where the words of a text stand on the sheet', () => {
  it.each([
    ['Dear Tom,\n\nI miss you.', ['Dear', 'Tom,', 'I', 'miss', 'you.'], [[0], [1], [2], [3], [4]]],
    ['an extraordinary day', ['an', 'extraor-', 'dinary', 'day'], [[0], [1, 2], [3]]],
    ['a well-known lake', ['a', 'well-', 'known', 'lake'], [[0], [1, 2], [3]]],
    ['wait – for me', ['wait', '–', 'for', 'me'], [[0], [1], [2], [3]]],
    ['so *very* dear', ['so', 'very', 'dear'], [[0], [1], [2]]],
    ['', [], []],
  ] as const)('%j written as %j', (text, written, places) => {
    expect(writtenPlaces(text, written)).toEqual(places);
  });

  it.each([
    ['behind the text', 'I miss you', ['I', 'miss']],
    ['ahead of it', 'I miss', ['I', 'miss', 'you']],
    ['other words', 'I miss you', ['I', 'love', 'you']],
  ])('is not known while the sheet has %s', (_, text, written) => {
    expect(writtenPlaces(text, written)).toBeNull();
  });
});
