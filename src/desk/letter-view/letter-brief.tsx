import type { Letter } from '../../http/contract/letters.js';
import type { Address } from '../../letter/letter.js';
import { toTheMinute } from '../design/time.js';
import { LetterPictures } from './letter-pictures.js';
import './letter-brief.css';

/** What the letter was ordered as: for whom, by what occasion, with which wishes and pictures. */
export function LetterBrief({ letter }: { readonly letter: Letter }) {
  const { occasion, notes } = letter.metadata;
  const { address = null } = letter.recipient ?? {};
  const facts = [
    ['For', letter.client_name],
    ['To', address && addressLine(address)],
    ['From', letter.sender?.name],
    ['Leaves', letter.dispatch.send_at && toTheMinute(letter.dispatch.send_at)],
    ['Occasion', occasion],
    ['Notes', notes],
  ] as const;
  return (
    <div className="letter-brief">
      <dl>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <LetterPictures letterId={letter.id} />
    </div>
  );
}

/** Countries put town and postcode in different orders; between commas either is understood. */
function addressLine({ line1, line2, postcode, city, region, country }: Address): string {
  return [line1, line2, city, region, postcode, country].filter(Boolean).join(', ');
}
