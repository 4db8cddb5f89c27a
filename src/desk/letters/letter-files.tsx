import { useState } from 'react';
import type { Letter } from '../../http/contract/letters.js';
import { useEnvelopesFor } from '../api/catalogue.js';
import { SelectField } from '../design/field.js';
import { FileLink } from '../design/file-link.js';
import './letter-files.css';

/** A page as large as most screens show it. */
const PICTURE_PIXELS = 1600;

/** What can be taken along of a written letter besides its PDF: pictures of its pages, its envelope, paths for a plotter. */
export function LetterFiles({ letter }: { readonly letter: Letter }) {
  const { self } = letter.links;
  return (
    <section aria-labelledby="letter-files">
      <h2 id="letter-files">To take along</h2>
      <ul className="letter-files">
        {letter.pages.map(({ number, png }) => (
          <li key={number}>
            <FileLink href={`${png}?width=${PICTURE_PIXELS}`} name={`letter-page-${number}.png`}>
              Picture of page {number}
            </FileLink>
            <FileLink href={`${self}/plot.svg?page=${number}`} name={`letter-page-${number}-plot.svg`}>
              for a plotter
            </FileLink>
          </li>
        ))}
      </ul>
      {letter.recipient?.address ? (
        <Envelope letter={letter} />
      ) : (
        <p className="letter-files-none">With an address, the letter has an envelope too.</p>
      )}
    </section>
  );
}

function Envelope({ letter }: { readonly letter: Letter }) {
  const envelopes = useEnvelopesFor(letter.envelope);
  const [chosen, setChosen] = useState<string | null>(letter.envelope);
  const envelope = chosen ?? envelopes[0]?.name;
  if (!envelope) return null;
  const { self } = letter.links;
  return (
    <div className="letter-files-envelope">
      <SelectField label="Envelope" value={envelope} onChange={(event) => setChosen(event.currentTarget.value)}>
        {envelopes.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </SelectField>
      <FileLink href={`${self}/envelope.pdf?envelope=${envelope}`} name="envelope.pdf">
        The envelope
      </FileLink>
      <FileLink href={`${self}/pdf?with=envelope&envelope=${envelope}`} name="letter-and-envelope.pdf">
        letter and envelope in one
      </FileLink>
    </div>
  );
}
