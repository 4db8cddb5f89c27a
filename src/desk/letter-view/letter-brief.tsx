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

function addressLine({ line1, line2, postcode, city, region, country }: Address): string {
  const town = [postcode, city].filter(Boolean).join(' ');
  return [line1, line2, town, region, country].filter(Boolean).join(', ');
}
