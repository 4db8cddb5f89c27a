import type { CivilDate } from '../letter/civil-date.js';

/** What a letter is written for, where the writer said so. */
export const OCCASIONS = [
  'love',
  'condolence',
  'birthday',
  'wedding',
  'thanks',
  'apology',
  'congratulation',
  'friendship',
  'business',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** How the letter came out on the chosen paper. */
export interface Layout {
  readonly pages: number;
  readonly linesOnLastPage: number;
}

/** What is known around a letter when it is proofread. All of it is optional but the locale. */
export interface ProofreadingContext {
  /** BCP 47, such as en-GB. */
  readonly locale: string;
  readonly today?: CivilDate;
  readonly recipient?: string;
  readonly sender?: string;
  /** Names of people this letter is not for: the account's other recipients, the draft it was copied from. */
  readonly otherNames?: readonly string[];
  /** Names and words that are right although no dictionary has them. */
  readonly knownNames?: readonly string[];
  readonly occasion?: Occasion;
  readonly layout?: Layout;
  /** Whether the letter's hand can write a character (a grapheme cluster). */
  readonly canWrite?: (character: string) => boolean;
}

/** The primary language of a locale: `en` for en-GB. */
export function languageOf(locale: string): string {
  return locale.split('-', 1)[0]!.toLowerCase();
}

/** The region of a locale in capitals, or null: `GB` for en-GB. */
export function regionOf(locale: string): string | null {
  return /-([A-Za-z]{2})(?:-|$)/.exec(locale)?.[1]?.toUpperCase() ?? null;
}
