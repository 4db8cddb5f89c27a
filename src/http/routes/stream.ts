import { once } from 'node:events';
import type { EventRow } from '../../storage/schema.js';
import { contentOf, events, type SendEvent } from '../answer.js';
import { STAFF } from '../caller.js';
import type { LetterChanged } from '../contract/stream.js';
import { watchLetterChanges } from '../letter-changes.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';

/** News of the letters, as they happen, for whoever sits at a desk. */
export function streamRoutes({ db, log }: HttpServices): Route[] {
  const changes = watchLetterChanges(db, log);
  return [
    defineRoute({
      method: 'get',
      path: '/v1/staff/stream',
      access: STAFF,
      summary: 'Server-sent events: `letter` with each change of any letter. `Last-Event-ID` brings what was missed.',
      tag: 'Operation',
      answers: { 200: contentOf('text/event-stream', 'Events named `letter`.') },
      handle({ header }) {
        const seen = lastSeen(header('last-event-id'));
        return events(async (send, left) => {
          const stop = changes.listen((event) => tell(send, event));
          try {
            if (seen !== null) for (const event of await changes.since(seen)) tell(send, event);
            if (!left.aborted) await once(left, 'abort');
          } finally {
            stop();
          }
        });
      },
    }),
  ];
}

function lastSeen(id: string | null): number | null {
  return id !== null && /^\d{1,15}$/.test(id) ? Number(id) : null;
}

function tell(send: SendEvent, { seq, letterId, state, at }: EventRow): void {
  const { revision, status, writing, review, delivery } = state;
  const data: LetterChanged = {
    letter_id: letterId,
    revision,
    status,
    writing,
    review,
    delivery,
    updated_at: at.toISOString(),
  };
  send({ id: String(seq), name: 'letter', data });
}
