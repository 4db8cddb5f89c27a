import { useSheets } from '../api/catalogue.js';
import { Failed, Waiting } from '../design/waiting.js';

/** Every sheet of the house. */
export function PaperShelf() {
  const { data, error, reload } = useSheets();
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the paper" />;
  return (
    <section className="house-samples" aria-label="Paper">
      {data.data.map(({ name, title, description, paper, sample }) => (
        <figure key={name}>
          <img className="house-sheet" src={sample} alt={`A sheet of ${title}`} loading="lazy" />
          <figcaption>
            <strong>{title}</strong>
            <p>{description}</p>
            <p className="house-quiet">
              {paper.width_mm} × {paper.height_mm} mm
            </p>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
