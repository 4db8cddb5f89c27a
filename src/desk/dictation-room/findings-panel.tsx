import { Button } from '../design/button.js';
import { FindingList, wordsMeant } from '../letter-view/finding-list.js';
import type { Proofreading } from './use-proofreading.js';

interface FindingsPanelProps {
  readonly proofreading: Proofreading;
  /** Puts `words` in the place of what the finding is about. */
  readonly onAccept: (meant: string, near: number, words: string) => void;
  readonly onPoint: (meant: string, near: number) => void;
}

/** What the reader would ask, each with its remedy: nothing is changed unless the writer says so. */
export function FindingsPanel({ proofreading, onAccept, onPoint }: FindingsPanelProps) {
  const { findings, text, ignore, ignoreAlways } = proofreading;
  if (findings === null) return <p className="finding-none">The reader comes with the first words.</p>;
  return (
    <FindingList
      findings={findings}
      text={text}
      onPoint={(finding) => onPoint(wordsMeant(finding, text), finding.place?.offset ?? 0)}
      renderActions={(finding) => (
        <>
          {finding.place &&
            finding.suggestions.slice(0, 3).map((words) => (
              <Button
                key={words}
                icon="tick"
                onClick={() => onAccept(wordsMeant(finding, text), finding.place!.offset, words)}
              >
                {words === '' ? 'take it out' : words}
              </Button>
            ))}
          <Button kind="quiet" onClick={() => ignore(finding)}>
            Ignore
          </Button>
          <Button kind="quiet" onClick={() => ignoreAlways(finding)}>
            Ignore always
          </Button>
        </>
      )}
    />
  );
}
