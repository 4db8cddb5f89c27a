import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { LetterSummary } from '../../http/contract/letters.js';
import type { PrintRun } from '../../http/contract/print-runs.js';
import { useEnvelopesFor } from '../api/catalogue.js';
import { call } from '../api/client.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { ApiProblem, messageOf } from '../api/problem.js';
import { useList } from '../api/use-list.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { CheckField, SelectField, textOf } from '../design/field.js';
import { Notice } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';

/** So many go into one run at most. */
const MOST_IN_A_RUN = 50;
const WAITING = `/v1/letters?delivery=released&mode=live&sort=created_at&limit=${MOST_IN_A_RUN}`;

/** Released letters that nobody has printed, the oldest first, to be chosen for a run. */
export function LettersToPrint() {
  const { items, error, reload } = useList<LetterSummary>(WAITING);
  useLetterChanges(reload);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!items) return <Waiting for="the letters" />;
  if (items.length === 0) return <Nothing title="No letter waits for paper." />;
  return <ChooseForRun letters={items} />;
}

/** Why a run could not be made: in one line, or letter by letter. */
type Problem = { readonly message: string; readonly letters: readonly (readonly [name: string, reason: string])[] };

function ChooseForRun({ letters }: { readonly letters: readonly LetterSummary[] }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const { say } = useAnnouncer();
  const [, go] = useLocation();
  const chosen = letters.filter(({ id }) => !left.has(id));
  const turn = (id: string, isChosen: boolean) =>
    setLeft((before) => new Set([...before].filter((each) => each !== id).concat(isChosen ? [] : id)));
  const turnAll = () => setLeft(new Set(chosen.length > 0 ? letters.map(({ id }) => id) : []));

  async function makeRun(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const envelope = textOf(new FormData(event.currentTarget), 'envelope');
    const body = { letters: chosen.map(({ id }) => id), ...(envelope && { envelope }) };
    try {
      const run = await call<PrintRun>('POST', '/v1/print-runs', body);
      say('The run is put together.');
      go(`/print/${run.id}`);
    } catch (error) {
      setProblem(problemIn(error, chosen));
    }
  }

  return (
    <form className="print-choice" onSubmit={(event) => void makeRun(event)}>
      <ul className="print-choice-letters">
        {letters.map((letter) => (
          <li key={letter.id}>
            <CheckField
              checked={!left.has(letter.id)}
              onChange={(event) => turn(letter.id, event.currentTarget.checked)}
              label={<LetterLine letter={letter} />}
            />
          </li>
        ))}
      </ul>
      <div role="alert">{problem && <WhyNot problem={problem} />}</div>
      <div className="print-choice-make">
        <WhichEnvelope />
        <Button kind="quiet" onClick={turnAll}>
          {chosen.length > 0 ? 'Choose none' : 'Choose all'}
        </Button>
        <Button type="submit" kind="primary" icon="print" disabled={chosen.length === 0}>
          {chosen.length === 1 ? 'Make a run of one letter' : `Make a run of ${chosen.length} letters`}
        </Button>
      </div>
    </form>
  );
}

function LetterLine({ letter }: { readonly letter: LetterSummary }) {
  const pages = letter.page_count === 1 ? '1 page' : `${letter.page_count} pages`;
  return (
    <>
      {letter.recipient_name ?? 'No recipient named'}{' '}
      <span className="print-room-quiet">
        for {letter.client_name}, {pages}, <Ago at={letter.created_at} />
      </span>
    </>
  );
}

function WhichEnvelope() {
  const envelopes = useEnvelopesFor(null);
  return (
    <SelectField label="Envelope, where a letter names none" name="envelope" defaultValue="">
      <option value="">None: refuse it</option>
      {envelopes.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

function WhyNot({ problem: { message, letters } }: { readonly problem: Problem }) {
  return (
    <Notice mood="bad">
      <p>{message}</p>
      <ul>
        {letters.map(([name, reason]) => (
          <li key={`${name} ${reason}`}>
            {name}: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The service names letters by their place in the list that was sent. */
function problemIn(error: unknown, sent: readonly LetterSummary[]): Problem {
  if (!(error instanceof ApiProblem)) return { message: messageOf(error), letters: [] };
  const letters = error.fields.map(({ path, message }) => {
    const letter = sent[Number(path.split('.')[1])];
    return [letter?.recipient_name ?? 'A letter', message] as const;
  });
  return { message: error.message, letters };
}
