import type { NumberFound, NumberPlace } from '../../../numbers/number-reader.js';
import { wordSet } from '../../word-set.js';
import { cardinalAt, grouped, hyphenated, unitAt } from './cardinal.js';

const UNITS = wordSet(
  'minute hour day night week month year mile foot inch yard acre kilometre kilometer metre meter pound ounce dollar euro page star storey story bedroom room course',
);
/** After a unit these make no noun of it: "he is six foot tall". */
const NO_NOUN = wordSet(
  'and or of to is was are were in at on by for from with tall long wide deep high away ago later i you he she it we they that the a an my',
);

/** "a ten minute walk" → a ten-minute walk; "my three year old" → my three-year-old. */
export function measureAt({ words, at, end, inDigits }: NumberPlace): NumberFound | null {
  const number = cardinalAt(words, at, end);
  const unit = number && at + number.used < end ? words[at + number.used]! : '';
  if (!number || number.value < 2 || !UNITS.has(unit)) return null;
  const next = at + number.used + 1;
  const isAge = unit === 'year' && words[next] === 'old' && next < end;
  const isFollowed = next < end && !NO_NOUN.has(words[next]!) && unitAt(words, next) === undefined;
  if (!isAge && !isFollowed) return null;
  const inWords = !inDigits && (number.value < 100 || number.isRound);
  const count = inWords ? joined(words.slice(at, at + number.used)) : grouped(number.value);
  return { used: number.used + (isAge ? 2 : 1), text: `${count}-${unit}${isAge ? '-old' : ''}` };
}

/** "a hundred year old tree": the article stays by itself. */
function joined(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  return first === 'a' ? `a ${hyphenated(rest).replaceAll(' ', '-')}` : hyphenated(words).replaceAll(' ', '-');
}

const PARTS = new Map(
  'third quarter fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((part) => [part, `${part}s`]),
);

/** "two thirds" → two-thirds; "one quarter of the cake" → one-quarter of the cake. */
export function fractionAt({ words, at, end }: NumberPlace): NumberFound | null {
  const count = unitAt(words, at);
  if (count === undefined || count < 1 || count > 9 || at + 1 >= end) return null;
  const part = words[at + 1]!;
  const isOne = count === 1 && PARTS.has(part) && words[at + 2] === 'of';
  const isMore = count > 1 && [...PARTS.values()].includes(part) && (part !== 'quarters' || words[at + 2] === 'of');
  return isOne || isMore ? { used: 2, text: `${words[at]}-${part}` } : null;
}
