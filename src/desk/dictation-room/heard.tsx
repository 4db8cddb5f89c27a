import type { LetterView } from '../../dictation/view.js';
import { Button } from '../design/button.js';
import { Icon } from '../design/icon.js';
import type { DictationActions } from './use-dictation.js';
import './heard.css';

/** Older ones are reached by undo; a doubt takes the place of one. */
const LINES = 2;

interface HeardProps {
  readonly view: LetterView;
  readonly actions: DictationActions;
  /** What was written and done, in order, for those who hear the page. */
  readonly log: readonly string[];
  readonly onChoose: (option: string) => void;
}

/** What the desk made of what was said: commands it carried out, doubts, what it could not do; each with its way back. */
export function Heard({ view, actions, log, onChoose }: HeardProps) {
  const doubts = view.decisions.filter(({ doubtful, span }) => doubtful && span).slice(-1);
  const chips = view.chips.slice(0, LINES - doubts.length);
  const isQuiet = chips.length + doubts.length + view.notices.length + view.offered.length === 0;
  return (
    <section className="heard" aria-label="What the desk made of it">
      <div className="for-hearing" role="log">
        {log.map((line, i) => (
          <p key={`${i} ${line}`}>{line}</p>
        ))}
      </div>
      {isQuiet && <p className="heard-notice">Commands that were carried out stand here, each with its way back.</p>}
      {view.offered.length > 0 && (
        <div className="heard-offer" role="group" aria-label="Which one?">
          <span>Which one?</span>
          {view.offered.map((option) => (
            <Button key={option} onClick={() => onChoose(option)}>
              {option}
            </Button>
          ))}
        </div>
      )}
      {view.notices.slice(0, 2).map(({ utterance, said, reason }) => (
        <p key={utterance} className="heard-notice">
          <Icon name="info" /> “{said}” stays as words: {reason}.{' '}
          <button type="button" onClick={() => actions.retry(utterance)}>
            do it after all
          </button>
        </p>
      ))}
      <ul className="heard-chips" aria-label="Commands carried out">
        {chips.map(({ decision, label }) => (
          // One decision may be of two commands: “closing with love sign it Theodore”.
          <li key={`${decision} ${label}`} className="chip">
            <span>{label}</span>
            <button type="button" aria-label={`Undo “${label}”`} onClick={() => actions.asNothing(decision)}>
              undo
            </button>
            <button type="button" aria-label={`I meant the words “${label}”`} onClick={() => actions.asWords(decision)}>
              I meant the words
            </button>
          </li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <ul className="heard-doubts" aria-label="Could have been meant otherwise">
          {doubts.map(({ id, said, reading, otherwise }) => (
            <li key={id}>
              “{said}” was read as {READINGS[reading]}.{' '}
              <button type="button" onClick={() => (otherwise === 'words' ? actions.asWords(id) : actions.flip(id))}>
                {otherwise === 'words' ? 'I meant the words' : 'I meant the command'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const READINGS = { command: 'a command', words: 'words', nothing: 'nothing' } as const;
