import type { z } from 'zod';
import type { HistoryEntry, LetterHistory } from '../../http/contract/history.js';
import { useResource } from '../api/use-resource.js';
import { Moment } from '../design/time.js';
import { Failed, Waiting } from '../design/waiting.js';
import { statusInWords } from './status-badge.js';
import './history.css';

interface HistoryProps {
  readonly letterId: string;
  /** Changes when the letter does, so that the history is read anew. */
  readonly version: string;
}

/** Everything that happened to a letter, oldest first: who, what, when, and what they wrote. */
export function History({ letterId, version }: HistoryProps) {
  const { data, error, reload } = useResource<z.infer<typeof LetterHistory>>(
    `/v1/letters/${letterId}/history`,
    version,
  );
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="its history" />;
  return (
    <ol className="history">
      {gathered(data.data).map(({ entry, first, count }) => (
        <li key={entry.id}>
          <p>
            <strong>{inWords(entry.action, entry.to)}</strong>
            {entry.revision !== null && (
              <span className="history-revision">
                {count > 1
                  ? `, ${count} times, revisions ${first.revision} to ${entry.revision}`
                  : `, revision ${entry.revision}`}
              </span>
            )}
          </p>
          <p className="history-when">
            {entry.actor.name ?? (entry.actor.kind === 'client' ? 'The client' : 'The house')}, <Moment at={entry.at} />
          </p>
          {entry.note && <blockquote>{entry.note}</blockquote>}
        </li>
      ))}
    </ol>
  );
}

interface Gathered {
  readonly entry: HistoryEntry;
  readonly first: HistoryEntry;
  readonly count: number;
}

/** The same thing done by the same one again and again (a draft saved as it grows) is told once. */
function gathered(entries: readonly HistoryEntry[]): Gathered[] {
  const told: Gathered[] = [];
  for (const entry of entries) {
    const last = told.at(-1);
    const isAgain = last?.entry.action === entry.action && last.entry.actor.id === entry.actor.id && !entry.note;
    if (isAgain) told[told.length - 1] = { entry, first: last.first, count: last.count + 1 };
    else told.push({ entry, first: entry, count: 1 });
  }
  return told;
}

const WORDS: Readonly<Record<string, string>> = {
  create: 'Begun',
  revise: 'Changed',
  submit: 'Handed in',
  start_writing: 'Put under the pen',
  finish_writing: 'Written',
  fail_writing: 'Could not be written',
  retry_writing: 'Tried again',
  claim_review: 'Taken for review',
  unclaim_review: 'Laid back into the queue',
  release: 'Released',
  cancel: 'Withdrawn',
  start_printing: 'Given to the printer',
  finish_printing: 'Printed',
  post: 'Posted',
  add_printer: 'Registered',
  make_print_run: 'Put together',
};

/** An action in the words of the house; one that has none is told as it is called: `sign_in` as `Sign in`. */
export function inWords(action: string, to: string | null): string {
  if (action === 'decide' && to) return statusInWords(to);
  const plain = action.replaceAll('_', ' ');
  return WORDS[action] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
