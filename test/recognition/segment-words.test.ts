import { Segment } from '../../src/dictation/segment.js';
import { toSegments, utterancesOf } from '../../src/recognition/segment-words.js';

const word = (text: string, startMs: number, endMs = startMs + 200) => ({ text, startMs, endMs });

describe('toSegments', () => {
  it('sets utterances apart where nobody spoke', () => {
    const segments = toSegments(utterancesOf([word('hello', 100), word('again', 400), word('goodbye', 1_500)]), 'none');
    expect(segments.map(({ text, pauseBeforeMs }) => [text, pauseBeforeMs])).toEqual([
      ['hello again', 100],
      ['goodbye', 900],
    ]);
  });

  it('loses no word of somebody who never pauses, whether the engine times words or not', () => {
    const words = Array.from({ length: 3_000 }, (_, at) => word(`word${at}`, at * 200));
    const text = words.map((each) => each.text).join(' ');
    for (const heard of [utterancesOf(words), [{ text, startMs: 0, endMs: 600_000 }]]) {
      const segments = toSegments(heard, 'none').map((segment) => Segment.parse(segment));
      expect(segments.length).toBeGreaterThan(1);
      expect(segments.map((segment) => segment.text).join(' ')).toBe(text);
      expect(Math.max(...segments.slice(1).map(({ pauseBeforeMs }) => pauseBeforeMs))).toBeLessThan(600);
    }
  });

  it('puts right what a careless engine says of time', () => {
    const heard = [
      { text: ' second', startMs: 900, endMs: 700 },
      { text: 'first\u0007 ', startMs: -50, endMs: 300 },
    ];
    expect(toSegments(heard, 'none').map((segment) => Segment.parse(segment))).toMatchObject([
      { text: 'first', startMs: 0, endMs: 300 },
      { text: 'second', startMs: 900, endMs: 900, pauseBeforeMs: 600 },
    ]);
  });

  it('drops what was written over silence', () => {
    const heard = [
      { text: 'Thank you for watching.', startMs: 0, endMs: 900, noSpeechProb: 0.5 },
      { text: 'Thank you.', startMs: 2_000, endMs: 2_900, noSpeechProb: 0.1 },
    ];
    expect(toSegments(heard, 'auto').map(({ text }) => text)).toEqual(['Thank you.']);
  });
});
