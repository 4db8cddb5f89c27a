import type { Finding } from '../../proofreading/finding.js';
import './letter-text.css';

/** The letter's words as text, with what was found underlined: the page image's equal for whoever cannot see it. */
export function LetterText({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  return (
    <div className="letter-text">
      {piecesOf(text, findings).map(({ start, words, finding }) =>
        finding ? (
          <mark key={start} className={`letter-text-${finding.severity}`} title={finding.reason}>
            {words}
          </mark>
        ) : (
          <span key={start}>{words}</span>
        ),
      )}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly words: string;
  readonly finding: Finding | null;
}

/** The text cut where findings begin and end; where two overlap, the first one's words are marked. */
function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const placed = findings
    .flatMap((finding) => (finding.place ? [{ finding, ...rangeOf(finding.place) }] : []))
    .toSorted((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { finding, from, to } of placed) {
    if (from < at || to <= from) continue;
    if (from > at) pieces.push({ start: at, words: text.slice(at, from), finding: null });
    pieces.push({ start: from, words: text.slice(from, to), finding });
    at = to;
  }
  if (at < text.length) pieces.push({ start: at, words: text.slice(at), finding: null });
  return pieces;
}

function rangeOf(place: NonNullable<Finding['place']>): { from: number; to: number } {
  return { from: place.offset, to: place.offset + place.end - place.start };
}
