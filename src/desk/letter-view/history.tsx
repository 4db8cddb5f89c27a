import type { z } from 'zod';
import type { LetterHistory } from '../../http/contract/history.js';
import { useResource } from '../api/use-resource.js';
import { Moment } from '../design/time.js';
import { Failed, Waiting } from '../design/waiting.js';
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
      {data.data.map((entry) => (
        <li key={entry.id}>
          <p>
            <strong>{inWords(entry.action)}</strong>
            {entry.revision !== null && <span className="history-revision"> · revision {entry.revision}</span>}
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

/** `finish_writing`, `letter.approved` → `Finish writing`, `Approved`. */
export function inWords(action: string): string {
  const words = action.split('.').at(-1)!.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
