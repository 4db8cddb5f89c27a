import { canSign } from '../form/letter-structure.js';
import { render } from '../form/render.js';
import { capitalised } from '../items/capitalised.js';
import { type Draft, type Range, spliced, withCaret, writtenAt } from '../items/draft.js';
import { type Item, isEndMark, lastThroughClosers } from '../items/item.js';
import { plain } from '../items/plain.js';
import type { Language } from '../languages/language.js';
import type { Scope, Target, WholeCommand } from '../reading/spoken-command.js';
import type { Token } from '../reading/tokens.js';
import { amend } from './amend.js';
import { addDateline, addEnclosure, addToday, closeWith, greetWith, signWith } from './apply-structure.js';
import { changeWords, chooseOption, pickHomophone, spell } from './apply-words.js';
import { type Effect, edited, moved, notDone, type Scene } from './effect.js';
import { lastWordBefore } from './find.js';
import { inPlaceOf, itemsFrom, locate, missing, textIn } from './targets.js';

/** Carries out a command that was an utterance of its own (grammar F, G and H). A new command is a compile error here. */
export function apply(command: WholeCommand, scene: Scene): Effect {
  const { draft } = scene;
  switch (command.do) {
    case 'scratch':
      return draft.selection ? removeRange(scene, draft.selection) : { kind: 'scratch' };
    case 'undo':
    case 'redo':
    case 'sleep':
    case 'wake':
      return { kind: command.do };
    case 'flip':
      return { kind: 'flip', to: command.to };
    case 'delete-last':
      return deleteLast(scene, command.scope);
    case 'delete':
      return atTarget(scene, command.target, (range) => removeRange(scene, range));
    case 'replace':
      return atTarget(scene, command.target, (range) => replaceRange(scene, range, command.by));
    case 'correct':
      return atTarget(scene, command.target, (range) => select(draft, range));
    case 'amend':
      return amend(scene, command.words, command.isLed);
    case 'insert':
      return atTarget(scene, command.at, (range) => insertBeside(scene, range, command.side, command.words));
    case 'change':
      return atTarget(scene, command.target, (range) => changeWords(scene, range, command.change));
    case 'spell':
      return spell(scene, command.letters);
    case 'pick':
      return pickHomophone(scene, command.target);
    case 'choose':
      return chooseOption(scene, command.choice);
    case 'select':
      return command.target === 'all'
        ? selectAll(draft)
        : atTarget(scene, command.target, (range) => select(draft, range));
    case 'go':
      return goTo(draft, command.to);
    case 'go-beside':
      return atTarget(scene, command.target, ({ from, to }) =>
        moved(withCaret(draft, command.side === 'before' ? from : to)),
      );
    case 'new-page':
      return newPage(scene);
    case 'no-space-mode':
      return setNoSpace(draft, command.on);
    case 'today':
      return addToday(scene);
    case 'dateline':
      return addDateline(scene, command.words);
    case 'salutation':
      return greetWith(scene, command.words);
    case 'closing':
      return closeWith(scene, command.words);
    case 'signature':
      return signWith(scene, command.words);
    case 'enclosure':
      return addEnclosure(scene, command.words);
    case 'read':
      return readAloud(scene, command.what);
    case 'stop-reading':
    case 'help':
    case 'proofread':
    case 'print':
      return moved(draft, { kind: command.do });
    case 'new-letter':
      return moved(draft, { kind: 'ask-new-letter' });
    case 'start-again':
      return moved(draft, { kind: 'ask-start-again' });
    case 'engine-punctuation':
      return moved(
        { ...draft, modes: { ...draft.modes, enginePunctuation: command.on } },
        { kind: 'engine-punctuation', on: command.on },
      );
    case 'add-to-vocabulary':
      return learn(scene);
    default:
      return command satisfies never;
  }
}

function atTarget(scene: Scene, target: Target, perform: (range: Range) => Effect): Effect {
  const range = locate(scene, target);
  return range ? perform(range) : notDone(missing(target));
}

function removeRange(scene: Scene, range: Range): Effect {
  const whole = withItsPair(scene.draft.items, range);
  return edited(spliced(scene.draft, whole, []), textIn(scene, whole));
}

/** Brackets and quotation marks go with all that stood between them. */
function withItsPair(items: readonly Item[], { from, to }: Range): Range {
  const opening = items[from - 1];
  const closing = items[to];
  const isPair =
    opening?.kind === 'mark' && closing?.kind === 'mark' && closing.mark === opening.mark.replace('open', 'close');
  return isPair && opening.mark !== closing.mark ? withItsPair(items, { from: from - 1, to: to + 1 }) : { from, to };
}

function replaceRange(scene: Scene, range: Range, words: readonly Token[]): Effect {
  const replaced = scene.draft.items[range.from];
  // In the place of 1942 comes 1943, not "nineteen forty-three".
  const inDigits = replaced?.kind === 'word' && /^\d/.test(replaced.text);
  const incoming = inPlaceOf(replaced, itemsFrom(scene, words, { inDigits }));
  return edited(spliced(scene.draft, range, incoming), textIn(scene, range));
}

function insertBeside(scene: Scene, range: Range, side: 'before' | 'after', words: readonly Token[]): Effect {
  const place = side === 'before' ? range.from : range.to;
  const neighbour = scene.draft.items[side === 'before' ? range.from : range.to - 1];
  return edited(spliced(scene.draft, { from: place, to: place }, inPlaceOf(neighbour, itemsFrom(scene, words))));
}

function deleteLast(scene: Scene, scope: Scope): Effect {
  const { items, caret } = scene.draft;
  let end = caret;
  while (end > 0 && items[end - 1]!.kind === 'break') end -= 1;
  const from = end === 0 ? null : startOf(items, end, scope);
  return from === null
    ? notDone('there is nothing before the caret to delete')
    : removeRange(scene, { from, to: caret === end ? end : caret });
}

function startOf(items: readonly Item[], end: number, scope: Scope): number | null {
  if (scope === 'word') return lastWordBefore(items, end)?.from ?? null;
  const isBound = (at: number) => {
    const item = items[at]!;
    if (item.kind === 'break') return scope !== 'paragraph' || item.size !== 'line';
    return scope === 'sentence' && item.kind === 'word' && isEndMark(lastThroughClosers(items, at));
  };
  // The marks that end the last sentence are part of it.
  for (let from = end - 1; from >= 0; from--) {
    if (items[from]!.kind === 'break' && isBound(from)) return from + 1;
    if (scope === 'sentence' && isBound(from)) return from;
  }
  return 0;
}

function select(draft: Draft, range: Range): Effect {
  return moved({ ...withCaret(draft, range.to), selection: range });
}

function selectAll(draft: Draft): Effect {
  return draft.items.length > 0 ? select(draft, { from: 0, to: draft.items.length }) : notDone('the letter is empty');
}

function goTo(draft: Draft, to: 'start' | 'end' | 'back'): Effect {
  if (draft.items.length === 0) return notDone('the letter is empty');
  if (to === 'back' && draft.caretBefore === draft.caret) return notDone('the caret was nowhere else before');
  if (to === 'back') return moved(withCaret(draft, draft.caretBefore));
  return moved(withCaret(draft, to === 'start' ? 0 : draft.items.length));
}

function newPage({ draft, reader }: Scene): Effect {
  if (draft.caret === 0) return notDone('the letter is empty');
  const place = { from: draft.caret, to: draft.caret };
  return edited(writtenAt(draft, place, [{ kind: 'break', size: 'page', said: reader.said }]));
}

function setNoSpace(draft: Draft, on: boolean): Effect {
  if (draft.modes.noSpace === on) return notDone(`“no space” is ${on ? 'on' : 'off'} already`);
  return moved({ ...draft, modes: { ...draft.modes, noSpace: on } });
}

function readAloud(scene: Scene, what: 'that' | 'letter'): Effect {
  const range = what === 'that' ? locate(scene, 'that') : null;
  const text = range ? textIn(scene, range) : render(scene.draft.items, scene.language).text;
  return text === '' ? notDone('there is nothing to read yet') : moved(scene.draft, { kind: 'read', text });
}

/** "add that to vocabulary": the word keeps its capital from now on, here and wherever it stands already. */
function learn(scene: Scene): Effect {
  const { draft, language } = scene;
  const that = locate(scene, 'that');
  const spoken = that ? draft.items.slice(that.from, that.to).filter((item) => item.kind === 'word') : [];
  const isName =
    canSign(
      spoken.map(({ text }) => plain(text)),
      language.structure,
    ) && !spoken.some((word) => isSmall(plain(word.text), language));
  const words = isName ? spoken : spoken.slice(-1);
  if (words.length === 0) return notDone('there is no word to remember');
  const name = words.map(({ text }) => capitalised(text)).join(' ');
  const known = new Set(words.map(({ text }) => plain(text)));
  const items = draft.items.map((item) =>
    item.kind === 'word' && known.has(plain(item.text)) ? { ...item, text: capitalised(item.text) } : item,
  );
  const modes = { ...draft.modes, learned: [...draft.modes.learned, name] };
  return { kind: 'changed', draft: { ...draft, items, modes }, nature: 'edit', event: { kind: 'vocabulary', name } };
}

function isSmall(word: string, { structure, stammered }: Language): boolean {
  return structure.smallInTitles.has(word) || stammered.has(word);
}
