/** A small generator with a seed (mulberry32), so that a salad that failed can be had again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const INLINE =
  'period|full stop|comma|question mark|exclamation mark|colon|semicolon|ellipsis|dot dot dot|dash|em dash|en dash|hyphen|apostrophe|apostrophe s|open quote|close quote|quote|unquote|quote unquote|open single quote|close single quote|open paren|close parenthesis|ampersand|at sign|percent sign|degree sign|dollar sign|slash|new line|next line|new paragraph|cap|capital|all caps|no caps|caps on|caps off|all caps on|no space|numeral|roman numeral|literal|the word|p s|postscript|dear|love|all my love|yours|my darling'.split(
    '|',
  );
const WHOLE =
  "scratch that|delete that|correction|scratch last word|delete last word|delete last sentence|delete last line|delete last paragraph|undo that|redo that|undo|i meant the word|make that a word|make that a command|select all|select that|go to start|go to end|go back|new page|no space on|no space off|capitalise that|uppercase that|underline that|put quotes around that|put parentheses around that|join that|stop dictation|wake up|read that back|today's date|add that to vocabulary|print the letter|help|auto punctuation off|auto punctuation on|all my love|theodore".split(
    '|',
  );
const SLOTTED =
  'delete X|remove X|replace X with Y|change X to Y|correct X|insert Y before X|insert Y after X|capitalise X|lowercase X|underline X|join X Y|put quotes around X|spell that x y z|which X|select X|go before X|go after X|date line june third|closing with love|sign it X|enclosure X|sign it X Y'.split(
    '|',
  );
const SMALL =
  'the|a|an|my|i|you|we|and|of|to|at|in|that|this|um|uh|very|difficult|was|is|may|june|march|third|twenty|one|five|hundred|thousand|p|m|dollars|cents|nineteen|eighty|seven|x|o|period of|mrs|friday'.split(
    '|',
  );

/** Content words that occur nowhere else, so that none can go astray unseen. */
const NOUNS = Array.from({ length: 40 }, (_, k) => `quill${String.fromCharCode(97 + (k % 26))}${k}z`);

export interface Salad {
  readonly utterances: readonly { readonly text: string; readonly pauseBeforeMs: number }[];
}

/** One to five utterances of words and commands in no sensible order. */
export function saladOf(seed: number): Salad {
  const random = chance(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const phrase = () => {
    const kind = random();
    return kind < 0.4 ? pick(NOUNS) : kind < 0.65 ? pick(SMALL) : kind < 0.95 ? pick(INLINE) : pick(WHOLE);
  };
  const punctuated = (text: string) =>
    random() < 0.15
      ? text.replace(/ /g, () => (random() < 0.2 ? `${pick([',', '.', '?', '…', '!', ' —', '"'])} ` : ' '))
      : text;
  const utterance = () => {
    const kind = random();
    if (kind < 0.2) return pick(WHOLE);
    if (kind < 0.35) return pick(SLOTTED).replaceAll(/[XY]\b/g, () => pick(NOUNS));
    const length = 1 + Math.floor(random() * 9);
    return punctuated(Array.from({ length }, phrase).join(' '));
  };
  const count = 1 + Math.floor(random() * 5);
  return {
    utterances: Array.from({ length: count }, () => ({
      text: utterance(),
      pauseBeforeMs: random() < 0.1 ? 200 : 1200,
    })),
  };
}

/** The content words of a text, in lower case. */
export function contentWords(text: string): string[] {
  return text.toLowerCase().match(/quill[a-z]\d+z/g) ?? [];
}
