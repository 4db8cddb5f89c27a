import type { Pin } from '../../http/contract/reviews.js';

interface PinnedNotesProps {
  readonly pins: readonly Pin[];
  /** Of which pages, for those who hear the list. */
  readonly label: string;
}

/** What a reviewer pinned to the pages, in words. */
export function PinnedNotes({ pins, label }: PinnedNotesProps) {
  if (pins.length === 0) return null;
  return (
    <ul aria-label={label}>
      {pins.map(({ page, x_mm, y_mm, note }) => (
        <li key={`${page} ${x_mm} ${y_mm}`}>
          Page {page}: {note}
        </li>
      ))}
    </ul>
  );
}
