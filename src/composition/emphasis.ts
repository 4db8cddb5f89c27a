import type { SourceWord } from '../handwriting/typesetting/text-block.js';

/** A sign that is not written but says what to do with the words between two of it. */
interface Markup {
  readonly opens: RegExp;
  readonly closes: RegExp;
  readonly does: 'underlined' | 'struck';
}

/** The sign opens right before a word and closes right after one, punctuation aside. */
function markup(sign: string, does: Markup['does']): Markup {
  const literal = sign.replaceAll('*', '\\*');
  return {
    opens: new RegExp(`^([("“‘¿¡]*)${literal}(?=[^\\s*_~])`),
    closes: new RegExp(`([^\\s*_~][.,;:!?…]*)${literal}(?=[.,;:!?…)"”’]*$)`),
    does,
  };
}

const MARKUP = [markup('~~', 'struck'), markup('_', 'underlined'), markup('*', 'underlined')];

/**
 * Splits a paragraph into words. `_…_` or `*…*` around words underlines them, `~~…~~` strikes them through as an honest
 * correction; the signs themselves are not written. A sign counts only where it opens before one word and closes after
 * the same or a later one of the paragraph, so `5 * 3`, `snake_case` and a lone asterisk stay what they are.
 */
export function wordsOf(paragraph: string): SourceWord[] {
  const words: SourceWord[] = Array.from(
    paragraph.matchAll(/([^\S\u00a0]*)([^\s\u00a0]+(?:\u00a0+[^\s\u00a0]+)*)/g),
    (match) => ({
      text: match[2]!,
      underlined: false,
      struck: false,
      startsLine: match[1]!.includes('\n'),
    }),
  );
  for (const each of MARKUP) mark(words, each);
  return words;
}

function mark(words: SourceWord[], { opens, closes, does }: Markup): void {
  for (let from = 0; from < words.length; from++) {
    if (!opens.test(words[from]!.text)) continue;
    const opened = words[from]!.text.replace(opens, '$1');
    const inside = [opened, ...words.slice(from + 1).map(({ text }) => text)];
    const length = inside.findIndex((text) => closes.test(text));
    if (length < 0) continue;
    for (let i = 0; i <= length; i++) {
      const text = i === length ? inside[i]!.replace(closes, '$1') : inside[i]!;
      words[from + i] = { ...words[from + i]!, text, [does]: true };
    }
    from += length;
  }
}
