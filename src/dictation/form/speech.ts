import type { Range } from '../items/draft.js';
import { formOf, type Item, isEndMark, lastThroughClosers, type MarkName } from '../items/item.js';
import type { Language } from '../languages/language.js';
import { wordsIn } from './letter-structure.js';

/** Whether the parenthesis closed at `at` was opened in the midst of a sentence. */
export function isAside(items: readonly Item[], at: number): boolean {
  const opener = items.findLastIndex((item, k) => k < at && item.kind === 'mark' && item.mark === 'open parenthesis');
  return opener > 0 && items[opener - 1]!.kind === 'word';
}

const MAX_WORDS_BETWEEN_SPEECH = 8;
const isComma = (item: Item | undefined) => item?.kind === 'mark' && item.mark === 'comma';

/** “Come in,” she said, “and sit down”, the first comma inside or outside: the comma at `at` leads back into the same sentence. */
export function goesOnSpeaking(items: readonly Item[], at: number): boolean {
  let from = at - 1;
  while (items[from]?.kind === 'word' && at - from <= MAX_WORDS_BETWEEN_SPEECH) from -= 1;
  const isOutside = isComma(items[from]);
  if (isOutside) from -= 1;
  const closer = items[from];
  const isCloser = closer?.kind === 'mark' && formOf(closer.mark).role === 'closing';
  return (
    isCloser && from < at - 2 && (isOutside ? !isEndMark(lastThroughClosers(items, from)) : isComma(items[from - 1]))
  );
}

/** The quotation marks of a quotation within a quotation, and what stands there instead. */
export function innerQuotesIn(items: readonly Item[], { from, to }: Range): ReadonlyMap<number, MarkName> {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind !== 'mark' || item.typed) continue;
    if (item.mark === 'open quote') open.push(at);
    else if (item.mark === 'close quote' && open.length > 0) pairs.push([open.pop()!, at]);
  }
  const isInner = ([start, end]: [number, number]) => pairs.some(([before, after]) => before < start && end < after);
  return new Map(
    pairs.length < 2
      ? []
      : pairs.filter(isInner).flatMap(([start, end]): [number, MarkName][] => [
          [start, 'open single quote'],
          [end, 'close single quote'],
        ]),
  );
}

/** “Are you coming?” she asked: the sentence goes on after what was said. */
export function tellsWhoSpoke(
  previous: Item | null,
  items: readonly Item[],
  at: number,
  { structure }: Language,
): boolean {
  if (previous?.kind !== 'mark' || formOf(previous.mark).role !== 'closing' || isPeriodBeforeClosers(items, at))
    return false;
  const { speakers, speechVerbs, goesOn } = structure;
  const [who, verb] = wordsIn(items, at, at + 2);
  // “Run!” shouted my brother.
  if (speechVerbs.has(who ?? '') && verb !== undefined) return true;
  return (
    (speakers.has(who ?? '') && speechVerbs.has(verb ?? '')) || (goesOn.has(who ?? '') && isSaidInSentence(items, at))
  );
}

/** He asked “why?” and left: the quotation that ends before `at` was not how its sentence began. */
function isSaidInSentence(items: readonly Item[], at: number): boolean {
  const opener = items.findLastIndex((item, k) => k < at && item.kind === 'mark' && item.mark === 'open quote');
  return opener > 0 && (items[opener - 1]!.kind === 'word' || isComma(items[opener - 1]));
}

function isPeriodBeforeClosers(items: readonly Item[], at: number): boolean {
  const item = lastThroughClosers(items, at);
  return item?.kind === 'mark' && item.mark === 'period';
}
