import { type CivilDate, dayNumber, daysInMonth, weekday } from '../../letter/civil-date.js';
import { type Check, type Flaw, flaw } from '../check.js';
import { languageOf, type ProofreadingContext } from '../context.js';
import { type ProofText, passagesOf } from '../proof-text.js';
import { type WrittenDate, weekdayName, writtenDates } from '../written-date.js';

/** Dates that do not exist, weekdays that do not fit, and a year in the dateline that is not about now. */
export const dateWeekday: Check = {
  id: 'date-weekday',
  languages: ['en', 'de', 'fr', 'es'],
  find: (letter, context) => {
    const language = languageOf(context.locale);
    const written = dateOf(letter, language) ?? context.today;
    return letter.passages
      .flatMap((passage) => writtenDates(passage, language))
      .flatMap((date) => [...impossible(date), ...wrongYear(date, context), ...wrongWeekday(date, language, written)]);
  },
};

/** The day on which the letter says that it was written. */
function dateOf(letter: ProofText, language: string): CivilDate | undefined {
  const [date] = passagesOf(letter, 'dateline').flatMap((passage) => writtenDates(passage, language));
  return date?.year === undefined ? undefined : { year: date.year, month: date.month, day: date.day };
}

function exists({ day, month, year }: WrittenDate): boolean {
  return day >= 1 && day <= daysInMonth(month, year);
}

/** “In June 31 people came”: a number before a plain word may count something else. */
function impossible(date: WrittenDate): Flaw[] {
  if (exists(date)) return [];
  const rest = date.passage.text.slice(date.end);
  const counts =
    /^\s+\p{Ll}+/u.test(rest) && date.year === undefined && !date.weekday && !/\d(?:st|nd|rd|th)/.test(date.text);
  return counts ? [] : [flaw('warn', date, `There is no such day as “${date.text}”.`)];
}

function wrongYear(date: WrittenDate, { today }: ProofreadingContext): Flaw[] {
  if (date.passage.part !== 'dateline' || !today || date.year === undefined) return [];
  if (Math.abs(date.year - today.year) <= 1) return [];
  const start = date.start + date.text.lastIndexOf(String(date.year));
  const span = { passage: date.passage, start, end: start + 4 };
  return [flaw('warn', span, `The letter is dated ${date.year}, but this is ${today.year}.`, String(today.year))];
}

function wrongWeekday(date: WrittenDate, language: string, written: CivilDate | undefined): Flaw[] {
  if (!date.weekday || !exists(date)) return [];
  const possible = possibleDays(date, written).filter((day) => day.day <= daysInMonth(day.month, day.year));
  if (possible.length === 0 || possible.some((day) => weekday(day) === date.weekday!.index)) return [];
  const start = date.start + date.text.indexOf(date.weekday.text);
  const span = { passage: date.passage, start, end: start + date.weekday.text.length };
  const names = possible.map((day) => weekdayName(weekday(day), language));
  return [flaw('warn', span, `“${date.text}” is not a ${date.weekday.text} but a ${names.join(' or a ')}.`, ...names)];
}

/** Without a year, the last and the next such day as seen from the day of writing. */
function possibleDays({ day, month, year }: WrittenDate, written: CivilDate | undefined): CivilDate[] {
  if (year !== undefined) return [{ year, month, day }];
  if (!written) return [];
  const thisYear = { year: written.year, month, day };
  const isPast = dayNumber(thisYear) < dayNumber(written);
  const other = { ...thisYear, year: written.year + (isPast ? 1 : -1) };
  return isPast ? [other, thisYear] : [thisYear, other];
}
