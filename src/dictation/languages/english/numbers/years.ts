import { below100At, decadeAt, tensAt, unitAt } from './cardinal.js';

export interface Year {
  readonly text: string;
  readonly used: number;
}

const isOh = (word: string | undefined) => word === 'oh' || word === 'o';

/** "nineteen eighty seven", "nineteen oh five", "two thousand and five", "twenty twenty four", "1987". */
export function yearAt(words: readonly string[], at: number, end: number): Year | null {
  if (at >= end) return null;
  if (/^(?:1[0-9]|20)\d\d$/.test(words[at]!)) return { text: words[at]!, used: 1 };
  return millenniumAt(words, at, end) ?? centuryAt(words, at, end);
}

function millenniumAt(words: readonly string[], at: number, end: number): Year | null {
  if (words[at] !== 'two' || words[at + 1] !== 'thousand' || at + 2 >= end) return null;
  const lead = words[at + 2] === 'and' ? 3 : 2;
  const rest = below100At(words, at + lead, end);
  const isMore = rest !== null && /^(?:hundred|thousand)$/.test(words[at + lead + rest.used] ?? '');
  return rest && rest.value > 0 && !isMore ? { text: String(2000 + rest.value), used: lead + rest.used } : null;
}

function centuryAt(words: readonly string[], at: number, end: number): Year | null {
  const century = words[at] === 'twenty' ? 20 : unitAt(words, at);
  if (century === undefined || century < 11 || century > 20 || at + 1 >= end) return null;
  if (words[at + 1] === 'hundred') return century === 20 ? null : { text: `${century}00`, used: 2 };
  if (isOh(words[at + 1])) {
    const unit = at + 2 < end ? unitAt(words, at + 2) : undefined;
    return unit !== undefined && unit > 0 && unit < 10 ? { text: `${century}0${unit}`, used: 3 } : null;
  }
  const rest = below100At(words, at + 1, end);
  // "ten thirty" and "eleven fifteen" are times of day.
  if (!rest || rest.value < 10 || (century < 13 && rest.value < 60)) return null;
  return { text: `${century}${rest.value}`, used: 1 + rest.used };
}

/** "nineteen sixties" → 1960s, "nineteen hundreds" → 1900s. */
export function decadeOfCenturyAt(words: readonly string[], at: number, end: number): Year | null {
  const century = tensAt(words, at) === 20 ? 20 : unitAt(words, at);
  if (century !== undefined && century > 12 && at + 1 < end && words[at + 1] === 'hundreds')
    return { text: `${century}00s`, used: 2 };
  const decade = at + 1 < end ? decadeAt(words, at + 1) : undefined;
  if (century === undefined || century < 13 || decade === undefined) return null;
  return { text: `${century}${decade}s`, used: 2 };
}
