import type { DictationEvent } from '../dictation.js';
import { type Draft, type Range, withCaret, writtenAt } from '../items/draft.js';
import type { Item } from '../items/item.js';
import type { Language } from '../languages/language.js';
import { type EngineMark, tokensAndMarks } from '../reading/tokens.js';
import { type Rendering, render } from './render.js';

type Typed = Extract<DictationEvent, { type: 'typed' }>;
type Placed = Extract<DictationEvent, { type: 'placed' }>;

/** What was typed is nobody's utterance: "scratch that" does not reach it. */
const BY_HAND = -1;

/** The draft with text typed over a piece of it. Words half covered are typed anew as a whole. */
export function typeOver(draft: Draft, event: Typed, language: Language): Draft {
  const rendering = render(draft.items, language);
  const { from, to } = found(rendering.text, event);
  const range = covered(rendering, from, to);
  const head = rendering.text.slice(rendering.starts[range.from] ?? from, from);
  const tail = rendering.text.slice(to, range.to > range.from ? Math.max(to, rendering.ends[range.to - 1]!) : to);
  return writtenAt(draft, range, typedItems(head + event.text + tail));
}

/** The caret or selection that stands at these offsets of the text. */
export function placeAt(draft: Draft, { from, to }: Placed, language: Language): Draft {
  const rendering = render(draft.items, language);
  const range = to > from ? covered(rendering, from, to) : null;
  const caret = range ? range.to : itemsBefore(rendering, from);
  return { ...withCaret(draft, caret), selection: range && range.to > range.from ? range : null };
}

/** The typed place in a text that may have changed since: after as much of the same text as is still there. */
function found(text: string, { from, to, left }: Typed): { from: number; to: number } {
  const length = to - from;
  for (let context = left; context !== ''; context = context.slice(1)) {
    const near = text.slice(0, from).endsWith(context) ? from - context.length : text.lastIndexOf(context, from);
    if (near >= 0) return within(text, near + context.length, length);
  }
  return within(text, left === '' ? from : 0, length);
}

function within(text: string, from: number, length: number): { from: number; to: number } {
  const start = Math.min(from, text.length);
  return { from: start, to: Math.min(start + length, text.length) };
}

function itemsBefore({ ends }: Rendering, offset: number): number {
  const at = ends.findIndex((end) => end > offset);
  return at < 0 ? ends.length : at;
}

/** The items that share at least one character with the text from `from` to `to`, or touch the place typed at. */
function covered({ starts, ends }: Rendering, from: number, to: number): Range {
  const first = ends.findIndex((end, at) => end > from || (end === from && from > starts[at]!));
  if (first < 0) return { from: ends.length, to: ends.length };
  let last = first;
  while (last < starts.length && starts[last]! < to) last += 1;
  if (last === first && starts[first]! <= from && ends[first]! >= to) last += 1;
  return starts[first]! > from && last === first ? { from: first, to: first } : { from: first, to: last };
}

/** A dash that somebody put blanks around, which a spoken one would not have. */
const FREE_DASH = /(?<=^|\s)([–—])(?=\s|$)/u;

/** Typed words stay exactly as they were typed, and so do marks. */
function typedItems(text: string): Item[] {
  return text.split(FREE_DASH).flatMap((part) => (FREE_DASH.test(part) ? [typedWord(part)] : wordsAndMarks(part)));
}

function wordsAndMarks(text: string): Item[] {
  const { tokens, marks } = tokensAndMarks(text);
  const words = tokens.flatMap((token) => [
    ...token.opens.map(typedMark),
    typedWord(token.text),
    ...token.closes.map(typedMark),
  ]);
  return [...words, ...marks.map(typedMark)];
}

function typedWord(text: string): Item {
  return { kind: 'word', text, casing: 'exact', said: BY_HAND, typed: true };
}

function typedMark(mark: EngineMark): Item {
  return mark === 'line' || mark === 'paragraph'
    ? { kind: 'break', size: mark, said: BY_HAND }
    : { kind: 'mark', mark, said: BY_HAND, typed: true };
}
