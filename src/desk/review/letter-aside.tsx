import type { Letter } from '../../http/contract/letters.js';
import type { Pin, ReviewOutcome } from '../../http/contract/reviews.js';
import type { Finding } from '../../proofreading/finding.js';
import { IconButton } from '../design/button.js';
import { TextField } from '../design/field.js';
import { Notice } from '../design/notice.js';
import { Tabs, type TabsProps } from '../design/tabs.js';
import { FindingList } from '../letter-view/finding-list.js';
import { History } from '../letter-view/history.js';
import { LetterBrief } from '../letter-view/letter-brief.js';
import { LetterText } from '../letter-view/letter-text.js';
import { PinnedNotes } from '../letter-view/pinned-notes.js';
import { RevisionChanges } from '../letter-view/revision-changes.js';
import './letter-aside.css';

interface LetterAsideProps {
  readonly letter: Letter;
  /** Why findings that hold the approval are all right, by finding. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly onOverrides: (overrides: Readonly<Record<string, string>>) => void;
  readonly pins: readonly Pin[];
  readonly onPins: (pins: readonly Pin[]) => void;
}

/** What stands beside the page: the words as text, what was found, what changed, what happened. */
export function LetterAside({ letter, overrides, onOverrides, pins, onPins }: LetterAsideProps) {
  const earlier = letter.earlier_outcome;
  const tabs: TabsProps['tabs'] = [
    { id: 'words', label: 'Words' },
    { id: 'findings', label: `Findings${letter.findings.length ? ` (${letter.findings.length})` : ''}` },
    ...(earlier ? [{ id: 'changes', label: 'Changes' }] : []),
    { id: 'brief', label: 'Brief' },
    { id: 'history', label: 'History' },
  ];
  const held = letter.findings.filter(({ severity }) => severity === 'block');
  return (
    <section className="letter-aside" aria-label="About the letter">
      <PinNotes pins={pins} onPins={onPins} />
      {earlier && earlier.decision !== 'approve' && <AskedFor earlier={earlier} />}
      {held.length > 0 && (
        <Notice mood="bad">
          {held.length === 1 ? 'One finding holds' : `${held.length} findings hold`} this letter.
        </Notice>
      )}
      <Tabs label="About the letter" tabs={tabs}>
        {(tab) => (
          <>
            {tab === 'words' && <LetterText text={letter.text} findings={letter.findings} />}
            {tab === 'findings' && (
              <FindingList
                findings={letter.findings}
                text={letter.text}
                renderActions={(finding) =>
                  finding.severity === 'block' && (
                    <Override
                      finding={finding}
                      reason={overrides[finding.id] ?? ''}
                      onReason={(reason) => onOverrides({ ...overrides, [finding.id]: reason })}
                    />
                  )
                }
              />
            )}
            {tab === 'changes' && earlier && <RevisionChanges letter={letter} since={earlier.revision} />}
            {tab === 'brief' && <LetterBrief letter={letter} />}
            {tab === 'history' && <History letterId={letter.id} version={letter.updated_at} />}
          </>
        )}
      </Tabs>
    </section>
  );
}

/** What the last reviewer wanted changed, so that this one sees whether it was. */
function AskedFor({ earlier: { revision, note, pins = [] } }: { readonly earlier: ReviewOutcome }) {
  if (!note && pins.length === 0) return null;
  return (
    <Notice mood="warn">
      <p>
        Asked for at revision {revision}: {note}
      </p>
      <PinnedNotes pins={pins} label="Pinned to the pages then" />
    </Notice>
  );
}

interface OverrideProps {
  readonly finding: Finding;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

function Override({ finding, reason, onReason }: OverrideProps) {
  return (
    <TextField
      label="It is all right, because"
      name={`override-${finding.id}`}
      value={reason}
      maxLength={500}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}

function PinNotes({ pins, onPins }: Pick<LetterAsideProps, 'pins' | 'onPins'>) {
  if (pins.length === 0) return null;
  return (
    <ol className="pin-notes" aria-label="Pinned notes">
      {pins.map((pin, i) => (
        <li key={`${pin.page} ${pin.x_mm} ${pin.y_mm}`}>
          <TextField
            label={`Pin ${i + 1}, page ${pin.page}`}
            value={pin.note}
            maxLength={1000}
            // The note belongs to the pin that was just set.
            // biome-ignore lint/a11y/noAutofocus: setting a pin asks for its note.
            autoFocus={pin.note === ''}
            onChange={(event) => onPins(pins.with(i, { ...pin, note: event.currentTarget.value }))}
          />
          <IconButton icon="cross" label={`Take pin ${i + 1} out`} onClick={() => onPins(pins.toSpliced(i, 1))} />
        </li>
      ))}
    </ol>
  );
}
