import type { Letter } from '../../http/contract/letters.js';
import { LetterPictures } from './letter-pictures.js';
import './letter-brief.css';

/** What the letter was ordered as: for whom, by what occasion, with which wishes and pictures. */
export function LetterBrief({ letter }: { readonly letter: Letter }) {
  const { occasion, notes } = letter.metadata;
  const facts = [
    ['For', letter.client_name],
    ['From', letter.sender?.name],
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
