import { languageOf } from '../../src/dictation/languages/index.js';
import type { Language } from '../../src/dictation/languages/language.js';

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

/** Little words that commands and numbers are mixed with: articles, numbers, halves of commands, what begins a letter. */
const SMALL: Readonly<Record<string, string>> = {
  en: 'the|a|an|my|i|you|we|and|of|to|at|in|that|this|um|uh|very|difficult|was|is|may|june|march|third|twenty|one|five|hundred|thousand|p|m|dollars|cents|nineteen|eighty|seven|x|o|period of|mrs|friday|mom|aunt|oh|double|minute|year|half|god|t v|e mail|p s|dear|love|all my love|yours|my darling|theodore',
  de: 'der|die|das|ein|eine|mein|ich|du|wir|und|von|zu|am|in|äh|sehr|war|ist|mai|juni|dritter|dritten|zwanzig|eins|fünf|hundert|tausend|uhr|euro|null|komma|neunzehnhundertachtzig|montag|p s|liebe|lieber|alles liebe|viele grüße|dein|anna',
  fr: 'le|la|les|un|une|mon|je|tu|nous|et|de|à|dans|euh|très|était|est|mai|juin|premier|trois|vingt|un|cinq|cent|mille|heures|euros|zéro|quatre-vingt|lundi|p s|cher|chère|avec amour|bisous|julie|point de',
  es: 'el|la|los|un|una|mi|yo|tú|y|de|a|en|eh|muy|era|es|mayo|junio|tres|veinte|uno|cinco|cien|mil|las|euros|con|cero|noventa|lunes|p d|querido|querida|un abrazo|con amor|ana|en coma|dos puntos de',
};

/** Content words that occur nowhere else, so that none can go astray unseen. */
const NOUNS = Array.from({ length: 40 }, (_, k) => `quill${String.fromCharCode(97 + (k % 26))}${k}z`);

interface Ingredients {
  readonly inline: readonly string[];
  readonly whole: readonly string[];
  readonly slotted: readonly string[];
  readonly small: readonly string[];
}

const prepared = new Map<string, Ingredients>();

/** Everything that a language hears as a command, from its own tables: a new command is in the salads by itself. */
function ingredientsOf(id: string): Ingredients {
  const known = prepared.get(id);
  if (known) return known;
  const { inline, whole }: Language = languageOf(id);
  const ingredients = {
    inline: [...inline.values()].flatMap((phrases) => phrases.map(({ words }) => words.join(' '))),
    whole: [...whole.fixed.keys()],
    slotted: [...new Set([...whole.slottedBy.values()].flat())].map(({ words }) => words.join(' ')),
    small: SMALL[id]!.split('|'),
  };
  prepared.set(id, ingredients);
  return ingredients;
}

export interface Salad {
  readonly language: string;
  readonly utterances: readonly { readonly text: string; readonly pauseBeforeMs: number }[];
}

/** One to five utterances of words and commands of a language in no sensible order. */
export function saladOf(seed: number, language = 'en'): Salad {
  const random = chance(seed);
  const { inline, whole, slotted, small } = ingredientsOf(language);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const phrase = () => {
    const kind = random();
    return kind < 0.4 ? pick(NOUNS) : kind < 0.65 ? pick(small) : kind < 0.95 ? pick(inline) : pick(whole);
  };
  const punctuated = (text: string) =>
    random() < 0.15
      ? text.replace(/ /g, () => (random() < 0.2 ? `${pick([',', '.', '?', '…', '!', ' —', '"'])} ` : ' '))
      : text;
  const utterance = () => {
    const kind = random();
    if (kind < 0.2) return pick(whole);
    if (kind < 0.35) return pick(slotted).replaceAll(/<[xy]>/g, () => (random() < 0.8 ? pick(NOUNS) : phrase()));
    const length = 1 + Math.floor(random() * 9);
    return punctuated(Array.from({ length }, phrase).join(' '));
  };
  const count = 1 + Math.floor(random() * 5);
  return {
    language,
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
