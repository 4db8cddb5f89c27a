import { capitalised } from '../items/capitalised.js';
import { type Range, spliced } from '../items/draft.js';
import type { Item, WordItem } from '../items/item.js';
import { curly, plain } from '../items/plain.js';
import { spelledWord } from '../reading/spelling.js';
import type { Target, WordChange } from '../reading/spoken-command.js';
import type { Token } from '../reading/tokens.js';
import { type Effect, edited, moved, notDone, type Scene } from './effect.js';
import { lastWordBefore } from './find.js';
import { inPlaceOf, locate, quoted, textIn } from './targets.js';

/** Changes words where they stand: "capitalise grand hotel", "put quotes around that". */
export function changeWords(scene: Scene, range: Range, change: WordChange): Effect {
  const { draft, reader } = scene;
  const items = draft.items.slice(range.from, range.to);
  const changed = changedItems(items, change, scene, reader.said);
  if (changed === null) return notDone('a single word has nothing to join');
  if (sameItems(items, changed)) return notDone(`“${textIn(scene, range)}” is so already`);
  return edited(spliced(draft, range, changed));
}

function changedItems(items: readonly Item[], change: WordChange, { language }: Scene, said: number): Item[] | null {
  const small = language.structure.smallInTitles;
  switch (change) {
    case 'capitalise':
      return eachWord(items, (word, k) =>
        k > 0 && small.has(plain(word.text)) ? word : { ...word, casing: 'capital' },
      );
    case 'uppercase':
      return eachWord(items, (word) => ({ ...word, casing: 'upper' }));
    case 'lowercase':
      return eachWord(items, (word) => ({ ...word, casing: 'lower' }));
    case 'underline':
      return eachWord(items, (word) => ({ ...word, underlined: true }));
    case 'join':
      return joinedWords(items);
    case 'quotes':
      return [{ kind: 'mark', mark: 'open quote', said }, ...items, { kind: 'mark', mark: 'close quote', said }];
    case 'parentheses':
      return [
        { kind: 'mark', mark: 'open parenthesis', said },
        ...items,
        { kind: 'mark', mark: 'close parenthesis', said },
      ];
    default:
      return change satisfies never;
  }
}

function eachWord(items: readonly Item[], change: (word: WordItem, k: number) => WordItem): Item[] {
  return items.map((item, k) => (item.kind === 'word' ? change(item, k) : item));
}

function sameItems(items: readonly Item[], changed: readonly Item[]): boolean {
  return items.length === changed.length && JSON.stringify(items) === JSON.stringify(changed);
}

/** "join every day" → everyday */
function joinedWords(items: readonly Item[]): Item[] | null {
  const words = items.filter((item) => item.kind === 'word');
  const first = words[0];
  return first && words.length > 1 ? [{ ...first, text: words.map(({ text }) => text).join('') }] : null;
}

/** "spell that …" writes the selected or last word anew, letter by letter. */
export function spell(scene: Scene, letters: readonly Token[]): Effect {
  const { draft, language } = scene;
  const word = spelledWord(letters, language.spelling);
  if (word === null) return notDone(`“${quoted(letters)}” does not spell a word`);
  const range = draft.selection ?? lastWordBefore(draft.items, draft.caret);
  if (!range) return notDone('there is no word to spell');
  const old = draft.items[range.from]!;
  const wasName = old.kind === 'word' && old.text !== old.text.toLowerCase() && !language.written.has(plain(old.text));
  const text = wasName ? capitalised(word) : word;
  const spelled = inPlaceOf(old, [{ kind: 'word', text, said: scene.reader.said }]);
  return edited(spliced(draft, range, spelled), textIn(scene, range));
}

/** "which there": selects the word and offers those that sound like it. "Which way" is only a question. */
export function pickHomophone(scene: Scene, target: Target): Effect {
  const { draft } = scene;
  const range = locate(scene, target);
  if (!range) return notDone(null);
  const item = draft.items[range.from];
  const options =
    range.to - range.from === 1 && item?.kind === 'word' ? scene.language.homophonesOf(plain(item.text)) : [];
  if (options.length === 0) return notDone(null);
  return moved({ ...draft, selection: range, picker: { range, options } }, { kind: 'pick', options });
}

const ORDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "choose two", while words are offered. */
export function chooseOption(scene: Scene, choice: readonly Token[]): Effect {
  const { draft } = scene;
  if (!draft.picker) return notDone('nothing is offered to choose from');
  const said = choice.map(({ lower }) => lower).join(' ');
  const { options, range } = draft.picker;
  const option = options[ORDINALS.indexOf(said)] ?? options[Number(said) - 1] ?? options.find((each) => each === said);
  if (option === undefined) return notDone(`“${quoted(choice)}” is not offered`);
  const text = scene.language.written.get(option) ?? curly(option);
  const chosen = inPlaceOf(draft.items[range.from], [{ kind: 'word', text, said: scene.reader.said }]);
  return edited(spliced(draft, range, chosen), textIn(scene, range));
}
