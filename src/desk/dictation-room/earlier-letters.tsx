import type { LetterList } from '../../http/contract/letter-list.js';
import { useResource } from '../api/use-resource.js';
import { Ago } from '../design/time.js';

interface EarlierLettersProps {
  readonly recipient: string;
  /** Empty where it is not known: then whoever wrote to the recipient counts. */
  readonly sender: string;
  readonly letterId: string | null;
}

/** A shorter name is still being typed. */
const SHORTEST_NAME = 3;

/** What was written to that person before, by the same one where that is known. */
export function EarlierLetters({ recipient, sender, letterId }: EarlierLettersProps) {
  const words = [recipient, sender].filter(Boolean).map((name) => `"${name}"`);
  const query = new URLSearchParams({ limit: '6', q: words.join(' ') });
  const { data } = useResource<LetterList>(recipient.length < SHORTEST_NAME ? null : `/v1/letters?${query}`);
  const earlier = (data?.data ?? []).filter((each) => each.id !== letterId && each.recipient_name === recipient);
  if (earlier.length === 0) return null;
  return (
    <details className="brief-more">
      <summary>
        {sender ? `${sender} to ${recipient}` : `Earlier letters to ${recipient}`} ({earlier.length})
      </summary>
      <ul>
        {earlier.map(({ id, excerpt, created_at, metadata }) => (
          <li key={id}>
            <a href={`/letters/${id}`} target="_blank" rel="noreferrer">
              <Ago at={created_at} />
              {metadata['occasion'] && `, ${metadata['occasion']}`}
            </a>
            <p className="brief-quiet">{excerpt}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
