import { type Range, spliced } from '../items/draft.js';
import { type Item, type WordItem, withoutEndMark } from '../items/item.js';
import { plain } from '../items/plain.js';
import type { StructureWords } from '../languages/language.js';
import type { Token } from '../reading/tokens.js';
import { type Effect, edited, notDone, type Scene } from './effect.js';
import { inPlaceOf, itemsFrom, locate, quoted, textIn } from './targets.js';

/**
 * "no i mean wednesday", "sorry i meant a blue car": puts the words in the place of those that they answer to in what was
 * said last. A day answers to a day, a number to a number, a name to a name; after a "no" any one word among others that
 * stay. Where nothing answers to them they are a sentence of the letter ("I mean it"), and where two places do, nobody can tell.
 * @param isLed whether a "no" or its like went before
 */
export function amend(scene: Scene, words: readonly Token[], isLed: boolean): Effect {
  const { draft, language } = scene;
  const last = locate(scene, 'that');
  const meant = withoutEndMark(itemsFrom(scene, words));
  if (!last || !meant.every((item) => item.kind === 'word')) return notDone(null);
  const places = placesFor(meant, draft.items, last);
  const likely = places.filter(({ odd }) => odd.every(([was, is]) => areAlike(was, is, language.structure)));
  const possible =
    likely.length > 0 || !isLed ? likely : places.filter(({ odd }) => odd.length === 1 && meant.length > 1);
  const [place, another] = possible;
  if (!place) return notDone(null);
  if (another) return notDone(`“${quoted(words)}” could stand in more than one place`);
  return edited(
    spliced(draft, place.range, inPlaceOf(draft.items[place.range.from], meant)),
    textIn(scene, place.range),
  );
}

/** A stretch of words as long as what was meant, and the pairs in which the two differ. */
interface Place {
  readonly range: Range;
  readonly odd: readonly (readonly [was: WordItem, is: WordItem])[];
}

function placesFor(meant: readonly WordItem[], items: readonly Item[], { from, to }: Range): Place[] {
  const places: Place[] = [];
  for (let start = from; start + meant.length <= to; start++) {
    const stretch = items.slice(start, start + meant.length);
    if (!stretch.every((item) => item.kind === 'word')) continue;
    const odd = stretch.flatMap((was, k) =>
      plain(was.text) === plain(meant[k]!.text) ? [] : [[was, meant[k]!] as const],
    );
    if (odd.length > 0) places.push({ range: { from: start, to: start + meant.length }, odd });
  }
  return places;
}

function areAlike(was: WordItem, is: WordItem, structure: StructureWords): boolean {
  const kind = kindOf(was, structure);
  return kind !== null && kind === kindOf(is, structure);
}

function kindOf(
  { text, date, digits }: WordItem,
  { weekdays }: StructureWords,
): 'date' | 'weekday' | 'number' | 'name' | null {
  if (date) return 'date';
  if (digits !== undefined || /\d/.test(text)) return 'number';
  if (weekdays.has(plain(text))) return 'weekday';
  return /^\p{Lu}\p{Ll}/u.test(text) ? 'name' : null;
}
