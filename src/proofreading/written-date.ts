import { type Found, findAll } from './check.js';
import type { ProofPassage } from './proof-text.js';
import { fold } from './words.js';

/** A date as it stands in a letter. Weekday from 0, Sunday. */
export interface WrittenDate extends Found {
  readonly weekday?: { readonly index: number; readonly text: string };
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

interface Calendar {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly patterns: readonly RegExp[];
}

const ENGLISH = {
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  months: 'January February March April May June July August September October November December'.split(' '),
};
const GERMAN = {
  weekdays: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};
const FRENCH = {
  weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};
const SPANISH = {
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** Named groups: weekday, day, month, year. A month alone must be capitalised where the language does so. */
function dayFirst(
  { weekdays, months }: Omit<Calendar, 'patterns'>,
  between: string,
  beforeYear: string,
  flags: string,
): RegExp {
  return new RegExp(
    `(?<!\\p{L})(?:(?<weekday>${weekdays.join('|')}),?\\s+(?:(?:the|den|dem|le|el|día)\\s+)?)?(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+${between}(?<month>${months.join('|')})(?!\\p{L})(?:${beforeYear}(?<year>\\d{4})(?!\\d))?`,
    flags,
  );
}

const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(?:(?<weekday>${ENGLISH.weekdays.join('|')}),?\\s+(?:the\\s+)?)?(?<month>${ENGLISH.months.join('|')})\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
  'gu',
);

const CALENDARS: Readonly<Record<string, Calendar>> = {
  en: { ...ENGLISH, patterns: [MONTH_FIRST, dayFirst(ENGLISH, '(?:of\\s+)?', ',?\\s+', 'gu')] },
  de: { ...GERMAN, patterns: [dayFirst({ ...GERMAN, weekdays: [...GERMAN.weekdays, 'Sonnabend'] }, '', '\\s+', 'gu')] },
  fr: { ...FRENCH, patterns: [dayFirst(FRENCH, '', '\\s+', 'giu')] },
  es: { ...SPANISH, patterns: [dayFirst(SPANISH, 'de\\s+', '\\s+del?\\s+', 'giu')] },
};

/** The dates in a passage that name their month, in the order of the patterns of the language. */
export function writtenDates(passage: ProofPassage, language: string): WrittenDate[] {
  const calendar = CALENDARS[language];
  return calendar ? calendar.patterns.flatMap((pattern) => datesBy(pattern, passage, calendar)) : [];
}

/** The name of a weekday in a language that has a calendar here. */
export function weekdayName(index: number, language: string): string {
  return CALENDARS[language]!.weekdays[index]!;
}

function datesBy(pattern: RegExp, passage: ProofPassage, { weekdays, months }: Calendar): WrittenDate[] {
  const groups = [...passage.text.matchAll(pattern)].map((match) => match.groups!);
  return findAll(passage, pattern).map((found, nth) => {
    const { weekday, day, month, year } = groups[nth]!;
    return {
      ...found,
      day: Number(day),
      month: indexOfName(months, month!) + 1,
      ...(year ? { year: Number(year) } : {}),
      ...(weekday ? { weekday: { index: indexOfName(weekdays, weekday), text: weekday } } : {}),
    };
  });
}

function indexOfName(names: readonly string[], name: string): number {
  const index = names.findIndex((each) => fold(each) === fold(name));
  return index < 0 ? names.length - 1 : index; // Sonnabend is the other Samstag
}
