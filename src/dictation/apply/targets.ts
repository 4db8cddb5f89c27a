import { textOf } from '../form/render.js';
import type { Range } from '../items/draft.js';
import type { Item, Part } from '../items/item.js';
import { type Interpretation, interpret } from '../reading/interpret.js';
import type { Target } from '../reading/spoken-command.js';
import type { Token } from '../reading/tokens.js';
import type { Scene } from './effect.js';
import { findBeforeCaret, saidIn } from './find.js';

/** The words of a command's slot as items, read like any dictated words. */
export function itemsFrom(
  scene: Scene,
  tokens: readonly Token[],
  extra: { part?: Part; inDigits?: boolean } = {},
): readonly Item[] {
  return interpreted(scene, tokens, extra).items;
}

function interpreted(
  scene: Scene,
  tokens: readonly Token[],
  extra: { part?: Part; inDigits?: boolean },
): Interpretation {
  const bare = tokens.map((token) => ({ ...token, opens: [], closes: [] }));
  const modes = { ...scene.draft.modes, glueNext: false };
  return interpret(bare, { ...scene.reader, choices: {}, modes, isInside: true, ...extra });
}

/** Where the letter says it, or null. "that" is the selection, else what was said last. */
export function locate(scene: Scene, target: Target): Range | null {
  if (target === 'that') return scene.draft.selection ?? lastSaid(scene);
  return (
    findBeforeCaret(scene.draft, itemsFrom(scene, target)) ??
    findBeforeCaret(scene.draft, asPlainWords(scene, target)) ??
    findBeforeCaret(scene.draft, itemsFrom(scene, target, { inDigits: true })) ??
    soundingLike(scene, target)
  );
}

function lastSaid({ draft, lastSaid: utterances }: Scene): Range | null {
  for (const said of utterances) {
    const range = saidIn(draft.items, said);
    if (range) return range;
  }
  return null;
}

/** "which there" finds "their": who cannot see how a word is spelled can only say it. */
function soundingLike({ draft, reader, language }: Scene, target: readonly Token[]): Range | null {
  const [word] = target;
  if (!word || target.length > 1) return null;
  const ranges = language
    .homophonesOf(word.lower)
    .map((text) => findBeforeCaret(draft, [{ kind: 'word', text, said: reader.said }]))
    .filter((range) => range !== null);
  const before = ranges.filter(({ to }) => to <= draft.caret);
  return before.toSorted((a, b) => b.from - a.from)[0] ?? ranges[0] ?? null;
}

function asPlainWords({ reader }: Scene, target: readonly Token[]): Item[] {
  return target.map(({ text }) => ({ kind: 'word', text, said: reader.said }));
}

/** Why a target is not there, in words for the writer. */
export function missing(target: Target): string {
  return target === 'that' ? 'there is nothing that “that” could mean' : `“${quoted(target)}” is not in the letter`;
}

export function quoted(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** The letter's text between two places. */
export function textIn({ draft, language }: Scene, range: Range): string {
  return textOf(draft.items, range, language);
}

/** Items that take another's place belong to the same utterance and part of the letter. */
export function inPlaceOf(replaced: Item | undefined, items: readonly Item[]): Item[] {
  if (!replaced) return [...items];
  const part = replaced.kind === 'word' && !replaced.label ? replaced.part : undefined;
  return items.map((item) =>
    item.kind === 'word' && part !== undefined
      ? { ...item, said: replaced.said, part }
      : { ...item, said: replaced.said },
  );
}
