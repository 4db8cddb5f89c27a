import { Dialog } from './dialog.js';
import { CheckField } from './field.js';
import { useSingleKeys } from './use-keys.js';
import './key-list.css';

export interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

/** What the keyboard can do here, and the switch for those who press letters by voice. */
export function KeyList({ keys, onClose }: { readonly keys: readonly KeyHelp[]; readonly onClose: () => void }) {
  const [on, setOn] = useSingleKeys();
  return (
    <Dialog title="By keyboard" onClose={onClose}>
      <dl className="key-list">
        {keys.map(({ keys: pressed, does }) => (
          <div key={pressed}>
            <dt>
              {pressed.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <CheckField
        label="Single letters act at once"
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
