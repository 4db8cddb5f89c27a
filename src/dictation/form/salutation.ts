import { type Item } from '../items/item.js';
import { join } from '../items/join-items.js';
import type { StructureWords } from '../languages/language.js';
import {
  blockStart,
  blocksOf,
  canBeNames,
  isAddressed,
  isGuessedEnd,
  isSalutation,
  opensLetter,
  wordsIn,
} from './letter-structure.js';
import { chosen, isEngineMark, MAX_NAMED_WORDS, paragraphBreak, SALUTATION_REACH, type Writing } from './writing.js';

const MAX_PAUSED_SALUTATION = 4;

/** The engine's comma before a spoken one: the spoken one ends the salutation. */
export const isGuessBefore = (item: Item, next: Item | undefined) =>
  isEngineMark(item) && next?.kind === 'mark' && next.engine !== true;

/** Whether the comma just written stands inside the salutation. */
export function addressesMore({ before, reader }: Writing, item: Item, rest: readonly Item[]): boolean {
  const { structure } = reader.language;
  if (item.kind !== 'mark' || item.mark !== 'comma') return false;
  return namesMore(rest, structure) || greetsSomeone(before, rest, structure);
}

/** "hello comma my love comma" */
function greetsSomeone(before: readonly Item[], rest: readonly Item[], structure: StructureWords): boolean {
  const end = rest.findIndex(({ kind }) => kind !== 'word');
  const greeting = wordsIn(before, blockStart(before, before.length), before.length).join(' ');
  return end > 0 && structure.greetings.includes(greeting) && isAddressed(rest.slice(0, end), structure);
}

/** "dear mom comma dad comma and charlie comma": the first comma does not end the salutation. */
function namesMore(rest: readonly Item[], structure: StructureWords): boolean {
  const and = rest.findIndex((each) => each.kind === 'word' && structure.and.has(each.text));
  const end = rest.findIndex((each, at) => at > and && each.kind !== 'word');
  const mark = rest[end];
  if (and < 0 || mark?.kind !== 'mark' || !opensLetter(mark.mark)) return false;
  const areNames = rest.slice(0, end).every((each, at) => at === and || isCommaOrName(each));
  return areNames && canBeNames(wordsIn(rest, 0, end), structure);
}

const isCommaOrName = (item: Item) =>
  item.kind === 'word' ? /^\p{Lu}/u.test(item.text) : item.kind === 'mark' && item.mark === 'comma';

/** After "Dear Catherine," a blank line. */
export function finishSalutation(writing: Writing, item: Item): void {
  const { before, reader } = writing;
  // "Hi Mum! How are you?"
  const endsSentences = isGuessedEnd(item) || (item.kind === 'mark' && item.mark === 'exclamation mark');
  const isEnd = item.kind === 'break' ? item.size === 'line' : item.kind === 'mark' && opensLetter(item.mark);
  if (!(isEnd || endsSentences) || before.at(-1) !== item || before.length > SALUTATION_REACH) return;
  const { structure } = reader.language;
  const block = blocksOf(endsSentences ? [...before, paragraphBreak(writing, 'salutation')] : before, structure).at(-1);
  if (block?.part !== 'salutation' || !isSalutation(wordsIn(before, block.from, block.to), structure)) return;
  const said = wordsIn(before, block.from, block.to).join(' ');
  if (endsSentences && !namesRecipient(before.slice(block.from, block.to), structure)) return;
  if (chosen(writing, 'salutation', said, !said.startsWith('dear')))
    join(before, paragraphBreak(writing, 'salutation'));
}

/** "Hello." and "Hello again." may be all that is said; "Dear Margaret." and "Hello, my love." go on. */
function namesRecipient(items: readonly Item[], structure: StructureWords): boolean {
  const words = items.filter((item) => item.kind === 'word');
  const greeting = words.findIndex((_, at) => structure.greetings.includes(wordsIn(words, 0, at + 1).join(' '))) + 1;
  return greeting === 0 || isAddressed(words.slice(greeting), structure);
}

/** "dear catherine" as an utterance of its own, then the letter: the salutation is over, unless the name goes on. */
export function settleSalutation(writing: Writing): void {
  const { before, incoming, reader } = writing;
  if (before.length === 0 || before.length > SALUTATION_REACH || before.at(-1)!.kind !== 'word') return;
  const { structure } = reader.language;
  const block = blocksOf(before, structure).at(-1)!;
  const words = wordsIn(before, block.from, block.to);
  if (block.part !== 'salutation' || words.length > MAX_PAUSED_SALUTATION || incoming[0]?.kind !== 'word') return;
  if (goesOnWithName(writing)) return;
  if (chosen(writing, 'salutation', words.join(' '), true)) before.push(paragraphBreak(writing, 'salutation'));
}

/** "my darling | catherine comma": a few words that could be a name, then the salutation's mark. */
function goesOnWithName({ incoming, reader }: Writing): boolean {
  const mark = incoming.findIndex((item) => item.kind !== 'word');
  const item = incoming[mark];
  if (mark < 1 || mark > MAX_NAMED_WORDS || item?.kind !== 'mark' || !opensLetter(item.mark)) return false;
  return canBeNames(wordsIn(incoming, 0, mark), reader.language.structure);
}
