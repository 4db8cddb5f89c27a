import type { CivilDate } from '../../letter/civil-date.js';

/** How dates are ordered on paper, and whether "pounds" are money. */
export type DateOrder = 'month-first' | 'day-first';

export interface NumberPlace {
  /** The utterance in lower case. */
  readonly words: readonly string[];
  readonly at: number;
  /** The first place that cannot belong to the number: a mark stands before it. */
  readonly end: number;
  /** The word before, or '' at the start of an utterance. */
  readonly previous: string;
  readonly order: DateOrder;
  /** Numbers must be digits here: after "numeral" and in the date line. */
  readonly inDigits: boolean;
  readonly atUtteranceStart: boolean;
  /** A day and a comma stand before it: what follows is the year. */
  readonly afterDate: boolean;
}

export interface NumberFound {
  readonly used: number;
  readonly text: string;
  readonly digits?: string;
  readonly date?: boolean;
}

/** Reads a number, date, time or sum of money that begins at a place; null where none does. */
export type NumberReader = (place: NumberPlace) => NumberFound | null;

export interface Cardinal {
  readonly value: number;
  readonly used: number;
  /** One multiplier and one scale ("two hundred", "fifteen thousand"), which letters write in words. */
  readonly isRound: boolean;
}

/** How a language counts. */
export interface Numbers {
  readonly read: NumberReader;
  /** The longest cardinal number at a place. */
  readonly cardinalAt: (words: readonly string[], at: number, end: number) => Cardinal | null;
  /** A day as a letter's date line. */
  readonly dateOf: (date: CivilDate, order: DateOrder) => string;
}
