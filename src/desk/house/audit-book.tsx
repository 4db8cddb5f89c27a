import { useState } from 'react';
import { Link } from 'wouter';
import type { z } from 'zod';
import type { AuditList } from '../../http/contract/history.js';
import { useResource } from '../api/use-resource.js';
import { Button } from '../design/button.js';
import { Moment } from '../design/time.js';
import { Failed, Waiting } from '../design/waiting.js';
import { inWords } from '../letter-view/history.js';
import { statusInWords } from '../letter-view/status-badge.js';
import './audit-book.css';

/** The house's own book: who did what to which thing, newest first. */
export function AuditBook() {
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, reload } = useResource<z.infer<typeof AuditList>>(
    `/v1/audit?limit=50${after ? `&after=${after}` : ''}`,
  );
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the book" />;
  return (
    <section className="audit-book" aria-label="The book">
      {/* biome-ignore lint/a11y: a region that scrolls must be reachable by keyboard. */}
      <div className="audit-book-table" tabIndex={0} role="group" aria-label="Entries">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">Did what</th>
              <th scope="col">To what</th>
            </tr>
          </thead>
          <tbody>
            {data.data.map(({ id, at, actor, action, letter_id, subject, from, to }) => (
              <tr key={id}>
                <td>
                  <Moment at={at} />
                </td>
                <td>{actor.name ?? (actor.kind === 'client' ? 'a client' : 'the house')}</td>
                <td>
                  {inWords(action, to)}
                  {from !== to && to && isNews(action, to) && (
                    <span className="house-quiet"> → {statusInWords(to).toLowerCase()}</span>
                  )}
                </td>
                <td>{letter_id ? <Link href={`/letters/${letter_id}`}>a letter</Link> : <Subject id={subject} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        {after !== null && <Button onClick={() => setAfter(null)}>Newest</Button>}
        {data.has_more && (
          <Button icon="next" onClick={() => setAfter(data.next_cursor)}>
            Earlier
          </Button>
        )}
      </div>
    </section>
  );
}

/** What an entry is about where it is no letter, by how its id begins. */
function Subject({ id }: { readonly id: string | null }) {
  if (id?.startsWith('run_')) return <Link href={`/print/${id}`}>a print run</Link>;
  const [place, words] = PLACES[id?.slice(0, 4) ?? ''] ?? [null, id];
  return place ? <Link href={`/house/${place}`}>{words}</Link> : words;
}

const PLACES: Readonly<Record<string, readonly [shelf: string, words: string]>> = {
  prn_: ['printers', 'a printer'],
  cli_: ['clients', 'a client'],
  key_: ['clients', 'a key'],
  stf_: ['staff', 'a colleague'],
};

/** Whether the state says more than the action: what was released is released. */
function isNews(action: string, to: string): boolean {
  return inWords(action, to) !== statusInWords(to);
}
