import { useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { LetterSummary } from '../../http/contract/letters.js';
import { LetterStatus } from '../../letter/states.js';
import { useLetterChanges } from '../api/letter-stream.js';
import { useList } from '../api/use-list.js';
import { Button } from '../design/button.js';
import { SelectField, TextField } from '../design/field.js';
import { Badge } from '../design/notice.js';
import { Ago } from '../design/time.js';
import { Failed, Nothing, Waiting } from '../design/waiting.js';
import { StatusBadge, statusInWords } from '../letter-view/status-badge.js';
import './letters-room.css';

/** Typing pauses this long before the search is asked for. */
const TYPING_MS = 250;

/** Every letter of the house, as small sheets on a table: search and filters are kept in the address. */
export function LettersRoom() {
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState(params.get('q') ?? '');
  const set = (name: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  useEffect(() => {
    document.title = 'Letters · Beautiful Handwritten Letters';
  }, []);
  useEffect(() => {
    if (search === (params.get('q') ?? '')) return undefined;
    const timer = setTimeout(() => set('q', search.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  });

  const path = useMemo(() => {
    const query = new URLSearchParams(params);
    query.set('limit', '24');
    return `/v1/letters?${query}`;
  }, [params]);
  const { items, error, hasMore, more, reload } = useList<LetterSummary>(path);
  useLetterChanges(reload);

  return (
    <div className="letters-room">
      <h1>Letters</h1>
      <form role="search" className="letters-filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Words, or a name"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SelectField
          label="Where it stands"
          value={params.get('status') ?? ''}
          onChange={(event) => set('status', event.currentTarget.value)}
        >
          <option value="">Anywhere</option>
          {LetterStatus.options.map((status) => (
            <option key={status} value={status}>
              {statusInWords(status)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="In order of"
          value={params.get('sort') ?? ''}
          onChange={(event) => set('sort', event.currentTarget.value)}
        >
          <option value="">Newest first</option>
          <option value="created_at">Oldest first</option>
          <option value="-updated_at">Last changed first</option>
        </SelectField>
      </form>
      {error ? (
        <Failed error={error} onRetry={reload} />
      ) : items ? (
        <Sheets letters={items} />
      ) : (
        <Waiting for="the letters" />
      )}
      {hasMore && (
        <Button icon="next" onClick={more}>
          Further letters
        </Button>
      )}
    </div>
  );
}

function Sheets({ letters }: { readonly letters: readonly LetterSummary[] }) {
  if (letters.length === 0) return <Nothing title="No letter like this." />;
  return (
    <ul className="letter-sheets">
      {letters.map((letter) => (
        <li key={letter.id}>
          <LetterSheet letter={letter} />
        </li>
      ))}
    </ul>
  );
}

function LetterSheet({ letter }: { readonly letter: LetterSummary }) {
  return (
    <Link href={`/letters/${letter.id}`} className="letter-sheet">
      <span className="letter-sheet-picture">
        {letter.first_page ? (
          <img src={`${letter.first_page}#revision-${letter.revision}`} alt="" loading="lazy" />
        ) : (
          <span className="letter-sheet-words">{letter.excerpt}</span>
        )}
      </span>
      <span className="letter-sheet-name">{letter.recipient_name ?? 'No recipient named'}</span>
      <span className="letter-sheet-facts">
        <StatusBadge status={letter.status} />
        {letter.mode === 'test' && <Badge mood="warn">test</Badge>}
        <Ago at={letter.created_at} />
      </span>
      <span className="letter-sheet-facts">for {letter.client_name}</span>
    </Link>
  );
}
