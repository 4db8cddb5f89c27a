import {
  type Block,
  blocksOf,
  canBeNames,
  isClosing,
  isSalutation,
  MAX_CLOSING_WORDS,
} from '../form/letter-structure.js';
import { asPart } from '../form/write-utterance.js';
import { type Draft, type Range, spliced, writtenAt } from '../items/draft.js';
import { type BreakSize, type Item, type Part, withoutEndMark } from '../items/item.js';
import type { Token } from '../reading/tokens.js';
import { type Effect, edited, notDone, type Scene } from './effect.js';
import { itemsFrom, quoted } from './targets.js';

/** "Grandma, Grandpa, and all at the old house": after its command a signature may be longer than one that is only heard as one. */
const MAX_COMMANDED_SIGNATURE_WORDS = 8;

/** "today's date": the host's day as the date line. */
export function addToday(scene: Scene): Effect {
  const { today, reader } = scene;
  if (today === null) return notDone('the desk did not say which day it is');
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const text = scene.language.numbers.dateOf({ year, month, day }, reader.dateOrder);
  return dated(scene, [{ kind: 'word', text, said: reader.said, date: true, part: 'dateline' }]);
}

export function addDateline(scene: Scene, words: readonly Token[]): Effect {
  // "Date line is wrong" tells of one.
  const { neverInNames, namesToo } = scene.language.structure;
  const first = words[0]!.lower;
  if (neverInNames.has(first) && !namesToo.has(first)) return notDone(`“${quoted(words)}” is no date`);
  return dated(scene, itemsFrom(scene, words, { part: 'dateline', inDigits: true }));
}

const hasWords = (items: readonly Item[]) => items.some(({ kind }) => kind === 'word');

const isDated = (item: Item) => item.kind === 'word' && (item.date === true || item.part === 'dateline');

/** The date line stands at the top, under the writer's address where there is one; there is only one. */
function dated(scene: Scene, items: readonly Item[]): Effect {
  const { draft, reader } = scene;
  if (!hasWords(items)) return notDone('no date was named');
  const heading = blocks(scene).filter(({ part }) => part === 'dateline');
  const old = heading.find(({ from, to }) => draft.items.slice(from, to).some(isDated));
  if (old) return edited(spliced(draft, old, items));
  const impliedBreak = (size: BreakSize): Item => ({ kind: 'break', size, said: reader.said, implied: true });
  const address = heading.at(-1);
  return address
    ? edited(spliced(draft, { from: address.to, to: address.to }, [impliedBreak('line'), ...items]))
    : edited(spliced(draft, { from: 0, to: 0 }, [...items, impliedBreak('paragraph')]));
}

/** "salutation dear anna": in place of the one there is, else at the top, under the date. */
export function greetWith(scene: Scene, words: readonly Token[]): Effect {
  const { structure } = scene.language;
  const greeting = words.map(({ lower }) => lower);
  if (!isSalutation(greeting, structure)) return notDone(`“${quoted(words)}” is not a salutation that is known`);
  const items = asPart(itemsFrom(scene, words), 'salutation');
  const old = partIn(scene, 'salutation');
  if (old) return edited(spliced(scene.draft, old, items));
  const first = blocks(scene).findLast(({ part }) => part === 'dateline')?.to ?? -1;
  const line: Item[] = [...items, { kind: 'break', size: 'paragraph', said: scene.reader.said, implied: true }];
  return edited(spliced(scene.draft, { from: first + 1, to: first + 1 }, line));
}

/** "closing with all my love" */
export function closeWith(scene: Scene, words: readonly Token[]): Effect {
  const { structure } = scene.language;
  const said = words.map(({ lower }) => lower);
  const isLikely = said.length <= MAX_CLOSING_WORDS && said.some((word) => structure.closingWords.has(word));
  const isKnown = isLikely || isClosing(said.join(' '), structure);
  return isKnown
    ? ending(scene, 'closing', words, 'paragraph')
    : notDone(`“${quoted(words)}” is not a closing that is known`);
}

/** "sign it theodore" */
export function signWith(scene: Scene, words: readonly Token[]): Effect {
  if (words.length > MAX_COMMANDED_SIGNATURE_WORDS) return notDone('a signature has at most eight words');
  const said = words.map(({ lower }) => lower);
  if (said[0] === 'and' || !canBeNames(said, scene.language.structure))
    return notDone(`“${quoted(words)}” is nobody’s name`);
  return ending(scene, 'signature', words, partIn(scene, 'closing') ? 'line' : 'paragraph');
}

/** Puts a closing or signature in place of the one there is, else after the body and before the postscripts. */
function ending(scene: Scene, part: Part, words: readonly Token[], gap: BreakSize): Effect {
  const { draft, reader } = scene;
  const items = asPart(itemsFrom(scene, words), part);
  if (!hasWords(items)) return notDone(`no words are left for the ${part}`);
  const old = partIn(scene, part);
  if (old) return edited(spliced(draft, old, items));
  const next = blocks(scene).find((block) => FOLLOWS[part]?.has(block.part));
  if (!next) return edited(appended(draft, items, gap, reader.said));
  const before: Item[] = [
    ...items,
    { kind: 'break', size: next.part === 'signature' ? 'line' : 'paragraph', said: reader.said, implied: true },
  ];
  return edited(spliced(draft, { from: next.from, to: next.from }, before));
}

const FOLLOWS: Partial<Record<Part, ReadonlySet<string>>> = {
  closing: new Set(['signature', 'postscript', 'enclosure']),
  signature: new Set(['postscript', 'enclosure']),
};

export function addEnclosure(scene: Scene, words: readonly Token[]): Effect {
  const { neverInNames, enclosureLabel } = scene.language.structure;
  if (neverInNames.has(words[0]!.lower)) return notDone(`“${quoted(words)}” is nothing that can be enclosed`);
  const label: Item = {
    kind: 'word',
    text: enclosureLabel,
    said: scene.reader.said,
    casing: 'exact',
    part: 'enclosure',
    label: true,
  };
  const items = asPart(withoutEndMark(itemsFrom(scene, words)), 'enclosure');
  if (!hasWords(items)) return notDone('nothing was named that could be enclosed');
  // The label stands before the first only.
  const lines = partIn(scene, 'enclosure') ? items : [label, ...items];
  return edited(appended(scene.draft, lines, lines === items ? 'line' : 'paragraph', scene.reader.said));
}

function appended(draft: Draft, items: readonly Item[], gap: BreakSize, said: number): Draft {
  const end: Range = { from: draft.items.length, to: draft.items.length };
  return writtenAt(draft, end, [{ kind: 'break', size: gap, said, implied: true }, ...items]);
}

function partIn(scene: Scene, part: Part): Range | null {
  return blocks(scene).find((block) => block.part === part) ?? null;
}

function blocks({ draft, language }: Scene): Block[] {
  return blocksOf(draft.items, language.structure);
}
