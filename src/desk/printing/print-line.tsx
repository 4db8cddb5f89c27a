import { Link } from 'wouter';
import type { Print } from '../../http/contract/printers.js';
import type { PrintAnswer, PrintState } from '../../letter/print-states.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Badge } from '../design/notice.js';
import { Ago } from '../design/time.js';
import './print-line.css';

const WORDS: Record<PrintState, readonly [words: string, mood: 'info' | 'good' | 'warn' | 'bad']> = {
  recorded: ['Waits for the printer', 'info'],
  opened: ['Announced to the printer', 'info'],
  sending: ['On its way', 'info'],
  sent: ['With the printer', 'info'],
  completed: ['Printed', 'good'],
  unsure: ['Did it print?', 'warn'],
  failed: ['Not printed', 'bad'],
  cancelled: ['Stopped', 'info'],
};

const ANSWERS: readonly (readonly [PrintAnswer, string])[] = [
  ['printed', 'Yes, it lies in the tray'],
  ['not_printed', 'No, print it again'],
  ['give_up', 'Give it up'],
];

const CAN_BE_STOPPED: ReadonlySet<PrintState> = new Set(['recorded', 'opened', 'sending', 'sent']);

interface PrintLineProps {
  readonly print: Print;
  /** Where the letter is not the page's own. */
  readonly linksToLetter?: boolean;
  readonly onChanged: () => void;
}

/** One printing of a letter: where it stands and why, and what a person can do about it. */
export function PrintLine({ print, linksToLetter = false, onChanged }: PrintLineProps) {
  const { say, warn } = useAnnouncer();
  const [words, mood] = WORDS[print.state];
  async function attempt(work: () => Promise<unknown>, done: string) {
    try {
      await work();
      say(done);
    } catch (error) {
      warn(messageOf(error));
    }
    onChanged();
  }
  const stop = () =>
    attempt(() => call('DELETE', `/v1/prints/${print.id}`), 'It is stopped as soon as the printer lets go.');
  const answer = (found: PrintAnswer) =>
    attempt(() => call('POST', `/v1/prints/${print.id}/answer`, { answer: found }), 'Noted.');
  return (
    <div className="print-line">
      <Badge mood={mood}>{words}</Badge>
      <p>
        {linksToLetter && <Link href={`/letters/${print.letter}`}>{whatIsPrinted(print)}</Link>}
        <span className="print-line-facts">
          {linksToLetter ? ', on' : print.holds === 'envelope' ? 'The envelope on' : 'On'} {print.printer},{' '}
          <Ago at={print.updated_at} />
        </span>
        {print.reason && <span className="print-line-reason">{print.reason}</span>}
        {print.warnings.map((warning) => (
          <span key={warning} className="print-line-reason">
            {warning}
          </span>
        ))}
      </p>
      {CAN_BE_STOPPED.has(print.state) && (
        <Button kind="quiet" icon="stop" onClick={() => void stop()}>
          Stop
        </Button>
      )}
      {print.state === 'unsure' && (
        <div className="print-line-answers" role="group" aria-label={`Did it print on ${print.printer}?`}>
          {ANSWERS.map(([found, label]) => (
            <Button key={found} kind={found === 'give_up' ? 'quiet' : 'plain'} onClick={() => void answer(found)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function whatIsPrinted({ holds, revision, run }: Print): string {
  const what = holds === 'envelope' ? 'The envelope of a letter' : 'A letter';
  return run ? `${what}, number ${run.number} of a run` : `${what}, revision ${revision}`;
}
