import { type Check, type Flaw, findAll, flaw } from '../check.js';
import { languageOf } from '../context.js';
import { type ProofPassage, type ProofText, prose } from '../proof-text.js';

export const unbalanced: Check = {
  id: 'unbalanced',
  find: (letter, { locale }) => {
    const pairs = PAIRS[languageOf(locale)] ?? PAIRS['en']!;
    const passages = prose(letter);
    return [
      ...pairs.flatMap((pair) => passages.flatMap((passage, index) => loneMarks(passage, pair, passages[index + 1]))),
      ...passages.flatMap(oddStraightQuotes),
      ...passages.flatMap(doubledMarks),
      ...passages.flatMap(blanksBeforeMarks),
      ...mixedQuotes(letter),
      ...(languageOf(locale) === 'es' ? passages.flatMap(loneSpanishMarks) : []),
    ];
  },
};

type Pair = readonly [open: string, close: string];

const BRACKETS: readonly Pair[] = [
  ['(', ')'],
  ['[', ']'],
];
const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  en: [...BRACKETS, ['“', '”']],
  de: [...BRACKETS, ['„', '“']],
  fr: [...BRACKETS, ['«', '»'], ['“', '”']],
  es: [...BRACKETS, ['«', '»'], ['“', '”']],
};

/** `:)`, `;-)`, `1)`, `b)`: brackets that never had a partner. */
const LONE_BY_NATURE = /[:;=8]['’]?-?[()[\]]|(?<=^|\s)(?:\d{1,2}|[a-z])\)/gimu;

/** A smiley may have closed the bracket as well: (of course I did :) */
function hasSmiley(rest: string): boolean {
  return /^\([^()]*[:;=8]['’]?-?\)/.test(rest);
}

/** A quotation of several paragraphs opens each of them and closes the last, so an open quote before an opening one is right. */
function loneMarks(passage: ProofPassage, [open, close]: Pair, next: ProofPassage | undefined): Flaw[] {
  const text = passage.text.replace(LONE_BY_NATURE, (found) => ' '.repeat(found.length));
  const opened: number[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) opened.push(at);
    else if (text[at] === close && opened.pop() === undefined) lone.push(at);
  }
  const goesOn = open === '“' && next?.text.startsWith(open);
  const unclosed = goesOn ? [] : opened.filter((start) => !hasSmiley(passage.text.slice(start)));
  return [...lone, ...unclosed].map((start) => {
    const isOpening = text[start] === open;
    const reason = isOpening ? `This ${open} is never closed.` : `This ${close} was never opened.`;
    return flaw('fix', { passage, start, end: start + 1 }, reason, '');
  });
}

/** Straight quotes close as often as they open; after a digit they are inches. */
function oddStraightQuotes(passage: ProofPassage): Flaw[] {
  const quotes = findAll(passage, /(?<!\d)"/g);
  const last = quotes.at(-1);
  return last && quotes.length % 2 === 1 ? [flaw('fix', last, 'A quotation mark is missing its partner.', '')] : [];
}

/** `,,` `..` `?.` and the like; `...`, `?!` and `!!` are the writer's own. */
const DOUBLED =
  /,{2,}|;{2,}|(?<!\.)\.\.(?!\.)|[?!]\s?\.(?!\.)|[?!],|[,;:]\s?\.(?!\.)|[,;:]\s[,;:]|[;:],|,[;:]|(?<!\b\p{L}{1,4})\.,/gu;

function doubledMarks(passage: ProofPassage): Flaw[] {
  return findAll(passage, DOUBLED).map((found) =>
    flaw('fix', found, `“${found.text}” is one mark too many.`, stronger(found.text)),
  );
}

/** "here ,waiting": French sets a blank before the tall marks, nobody before these. */
function blanksBeforeMarks(passage: ProofPassage): Flaw[] {
  return findAll(passage, /(?<=\p{L})[ \t]+([,.])(?=\s|\p{L}|$)(?!\.)/gu).map((found) =>
    flaw('fix', found, 'A blank stands before this mark.', found.groups[0]!),
  );
}

function stronger(marks: string): string {
  return ['?', '!', '.', ';', ','].find((mark) => marks.includes(mark)) ?? marks;
}

/** Straight marks among curly ones show in ink; one finding tells of all. */
function mixedQuotes(letter: ProofText): Flaw[] {
  const passages = prose(letter);
  const isCurly = passages.some(({ text }) => /[“”„]/.test(text));
  const isCurlyApostrophe = passages.some(({ text }) => /\p{L}’\p{L}/u.test(text));
  const straight = [
    ...(isCurly ? passages.flatMap((passage) => findAll(passage, /(?<!\d)"/g)) : []),
    ...(isCurlyApostrophe ? passages.flatMap((passage) => findAll(passage, /(?<=\p{L})'(?=\p{L})/gu)) : []),
  ];
  return straight.slice(0, 1).map((found) => {
    const suggestions = found.text === "'" ? ['’'] : ['“', '”'];
    return flaw('hint', found, 'Straight and curly quotation marks are mixed in this letter.', ...suggestions);
  });
}

/** ¿ and ¡ open what ? and ! close. */
function loneSpanishMarks(passage: ProofPassage): Flaw[] {
  const unopened = findAll(passage, /(?:^|[.!?…\n])[^¿¡?!.…\n]*[?!]/g).filter(({ text }) => /\p{L}/u.test(text));
  const unclosed = findAll(passage, /[¿¡][^?!¿¡\n]*(?=[\n¿¡]|$)/g);
  return [
    ...unopened.map(({ end }) => {
      const mark = passage.text[end - 1]!;
      return flaw(
        'fix',
        { passage, start: end - 1, end },
        `This ${mark} was never opened with ${mark === '?' ? '¿' : '¡'}.`,
      );
    }),
    ...unclosed.map(({ start }) => {
      const mark = passage.text[start]!;
      return flaw('fix', { passage, start, end: start + 1 }, `This ${mark} is never closed.`, '');
    }),
  ];
}
