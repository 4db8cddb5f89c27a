import type { BreakSize, MarkName } from '../items/item.js';
import { curly, plain } from '../items/plain.js';

/** A mark or break that was already in the recogniser's text. */
export type EngineMark = MarkName | Exclude<BreakSize, 'page'>;

/** A spoken word with the marks that a recogniser or typist put around it. */
export interface Token {
  /** As given, with curly apostrophes, without the marks around it. */
  readonly text: string;
  /** For comparing with phrases: lower case, straight apostrophes. */
  readonly lower: string;
  readonly opens: readonly EngineMark[];
  readonly closes: readonly EngineMark[];
}

/** Whether the engine set no mark behind a word, or only a comma. */
export const isUnmarked = ({ closes }: Token) => closes.every((mark) => mark === 'comma');

const CLOSERS: Readonly<Record<string, MarkName>> = {
  '.': 'period',
  ',': 'comma',
  '?': 'question mark',
  '!': 'exclamation mark',
  ':': 'colon',
  ';': 'semicolon',
  '…': 'ellipsis',
  '”': 'close quote',
  '“': 'close quote',
  '»': 'close quote',
  '"': 'close quote',
  '›': 'close single quote',
  ')': 'close parenthesis',
  ']': 'close parenthesis',
};
const OPENERS: Readonly<Record<string, MarkName>> = {
  '“': 'open quote',
  '„': 'open quote',
  '«': 'open quote',
  '"': 'open quote',
  '‹': 'open single quote',
  '(': 'open parenthesis',
  '[': 'open parenthesis',
  '¿': 'inverted question mark',
  '¡': 'inverted exclamation mark',
};
/** 'so', but neither ’tis, the ’60s and rock ’n’ roll nor the dogs’ bowls. */
const SINGLE_QUOTED =
  /(?<![\p{L}\p{N}])['‘](?!(?:tis|twas|em|til|cause|n)\b|\d)(\S(?:[^'‘’\n]|(?<=\p{L})['’](?=\p{L}))*)(?<!\s)['’](?![\p{L}\p{N}])/giu;
const DASHES: Readonly<Record<string, EngineMark>> = { '—': 'em dash', '–': 'en dash', '…': 'ellipsis' };
/** Their dots belong to the word. */
const ABBREVIATION = /^(?:(?:\p{L}\.){2,}|(?:mr|mrs|ms|dr|st|prof|sr|jr)\.)$/iu;
const NUMBER_PAIR = /^\p{L}+(?:ty|zig|ßig)-\p{L}+$/iu;

interface OpenToken {
  text: string;
  opens: EngineMark[];
  closes: EngineMark[];
}

/** Splits an utterance at blanks and keeps the marks that stood around each word. */
export function tokenise(text: string): Token[] {
  return tokensAndMarks(text).tokens;
}

/** As `tokenise`; where there is no word at all, the marks alone. */
export function tokensAndMarks(text: string): { readonly tokens: Token[]; readonly marks: readonly EngineMark[] } {
  const tokens: OpenToken[] = [];
  let opens: EngineMark[] = [];
  const close = (mark: EngineMark) => (tokens.length > 0 ? tokens.at(-1)!.closes.push(mark) : opens.push(mark));
  for (const piece of pieces(text)) {
    if (piece.startsWith('\n')) close(piece.length > 1 ? 'paragraph' : 'line');
    else if (piece in DASHES) close(DASHES[piece]!);
    else {
      const bare = bareWord(piece);
      if (bare.text === '') bare.closes.forEach(close);
      else {
        tokens.push({ ...bare, opens: [...opens, ...bare.opens] });
        opens = [];
      }
    }
  }
  return { tokens: tokens.flatMap(splitNumberPair).map(finished), marks: opens };
}

function pieces(text: string): string[] {
  const spaced = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, (gap) => (gap.indexOf('\n') === gap.lastIndexOf('\n') ? ' \n ' : ' \n\n '))
    .replace(SINGLE_QUOTED, '‹$1›')
    .replace(/\.{3,}/g, '…')
    .replace(/[—–…]/g, ' $& ')
    .replace(/ -{1,2} /g, ' — ');
  return spaced.split(' ').filter((piece) => piece !== '');
}

function bareWord(piece: string): OpenToken {
  const opens: EngineMark[] = [];
  const closes: EngineMark[] = [];
  let text = piece;
  for (let mark = OPENERS[text[0] ?? '']; mark && text.length > 1; mark = OPENERS[text[0] ?? '']) {
    opens.push(mark);
    text = text.slice(1);
  }
  for (let mark = CLOSERS[text.at(-1) ?? '']; mark && !ABBREVIATION.test(text); mark = CLOSERS[text.at(-1) ?? '']) {
    closes.unshift(mark);
    text = text.slice(0, -1);
  }
  return { text, opens, closes };
}

/** "twenty-one" is heard as two words, so that numbers are read alike from every engine. */
function splitNumberPair(token: OpenToken): OpenToken[] {
  if (!NUMBER_PAIR.test(token.text)) return [token];
  const [tens = '', unit = ''] = token.text.split('-');
  if (!/^(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|\p{L}+th)$/iu.test(unit)) return [token];
  return [
    { text: tens, opens: token.opens, closes: [] },
    { text: unit, opens: [], closes: token.closes },
  ];
}

function finished({ text, opens, closes }: OpenToken): Token {
  return { text: curly(text), lower: plain(text), opens, closes };
}
