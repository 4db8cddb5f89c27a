import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import type { ApiKey, Client, ClientList, CreatedKey, KeyList } from '../../http/contract/accounts.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useResource } from '../api/use-resource.js';
import { useAnnouncer } from '../design/announcer.js';
import { Ask } from '../design/ask.js';
import { Button } from '../design/button.js';
import { CopyButton } from '../design/copy-button.js';
import { Dialog } from '../design/dialog.js';
import { CheckField, TextField, textOf } from '../design/field.js';
import { Badge, Notice } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';

/** Whom the house writes for, and the keys their programs come in with. */
export function Clients() {
  const { data, error, reload } = useResource<z.infer<typeof ClientList>>('/v1/clients?limit=100');
  const [isAdding, setAdding] = useState(false);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the clients" />;
  return (
    <section className="house-list" aria-label="Clients">
      <header>
        <h2>Clients</h2>
        <Button icon="plus" onClick={() => setAdding(true)}>
          New client
        </Button>
      </header>
      {data.data.length === 0 && <Nothing title="Nobody yet." />}
      {data.data.map((client) => (
        <ClientCard key={client.id} client={client} />
      ))}
      {isAdding && <NewClient onClose={() => setAdding(false)} onMade={reload} />}
    </section>
  );
}

function ClientCard({ client }: { readonly client: Client }) {
  const { data, reload } = useResource<z.infer<typeof KeyList>>(`/v1/keys?client_id=${client.id}`);
  const { warn } = useAnnouncer();
  const [made, setMade] = useState<z.infer<typeof CreatedKey> | null>(null);
  async function make(mode: ApiKey['mode']) {
    try {
      setMade(await call('POST', '/v1/keys', { client_id: client.id, mode }));
      reload();
    } catch (error) {
      warn(messageOf(error));
    }
  }
  return (
    <article className="house-card">
      <header>
        <h3>{client.name}</h3>
        <Badge>{client.review_policy === 'required' ? 'every letter is reviewed' : 'may go unreviewed'}</Badge>
      </header>
      <ul>
        {(data?.data ?? []).map((key) => (
          <KeyLine key={key.id} apiKey={key} onRevoked={reload} />
        ))}
      </ul>
      <div>
        <Button kind="quiet" icon="plus" onClick={() => void make('test')}>
          Test key
        </Button>
        <Button kind="quiet" icon="plus" onClick={() => void make('live')}>
          Live key
        </Button>
      </div>
      {made && (
        <Dialog title="The key, this once" onClose={() => setMade(null)}>
          <Notice mood="warn">It is shown now and never again: the house keeps only its fingerprint.</Notice>
          <p className="house-secret">{made.secret}</p>
          <div className="dialog-actions">
            <CopyButton text={made.secret} />
          </div>
        </Dialog>
      )}
    </article>
  );
}

function KeyLine({ apiKey, onRevoked }: { readonly apiKey: ApiKey; readonly onRevoked: () => void }) {
  const { warn } = useAnnouncer();
  const [isAsking, setAsking] = useState(false);
  async function revoke() {
    try {
      await call('DELETE', `/v1/keys/${apiKey.id}`);
      onRevoked();
    } catch (error) {
      warn(messageOf(error));
    }
  }
  const { hint, mode, last_used_at, revoked_at } = apiKey;
  return (
    <li className="house-key">
      <span>
        <code>{hint}…</code> <Badge mood={mode === 'live' ? 'good' : 'warn'}>{mode}</Badge>
      </span>
      <span className="house-quiet">
        {revoked_at ? 'revoked ' : last_used_at ? 'last used ' : 'never used'}
        {(revoked_at ?? last_used_at) && <Ago at={(revoked_at ?? last_used_at)!} />}
      </span>
      {!revoked_at && (
        <Button kind="danger" aria-label={`Revoke the key ${hint}`} onClick={() => setAsking(true)}>
          Revoke
        </Button>
      )}
      {isAsking && (
        <Ask
          question={`Revoke the key ${hint}…?`}
          yes="Revoke"
          no="Keep it"
          isGrave
          onClose={() => setAsking(false)}
          onYes={() => void revoke()}
        >
          Whoever uses it is turned away from now on. It cannot be given back.
        </Ask>
      )}
    </li>
  );
}

function NewClient({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      const review_policy = form.has('optional') ? 'optional' : 'required';
      await call('POST', '/v1/clients', { name: textOf(form, 'name'), review_policy });
      onClose();
      onMade();
    } catch (error) {
      setProblem(messageOf(error));
    }
  }
  return (
    <Dialog title="A new client" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <TextField label="Name" name="name" required maxLength={120} />
        <CheckField label="May have letters released that nobody reviewed" name="optional" />
        <div role="alert">{problem && <Notice mood="bad">{problem}</Notice>}</div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary">
            Take them on
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
