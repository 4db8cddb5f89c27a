import { expand } from './phrases.js';
import type { CommandFrom, Slots, WholeCommand } from './spoken-command.js';
import type { Token } from './tokens.js';

interface WholePattern {
  readonly words: readonly string[];
  readonly command: CommandFrom;
}

export interface WholePhrases {
  /** Lead-ins that may come before a command: "no", "wait", "please" … */
  readonly leadIns: ReadonlySet<string>;
  /** May follow a command: "please", "por favor". */
  readonly politeEnds: ReadonlySet<string>;
  readonly fixed: ReadonlyMap<string, CommandFrom>;
  /** Patterns with slots by their first word, the most specific first; those that begin with a slot are in every list, and by themselves under "". */
  readonly slottedBy: ReadonlyMap<string, readonly WholePattern[]>;
}

const MAX_LEAD_INS = 2;

/** @param entries pattern → command, in the notation of `expand`, where `<x>` and `<y>` are the slots. */
export function wholePhrases(
  leadIns: string,
  politeEnds: string,
  entries: readonly (readonly [string, CommandFrom])[],
): WholePhrases {
  const patterns = entries.flatMap(([written, command]) =>
    written
      .split(' / ')
      .flatMap(expand)
      .map((words) => ({ words, command })),
  );
  const slotted = patterns.filter(hasSlot).toSorted((a, b) => literals(b) - literals(a));
  return {
    leadIns: new Set(leadIns.split(' ')),
    politeEnds: new Set(politeEnds.split('|')),
    fixed: new Map(patterns.filter((each) => !hasSlot(each)).map(({ words, command }) => [words.join(' '), command])),
    slottedBy: byFirstWord(slotted),
  };
}

function byFirstWord(patterns: readonly WholePattern[]): Map<string, readonly WholePattern[]> {
  const firsts = new Set(patterns.map(({ words }) => words[0]!).filter((word) => !isSlot(word)));
  return new Map(
    ['', ...firsts].map((first) => [first, patterns.filter(({ words }) => words[0] === first || isSlot(words[0]!))]),
  );
}

/** Every command that the whole utterance may be, the most specific first. */
export function wholeCommands(phrases: WholePhrases, tokens: readonly Token[]): WholeCommand[] {
  return withoutCourtesies(phrases, tokens).flatMap((said) => {
    const fixed = phrases.fixed.get(said.map(({ lower }) => lower).join(' '));
    const candidates = phrases.slottedBy.get(said[0]?.lower ?? '') ?? phrases.slottedBy.get('')!;
    const slotted = candidates.flatMap(({ words, command }) => bindings(words, said).map(command));
    return fixed ? [fixed({ x: [], y: [] }), ...slotted] : slotted;
  });
}

/** The utterance as said, then with one and two lead-ins taken off, each without and with a final "please". */
function withoutCourtesies({ leadIns, politeEnds }: WholePhrases, tokens: readonly Token[]): (readonly Token[])[] {
  const readings: (readonly Token[])[] = [];
  for (let lead = 0; lead <= MAX_LEAD_INS && lead < tokens.length; lead++) {
    if (lead > 0 && !leadIns.has(tokens[lead - 1]!.lower)) break;
    const polite = politeLength(politeEnds, tokens);
    if (polite > 0 && tokens.length > lead + polite) readings.push(tokens.slice(lead, -polite));
    readings.push(tokens.slice(lead));
  }
  return readings;
}

const MAX_POLITE_WORDS = 3;

/** How many of the last words are a "please". */
function politeLength(politeEnds: ReadonlySet<string>, tokens: readonly Token[]): number {
  const words = tokens.slice(-MAX_POLITE_WORDS).map(({ lower }) => lower);
  const from = words.findIndex((_, at) => politeEnds.has(words.slice(at).join(' ')));
  return from < 0 ? 0 : words.length - from;
}

/** Layout said politely: "please new paragraph" and "neuer Absatz bitte" are layout and nothing else. */
export function withoutPlease(
  { politeEnds }: WholePhrases,
  tokens: readonly Token[],
  isLayout: (tokens: readonly Token[]) => boolean,
): readonly Token[] {
  const atEnd = tokens.slice(0, tokens.length - politeLength(politeEnds, tokens));
  const atStart = politeEnds.has(tokens[0]?.lower ?? '') ? tokens.slice(1) : tokens;
  return [atEnd, atStart].find((rest) => rest.length > 0 && rest.length < tokens.length && isLayout(rest)) ?? tokens;
}

const hasSlot = ({ words }: WholePattern) => words.some(isSlot);
const isSlot = (word: string) => word.startsWith('<');
const literals = ({ words }: WholePattern) => words.filter((word) => !isSlot(word)).length;

/** All the ways in which `tokens` fill the pattern; with two slots the first is tried long to short. */
function bindings(pattern: readonly string[], tokens: readonly Token[]): Slots[] {
  const [word, ...rest] = pattern;
  if (word === undefined) return tokens.length === 0 ? [{ x: [], y: [] }] : [];
  if (tokens.length < pattern.length) return [];
  if (!isSlot(word)) return tokens[0]!.lower === word ? bindings(rest, tokens.slice(1)) : [];
  const slot = word.slice(1, -1);
  if (rest.length === 0) return [{ x: [], y: [], [slot]: tokens }];
  const found: Slots[] = [];
  for (let length = tokens.length - rest.length; length > 0; length--) {
    for (const bound of bindings(rest, tokens.slice(length))) {
      found.push({ ...bound, [slot]: tokens.slice(0, length) });
    }
  }
  return found;
}
