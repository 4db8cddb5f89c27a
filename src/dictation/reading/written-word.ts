import { capitalisedName } from '../items/capitalised.js';
import { formOf, type MarkName } from '../items/item.js';
import type { Language } from '../languages/language.js';
import type { Desk } from './desk.js';
import { phraseAt } from './phrases.js';
import type { Token } from './tokens.js';

/**
 * How a word is written inside a sentence: names and "I" with their capital, everything else small.
 * R9 A3: a capital that the engine set because it took this for a sentence's first word does not count.
 */
export function writtenWord({ reader, tokens, at }: Desk): string {
  const token = tokens[at]!;
  const { language, dateOrder } = reader;
  const title = language.titles.get(token.lower);
  if (title !== undefined && isBeforeName(reader.language, tokens, at))
    return dateOrder === 'day-first' ? title.replace('.', '') : title;
  return (
    language.written.get(token.lower) ??
    possessive(token, language.written) ??
    named(language, tokens, at) ??
    (!reader.isInside && isGuessedCapital(tokens, at) && (language.smallAtStart?.has(token.lower) ?? true)
      ? small(token.text)
      : token.text)
  );
}

function named({ isNameAt, inline }: Language, tokens: readonly Token[], at: number): string | undefined {
  return isNameAt(tokens, at) && phraseAt(inline, tokens, at) === null ? capitalisedName(tokens[at]!.text) : undefined;
}

/** "mrs klausen", but not "mrs semicolon". */
function isBeforeName({ inline }: Language, tokens: readonly Token[], at: number): boolean {
  return at + 1 < tokens.length && tokens[at]!.closes.length === 0 && phraseAt(inline, tokens, at + 1) === null;
}

/** "friday's" → Friday’s */
function possessive(token: Token, written: ReadonlyMap<string, string>): string | undefined {
  if (!token.lower.endsWith("'s")) return undefined;
  const name = written.get(token.lower.slice(0, -2));
  return name && `${name}’s`;
}

function isGuessedCapital(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined || before.closes.some((mark) => mark === 'line' || mark === 'paragraph' || endsSentence(mark))
  );
}

function endsSentence(mark: MarkName): boolean {
  return formOf(mark).endsSentence === true;
}

/** Only a first capital is taken off: "NASA" and "McDonald" stay. */
function small(text: string): string {
  const rest = text.slice(1);
  return rest === rest.toLowerCase() ? text.charAt(0).toLowerCase() + rest : text;
}
