import { type Desk, putWord } from './desk.js';

/** R12. @returns how many words the number takes, or 0 where there is none. */
export function readNumber(desk: Desk, ahead = 0, inDigits = desk.reader.inDigits ?? false): number {
  const { language, dateOrder } = desk.reader;
  const at = desk.at + ahead;
  const found = language.numbers.read({
    words: desk.words,
    at,
    end: numberEnd(desk, at),
    previous: desk.words[at - 1] ?? '',
    order: dateOrder,
    inDigits: inDigits || followsCurrencySign(desk),
    atUtteranceStart: at === 0,
    afterDate: followsDate(desk),
  });
  if (!found) return 0;
  putWord(desk, found.text, {
    ...(found.digits !== undefined && { digits: found.digits }),
    ...(found.date && { date: true }),
  });
  return found.used;
}

function followsCurrencySign({ items }: Desk): boolean {
  const last = items.at(-1);
  return last?.kind === 'mark' && /^(?:dollar|euro|pound) sign$/.test(last.mark);
}

function followsDate({ items }: Desk): boolean {
  const date = items.at(-2);
  const comma = items.at(-1);
  return comma?.kind === 'mark' && comma.mark === 'comma' && date?.kind === 'word' && date.date === true;
}

/** A number ends at a mark of the engine's; only the comma of a date is looked through. */
function numberEnd({ tokens }: Desk, at: number): number {
  let end = at;
  while (
    end < tokens.length &&
    (end === at || tokens[end - 1]!.closes.every((mark) => mark === 'comma' && /^\d/.test(tokens[end]!.lower)))
  )
    end += 1;
  return end;
}
