import { Dialog } from '../design/dialog.js';
import './command-list.css';

/** Examples of everything that can be said, by what one wants to do. */
const COMMANDS: readonly (readonly [purpose: string, examples: readonly string[]])[] = [
  ['Marks, anywhere', ['comma', 'period', 'question mark', 'dash', 'open quote … close quote', 'ellipsis']],
  ['Lines and paragraphs', ['new line', 'new paragraph', 'new page']],
  ['Capitals and numbers', ['cap word', 'all caps word', 'numeral twelve', 'roman numeral four']],
  ['The word itself', ['literal comma', 'the word period']],
  [
    'Changing what stands there, after a pause',
    [
      'scratch that',
      'delete last sentence',
      'replace lake with sea',
      'no, I mean Wednesday',
      'insert dearly before love',
      'spell that K L A U S',
      'underline dearly',
    ],
  ],
  ['Taking back', ['undo', 'redo', 'I meant the word', 'make that a command']],
  ['Parts of a letter', ['dear Catherine', 'today’s date', 'closing with love', 'sign it Theodore', 'P S']],
  ['The desk', ['read the letter back', 'stop reading', 'go to sleep', 'wake up', 'proofread', 'print the letter']],
];

/** "What can I say?" */
export function CommandList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="What can I say?" width="wide" onClose={onClose}>
      <dl className="command-list">
        {COMMANDS.map(([purpose, examples]) => (
          <div key={purpose}>
            <dt>{purpose}</dt>
            {examples.map((example) => (
              <dd key={example}>“{example}”</dd>
            ))}
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
