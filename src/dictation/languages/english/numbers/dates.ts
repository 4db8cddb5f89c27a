import { capitalised } from '../../../items/capitalised.js';
import type { NumberFound, NumberPlace } from '../../../numbers/number-reader.js';
import { wordSet } from '../../word-set.js';
import { below100At, ordinalAt } from './cardinal.js';
import { type Year, yearAt } from './years.js';

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const months = new Map(MONTHS.map((name) => [name.toLowerCase(), name]));
/** Months that are other words too: they are a date only with a day, a year or one of these words before them. */
const DOUBLE_MEANING = new Set(['may', 'march', 'august']);
const MONTH_LEADS = wordSet('in since until till last next late early mid of every');
/** "you may first laugh" and "we march third" are no dates. */
const SUBJECTS = wordSet('i you he she it we they who that one this');

/** The written name of a month, or undefined. */
export function monthAt(word: string | undefined): string | undefined {
  return months.get(word ?? '');
}

const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');

/** "monday december fourteenth" → Monday, December 14; where the day comes first, nothing stands between. */
export function weekdayAndDateAt(place: NumberPlace): NumberFound | null {
  const { words, at, end, order } = place;
  const weekday = words[at]!;
  if (order === 'day-first' || !WEEKDAYS.has(weekday) || at + 1 >= end) return null;
  const date = dateAt({ ...place, at: at + 1, previous: weekday });
  return date?.date ? { ...date, used: date.used + 1, text: `${capitalised(weekday)}, ${date.text}` } : null;
}

/** "may twelfth nineteen eighty seven" → May 12, 1987, or 12 May 1987 where the day comes first. */
export function dateAt(place: NumberPlace): NumberFound | null {
  const { words, at, end, previous, order } = place;
  if (place.inDigits && !monthAt(words[at])) return dayFirstAt(place);
  const month = monthAt(words[at]);
  if (!month) return null;
  const isAmbiguous = DOUBLE_MEANING.has(words[at]!);
  const day = dayAt(place, at + 1);
  // "May the first be the best", "may the fourth of july never end": wishes.
  const isWish = day !== null && words[at] === 'may' && /^(?:be|of)$/.test(words[at + 1 + day.used] ?? '');
  if (day && !isWish && !(isAmbiguous && SUBJECTS.has(previous))) {
    const used = 1 + day.used;
    const year = yearAfterDay(words, at + used, end);
    return { used: used + (year?.used ?? 0), text: written(order, String(day.value), month, year), date: true };
  }
  const year = yearAt(words, at + 1, end);
  if (year) return { used: 1 + year.used, text: `${month} ${year.text}`, date: true };
  const isListed = /^(?:and|or|to|through|comma)$/.test(previous) && monthAt(words[at - 2]) !== undefined;
  return !isAmbiguous || MONTH_LEADS.has(previous) || isListed ? { used: 1, text: month } : null;
}

/** In a date line "the fifth of may two thousand and six" is written like any other date. */
function dayFirstAt(place: NumberPlace): NumberFound | null {
  const { words, at, end, order } = place;
  const lead = words[at] === 'the' ? 1 : 0;
  const day = ordinalAt(words, at + lead, end);
  const next = at + lead + (day?.used ?? 0);
  const from = words[next] === 'of' ? next + 1 : next;
  const month = monthAt(words[from]);
  if (!day || !isDay(day.value) || !month || from >= end) return null;
  const year = yearAfterDay(words, from + 1, end);
  return {
    used: from + 1 + (year?.used ?? 0) - at,
    text: written(order, String(day.value), month, year),
    date: true,
  };
}

function written(order: NumberPlace['order'], day: string, month: string, year: Year | null): string {
  const date = order === 'month-first' ? `${month} ${day}` : `${day} ${month}`;
  return year ? `${date}${order === 'month-first' ? ',' : ''} ${year.text}` : date;
}

/** After a day "two thousand" by itself is a year as well. */
function yearAfterDay(words: readonly string[], at: number, end: number): Year | null {
  const year = yearAt(words, at, end);
  if (year || at + 1 >= end) return year;
  return words[at] === 'two' && words[at + 1] === 'thousand' ? { text: '2000', used: 2 } : null;
}

/** "the third", "third", "twenty first"; a bare "three" only where a year or nothing follows. */
function dayAt({ words, end, inDigits }: NumberPlace, at: number): { value: number; used: number } | null {
  const lead = words[at] === 'the' ? 1 : 0;
  const numeric = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[at + lead] ?? '');
  const ordinal = numeric ? { value: Number(numeric[1]), used: 1 } : ordinalAt(words, at + lead, end);
  if (ordinal && at + lead < end)
    return isDay(ordinal.value) ? { value: ordinal.value, used: ordinal.used + lead } : null;
  const cardinal = lead === 0 ? below100At(words, at, end) : null;
  if (!cardinal || !isDay(cardinal.value) || yearAt(words, at, end)) return null;
  const next = at + cardinal.used;
  return inDigits || next >= end || yearAt(words, next, end) ? cardinal : null;
}

const isDay = (value: number) => value >= 1 && value <= 31;
