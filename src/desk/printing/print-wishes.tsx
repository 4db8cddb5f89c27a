import type { PrintRequest } from '../../http/contract/printers.js';
import { CheckField, SelectField, textOf } from '../design/field.js';

/** How sheets may be printed for once, as one says it; the first leaves it to the printer. */
const SHEETS: readonly (readonly [name: string, words: string, wish: Partial<PrintRequest>])[] = [
  ['usual', 'As the printer is set up', {}],
  ['one', 'One side of the paper', { sides: 'one-sided' }],
  ['both', 'Both sides of the paper', { sides: 'two-sided-long-edge' }],
  ['card', 'A card to fold', { imposition: 'folded-card' }],
  ['booklet', 'A booklet to fold', { imposition: 'booklet' }],
];

interface PrintWishesProps {
  /** What of the letter can be printed now, the first of which is meant where nobody says. */
  readonly holds: readonly PrintRequest['holds'][];
  readonly words?: Record<PrintRequest['holds'], string>;
  /** The printer said that some ink falls into its margins. */
  readonly isTight: boolean;
}

const HOLDS: Record<PrintRequest['holds'], string> = { letter: 'The letter', envelope: 'Its envelope' };

/** What somebody may wish of this print alone. */
export function PrintWishes({ holds, words = HOLDS, isTight }: PrintWishesProps) {
  return (
    <>
      <SelectField label="What" name="holds" defaultValue={holds[0]}>
        {holds.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Sheets" name="sheets" defaultValue="usual">
        {SHEETS.map(([name, sheets]) => (
          <option key={name} value={name}>
            {sheets}
          </option>
        ))}
      </SelectField>
      <CheckField label="In black alone" name="grey" />
      {isTight && <CheckField label="Print it all the same; what lies in the margins is lost" name="despite" />}
    </>
  );
}

/** The request that the form makes. */
export function printRequestOf(form: FormData): Partial<PrintRequest> & Pick<PrintRequest, 'printer'> {
  const sheets = SHEETS.find(([name]) => name === textOf(form, 'sheets'));
  const isEnvelope = textOf(form, 'holds') === 'envelope';
  return {
    printer: textOf(form, 'printer'),
    ...(isEnvelope ? envelopeWish(textOf(form, 'envelope')) : sheets?.[2]),
    ...(form.has('grey') && { ink: 'grey' as const }),
    ...(form.has('despite') && { despite_margins: true }),
  };
}

/** A run has settled its envelopes: there is nothing to choose then. */
function envelopeWish(envelope: string): Pick<PrintRequest, 'holds' | 'envelope'> {
  return { holds: 'envelope', ...(envelope && { envelope }) };
}
