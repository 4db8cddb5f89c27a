import type { z } from 'zod';
import type { ClientList } from '../../http/contract/accounts.js';
import type { Address } from '../../letter/letter.js';
import { OCCASIONS } from '../../proofreading/context.js';
import { useEnvelopesFor } from '../api/catalogue.js';
import { useResource } from '../api/use-resource.js';
import { SelectField, TextArea, TextField } from '../design/field.js';
import { LetterPictures } from '../letter-view/letter-pictures.js';
import type { Brief, DeskDraft } from './desk-draft.js';
import { EarlierLetters } from './earlier-letters.js';
import { WhereItGoes } from './where-it-goes.js';
import './brief.css';

interface BriefCardProps {
  readonly draft: DeskDraft;
  readonly onChange: (brief: Partial<Brief>) => void;
}

/** What the writer was asked for and by whom, and what these two have written to each other before. */
export function BriefCard({ draft: { brief, letterId, status }, onChange }: BriefCardProps) {
  const envelopes = useEnvelopesFor(brief.envelope);
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
      <WhereItGoes
        address={brief.recipientAddress}
        onChange={(recipientAddress: Address | null) => onChange({ recipientAddress })}
      >
        <SelectField
          label="Envelope"
          value={brief.envelope ?? ''}
          onChange={(event) => onChange({ envelope: event.currentTarget.value || null })}
        >
          <option value="">Chosen when it is printed</option>
          {envelopes.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </SelectField>
      </WhereItGoes>
      <TextField
        label="From"
        name="sender"
        autoComplete="off"
        maxLength={120}
        value={brief.sender}
        onChange={(event) => onChange({ sender: event.currentTarget.value })}
      />
      <ForClient client={brief.client} isOpen={status === 'draft'} onChange={onChange} />
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
      <LetterPictures letterId={letterId} mayChange />
      <EarlierLetters recipient={brief.recipient.trim()} sender={brief.sender.trim()} letterId={letterId} />
    </div>
  );
}

interface ForClientProps {
  readonly client: Brief['client'];
  /** Whether it can still be another's. */
  readonly isOpen: boolean;
  readonly onChange: BriefCardProps['onChange'];
}

function ForClient({ client, isOpen, onChange }: ForClientProps) {
  const { data } = useResource<z.infer<typeof ClientList>>('/v1/clients?limit=100');
  const clients = (data?.data ?? []).filter(({ active, id }) => active || id === client);
  return (
    <SelectField
      label="For"
      value={client ?? clients[0]?.id ?? ''}
      disabled={!isOpen}
      onChange={(event) => onChange({ client: clients.find(({ id }) => id === event.currentTarget.value)?.id ?? null })}
    >
      {clients.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
