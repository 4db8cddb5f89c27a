import type { Item } from '../items/item.js';
import { momentsOf, type Timeline } from './timeline.js';

/** How many utterances back a quotation may have begun. */
const MAX_UTTERANCES = 8;

/** Whether utterance `said` closed a quotation that nothing before it opens. */
export function closesUnopened(items: readonly Item[], said: number): boolean {
  const closer = items.findIndex((item) => item.kind === 'mark' && item.mark === 'close quote' && item.said === said);
  let depth = 0;
  for (let at = 0; at <= closer; at++) {
    const item = items[at]!;
    if (item.kind !== 'mark') continue;
    if (item.mark === 'open quote') depth += 1;
    else if (item.mark === 'close quote') depth -= 1;
  }
  return depth < 0;
}

/** The latest "quote" that was taken for a word for want of its partner, unless the writer said that it is one. */
export function waitingQuote(timeline: Timeline): string | null {
  let looked = 0;
  for (const { report, choices, nature } of momentsOf(timeline)) {
    if (looked++ > MAX_UTTERANCES || nature === 'edit') return null;
    const quote = report.decisions.findLast(
      ({ id, rule, command, reading, doubtful }) =>
        rule === 'R5' && command === 'quote' && reading === 'words' && doubtful && choices[id] === undefined,
    );
    if (quote) return quote.id;
  }
  return null;
}
