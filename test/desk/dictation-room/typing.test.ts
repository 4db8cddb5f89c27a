import fc from 'fast-check';
import { type Typing, typedInto } from '../../../src/desk/dictation-room/typing.js';
import { lettersText, startLetter, type, undo } from '../../../src/dictation/dictate.js';

const empty = startLetter({ language: 'en', today: '2026-11-23' });

/** A field in which somebody types: each state of it, one after the other. */
function typedThrough(states: readonly string[]): Typing {
  let typing: Typing = { base: empty, shown: '', result: empty };
  let shown = '';
  for (const state of states) {
    typing = typedInto(typing.result, shown, state, typing);
    shown = state;
  }
  return typing;
}

const keyByKey = (text: string) => Array.from(text, (_, at) => text.slice(0, at + 1));

/** The letter of a field that shows `text`. */
const letterOf = (text: string) => lettersText(text ? type(empty, { from: 0, to: 0, text }) : empty);

/** The field's states while pieces are put over what stands at places of it. */
function statesOf(made: readonly (readonly [at: number, length: number, put: string])[]): string[] {
  const states = ['Dear Kim, don’t go.'];
  for (const [at, length, put] of made) {
    const text = states.at(-1)!;
    const from = at % (text.length + 1);
    states.push(text.slice(0, from) + put + text.slice(from + length));
  }
  return states;
}
const edits = (piece: RegExp) => fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.stringMatching(piece)), { maxLength: 14 });

const letters = (text: string) => text.replaceAll(/[^a-z]/gi, '');

describe('typing at the desk', () => {
  it('is one step of the dictation for each word, whatever is tidied before it', () => {
    const text = "Dear Kim,\n\nI don't know -- but \"maybe\" it's so... we'll see.";
    const { result } = typedThrough(keyByKey(text));
    expect(lettersText(result)).toBe('Dear Kim,\n\nI don’t know—but “maybe” it’s so… we’ll see.');
    expect(result.events.length).toBeLessThanOrEqual(text.split(/\s+/).length + 2);
    expect(Math.max(...result.events.map((event) => (event.type === 'typed' ? event.text.length : 0)))).toBeLessThan(
      20,
    );
  });

  it('takes back a word with undo, not a sign', () => {
    const { result } = typedThrough(keyByKey('the lake is calm'));
    expect(lettersText(undo(result))).toBe('the lake is');
  });

  it('leaves nothing behind of what was typed and deleted again', () => {
    const { result } = typedThrough([
      ...keyByKey('the lake'),
      ...keyByKey(' sea').map((more) => `the lake${more}`),
      'the lake',
    ]);
    expect(lettersText(result)).toBe('the lake');
    expect(result.events).toHaveLength(2);
  });

  it('gives the same words however they came about: any piece typed over, at any place', () => {
    fc.assert(
      fc.property(edits(/^[a-c ]{0,8}$/), (made) => {
        const states = statesOf(made);
        const { result } = typedThrough(states);
        expect(lettersText(result).replaceAll(/\s+/g, ' ')).toBe(letterOf(states.at(-1)!).replaceAll(/\s+/g, ' '));
      }),
    );
  });

  it('loses no letter, whatever marks are typed before and behind it', () => {
    fc.assert(
      fc.property(edits(/^[a-c '".,\n-]{0,8}$/), (made) => {
        const states = statesOf(made);
        expect(letters(lettersText(typedThrough(states).result))).toBe(letters(states.at(-1)!));
      }),
      { numRuns: 300 },
    );
  });
});
