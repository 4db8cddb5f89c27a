import { useHands } from '../api/catalogue.js';
import { Failed, Waiting } from '../design/waiting.js';

/** Every hand of the house, each with a line it wrote. */
export function HandsShelf() {
  const { data, error, reload } = useHands();
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the hands" />;
  return (
    <section className="house-samples" aria-label="Hands">
      {data.data.map(({ name, title, description, sample, credit, scripts }) => (
        <figure key={name}>
          <img src={sample} alt={`A line written in ${title}`} loading="lazy" />
          <figcaption>
            <strong>{title}</strong>
            <p>{description}</p>
            <p className="house-quiet">
              {scripts.map(scriptInWords).join(', ')} · {credit}
            </p>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

const SCRIPTS = new Intl.DisplayNames(['en'], { type: 'script' });

/** `Latn` (ISO 15924) as `Latin`. */
function scriptInWords(code: string): string {
  return SCRIPTS.of(code) ?? code;
}
