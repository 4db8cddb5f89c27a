import type { MarkName } from '../items/item.js';
import type { DateOrder, Numbers } from '../numbers/number-reader.js';
import type { PhraseTable } from '../reading/phrases.js';
import type { SpellingWords } from '../reading/spelling.js';
import type { InlineCommand } from '../reading/spoken-command.js';
import type { Token } from '../reading/tokens.js';
import type { Vocabulary } from '../reading/vocabulary.js';
import type { WholePhrases } from '../reading/whole-utterance.js';

/** Everything that differs from one language to the next; the interpreter itself knows none by name. */
export interface Language {
  readonly id: string;
  readonly inline: PhraseTable<InlineCommand>;
  readonly whole: WholePhrases;
  readonly guards: Guards;
  /** Glyphs other than the English ones, such as „ “ and « ». */
  readonly glyphs: Partial<Record<MarkName, string>>;
  /** Marks set off by a no-break space on their open side, as French does. */
  readonly spacedMarks: ReadonlySet<MarkName>;
  /** Marks that stand between blanks where English joins them, such as the German dash. */
  readonly freeMarks: ReadonlySet<MarkName>;
  /** Words whose capital at the start of an utterance is the engine's; null where it always is (no nouns with capitals). */
  readonly smallAtStart: ReadonlySet<string> | null;
  /** Hesitations that are left out. */
  readonly fillers: ReadonlySet<string>;
  /** Little words that are left out when said twice in a row. */
  readonly stammered: ReadonlySet<string>;
  /** Words that always carry a capital or a dot, by their lower-case form. */
  readonly written: ReadonlyMap<string, string>;
  /** Words that are titles before a name only: "mrs klausen". */
  readonly titles: ReadonlyMap<string, string>;
  /** Names that are known without being given. */
  readonly names: Vocabulary;
  /** Whether a word is a name here though it often is none: "mom", "aunt carol". */
  readonly isNameAt: (tokens: readonly Token[], at: number) => boolean;
  /** What is written otherwise than it is said: "e mail", "t shirt". */
  readonly forms: PhraseTable<string>;
  readonly numbers: Numbers;
  /** How dates are ordered in a country, by its ISO 3166 code; null where none was named. */
  readonly dateOrderIn: (country: string | null) => DateOrder;
  readonly spelling: SpellingWords;
  /** Other spellings of what sounds like a word. */
  readonly homophonesOf: (word: string) => readonly string[];
  readonly structure: StructureWords;
  /** Words after an apostrophe that belong to the word before it: don’t, we’ll. */
  readonly contracted: ReadonlySet<string>;
}

/** When a word that could be a command is only a word. */
export interface Guards {
  /** Phrases that the guards watch. */
  readonly watched: ReadonlySet<string>;
  readonly judge: Judge;
}

/** What surrounds a phrase in its utterance. */
export interface Surroundings {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Whether the name of a mark begins at this place of the utterance. */
  readonly isMarkAt: (at: number) => boolean;
  readonly isBreakAt: (at: number) => boolean;
}

export interface Verdict {
  readonly reading: 'command' | 'words';
  readonly rule: string;
  /** Worth a second look by the writer: it could well have been meant otherwise. */
  readonly doubtful: boolean;
}

export type Judge = (phrase: string, around: Surroundings) => Verdict;

export interface StructureWords {
  /** They may stand before the day in a date line. */
  readonly weekdays: ReadonlySet<string>;
  /** Openings that are a salutation by themselves. */
  readonly greetings: readonly string[];
  /** Openings that need a name after them. */
  readonly openings: readonly string[];
  /** Words that no name contains: with one of them it is a sentence, not a salutation or signature. */
  readonly neverInNames: ReadonlySet<string>;
  /** Of these, the ones that somebody may be called, at the end of a name: "dear uncle will". */
  readonly namesToo: ReadonlySet<string>;
  /** Of these, the ones that are titles before a name: "dear miss hale". */
  readonly titlesToo: ReadonlySet<string>;
  /** What joins the last of several names to the others. */
  readonly and: ReadonlySet<string>;
  /** Words that stay small in a title. */
  readonly smallInTitles: ReadonlySet<string>;
  readonly closings: ReadonlySet<string>;
  /** Phrases that close a letter only where a comma follows: "take care". */
  readonly closingsWithComma: ReadonlySet<string>;
  /** Closings with many forms: "your devoted nephew"; null where the list is enough. */
  readonly closingForms: RegExp | null;
  /** Words that make an unlisted phrase a likely closing. */
  readonly closingWords: ReadonlySet<string>;
  readonly postscripts: PhraseTable<string>;
  /** Who may be said to have spoken after a quotation, and the verbs of speaking. */
  readonly speakers: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Words that carry a sentence on after a quotation in its midst. */
  readonly goesOn: ReadonlySet<string>;
  readonly enclosureLabel: string;
  readonly afterSalutation: 'capital' | 'small';
  readonly salutationMark: 'comma' | 'colon';
  readonly closingMark: 'comma' | null;
}
