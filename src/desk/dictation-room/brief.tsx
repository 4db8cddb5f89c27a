import type { LetterList } from '../../http/contract/letter-list.js';
import { OCCASIONS } from '../../proofreading/context.js';
import { useResource } from '../api/use-resource.js';
import { SelectField, TextArea, TextField } from '../design/field.js';
import { Ago } from '../design/time.js';
import type { Brief } from './desk-draft.js';
import './brief.css';

interface BriefCardProps {
  readonly brief: Brief;
  readonly letterId: string | null;
  readonly onChange: (brief: Partial<Brief>) => void;
}

/** What the writer was asked for, and what these two have written to each other before. */
export function BriefCard({ brief, letterId, onChange }: BriefCardProps) {
  return (
    <div className="brief">
      <TextField
        label="To"
        name="recipient"
        autoComplete="off"
        maxLength={120}
        value={brief.recipient}
        onChange={(event) => onChange({ recipient: event.currentTarget.value })}
      />
      <TextField
        label="From"
        name="sender"
        autoComplete="off"
        maxLength={120}
        value={brief.sender}
        onChange={(event) => onChange({ sender: event.currentTarget.value })}
      />
      <SelectField
        label="Occasion"
        value={brief.occasion}
        onChange={(event) => onChange({ occasion: event.currentTarget.value })}
      >
        <option value="">None in particular</option>
        {OCCASIONS.map((occasion) => (
          <option key={occasion} value={occasion}>
            {occasion.charAt(0).toUpperCase() + occasion.slice(1)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="Notes"
        name="notes"
        rows={4}
        maxLength={500}
        hint="How they met, what to call each other, what must not be said. Never written on the letter."
        value={brief.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
      {brief.recipient.trim().length > 2 && <EarlierLetters name={brief.recipient.trim()} letterId={letterId} />}
    </div>
  );
}

function EarlierLetters({ name, letterId }: { readonly name: string; readonly letterId: string | null }) {
  const { data } = useResource<LetterList>(`/v1/letters?limit=6&q=${encodeURIComponent(name)}`);
  const earlier = (data?.data ?? []).filter(({ id, recipient_name }) => id !== letterId && recipient_name === name);
  if (earlier.length === 0) return null;
  return (
    <details className="brief-earlier">
      <summary>Earlier letters to {name}</summary>
      <ul>
        {earlier.map(({ id, excerpt, created_at }) => (
          <li key={id}>
            <a href={`/letters/${id}`} target="_blank" rel="noreferrer">
              <Ago at={created_at} />
            </a>
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
