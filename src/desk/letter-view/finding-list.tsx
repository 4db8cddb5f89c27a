import type { ReactNode } from 'react';
import type { Finding } from '../../proofreading/finding.js';
import { Icon, type IconName } from '../design/icon.js';
import './finding-list.css';

const SEVERITIES: Record<Finding['severity'], readonly [words: string, icon: IconName]> = {
  block: ['Holds the letter', 'warning'],
  fix: ['To be put right', 'warning'],
  warn: ['Please look', 'info'],
  hint: ['A thought', 'info'],
};

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** The letter's plain text, for the words that are meant. */
  readonly text: string;
  /** What can be done about one. */
  readonly renderActions?: (finding: Finding) => ReactNode;
  readonly onPoint?: (finding: Finding) => void;
}

/** What a careful reader would ask about, the gravest first. */
export function FindingList({ findings, text, renderActions, onPoint }: FindingListProps) {
  if (findings.length === 0) return <p className="finding-none">Nothing caught the reader’s eye.</p>;
  const order = Object.keys(SEVERITIES);
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <ul className="finding-list">
      {sorted.map((finding) => {
        const [words, icon] = SEVERITIES[finding.severity];
        const quoted = wordsMeant(finding, text);
        return (
          <li key={finding.id} className={`finding finding-${finding.severity}`}>
            <p className="finding-severity">
              <Icon name={icon} /> {words}
            </p>
            <p>
              {quoted && onPoint ? (
                <button type="button" className="finding-quote" onClick={() => onPoint(finding)}>
                  “{quoted}”
                </button>
              ) : (
                quoted && <span className="finding-quote">“{quoted}”</span>
              )}{' '}
              {quoted ? withoutQuote(finding.reason, quoted) : finding.reason}
            </p>
            {renderActions && <div className="finding-actions">{renderActions(finding)}</div>}
          </li>
        );
      })}
    </ul>
  );
}

/** Many reasons begin with the words that they are about, which stand before them already. */
function withoutQuote(reason: string, quoted: string): string {
  return reason.startsWith(`“${quoted}”`) ? reason.slice(quoted.length + 2).trimStart() : reason;
}

/** The words of the text that the finding is about; empty where it is about the whole letter. */
export function wordsMeant({ place }: Finding, text: string): string {
  return place ? text.slice(place.offset, place.offset + place.end - place.start) : '';
}
