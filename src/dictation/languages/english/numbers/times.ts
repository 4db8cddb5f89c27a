import type { NumberFound, NumberPlace } from '../../../numbers/number-reader.js';
import { wordSet } from '../../word-set.js';
import { below100At, unitAt } from './cardinal.js';
import { isCounted } from './counted.js';

/** "four thirty p m" → 4:30 p.m.; "four o clock" → four o’clock. */
export function timeAt({ words, at, end }: NumberPlace): NumberFound | null {
  const clock = clockAt(words, at, end);
  if (!clock) return null;
  const after = at + clock.used;
  if (clock.minutes === '' && isOClock(words, after, end)) {
    return { used: clock.used + (words[after] === 'o' ? 2 : 1), text: `${words[at]} o’clock` };
  }
  const half = halfDayAt(words, after, end);
  return half && { used: clock.used + half.used, text: `${clock.hour}${clock.minutes} ${half.text}` };
}

/** They stand before a time of day, where a sum or a count would need a noun. */
const TIME_LEADS = wordSet('at by until till from before after around since past');
const PARTS_OF_DAY =
  /^(?:in the (?:morning|afternoon|evening)|at night|this (?:morning|afternoon|evening)|tonight)(?: |$)/;

/** "at six oh five", "it is seven twenty two": exact minutes are digits; quarters and halves stay words, as in "at seven thirty". */
export function timeOfDayAt({ words, at, end, previous }: NumberPlace): NumberFound | null {
  const clock = clockAt(words, at, end);
  if (!clock || /^(?::15|:30|:45)?$/.test(clock.minutes)) return null;
  const next = words.slice(at + clock.used, at + clock.used + 3);
  if (isCounted(next[0]) || unitAt(next, 0) !== undefined) return null;
  const isLed = TIME_LEADS.has(previous) || (/^(?:is|was)$/.test(previous) && /^it(?:'s)?$/.test(words[at - 2] ?? ''));
  if (!isLed && !(previous === "it's" || PARTS_OF_DAY.test(`${next.join(' ')} `))) return null;
  return { used: clock.used, text: `${clock.hour}${clock.minutes}` };
}

interface Clock {
  readonly hour: string;
  /** ":30", or nothing. */
  readonly minutes: string;
  readonly used: number;
}

function clockAt(words: readonly string[], at: number, end: number): Clock | null {
  if (at >= end) return null;
  const written = /^(1[0-2]|[1-9])(:[0-5]\d)?$/.exec(words[at]!);
  const hour = written ? Number(written[1]) : unitAt(words, at);
  if (hour === undefined || hour < 1 || hour > 12) return null;
  if (written?.[2]) return { hour: written[1]!, minutes: written[2], used: 1 };
  if (words[at + 1] === 'oh' || words[at + 1] === 'o') {
    const unit = at + 2 < end ? unitAt(words, at + 2) : undefined;
    if (unit !== undefined && unit > 0 && unit < 10) return { hour: String(hour), minutes: `:0${unit}`, used: 3 };
  }
  const minutes = below100At(words, at + 1, end);
  return minutes && minutes.value >= 10 && minutes.value < 60
    ? { hour: String(hour), minutes: `:${minutes.value}`, used: 1 + minutes.used }
    : { hour: String(hour), minutes: '', used: 1 };
}

function halfDayAt(words: readonly string[], at: number, end: number): { text: string; used: number } | null {
  if (at >= end) return null;
  const joined = /^([ap])\.?m\.?$/.exec(words[at]!);
  if (joined) return { text: `${joined[1]}.m.`, used: 1 };
  const isSplit = /^[ap]$/.test(words[at]!) && at + 1 < end && words[at + 1] === 'm';
  return isSplit ? { text: `${words[at]}.m.`, used: 2 } : null;
}

function isOClock(words: readonly string[], at: number, end: number): boolean {
  if (at >= end) return false;
  return words[at] === "o'clock" || (words[at] === 'o' && at + 1 < end && words[at + 1] === 'clock');
}
