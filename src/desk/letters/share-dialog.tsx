import type { z } from 'zod';
import type { SignedLinks } from '../../http/contract/letters.js';
import { ButtonLink } from '../design/button.js';
import { CopyButton } from '../design/copy-button.js';
import { Dialog } from '../design/dialog.js';
import { TextField } from '../design/field.js';
import { Moment } from '../design/time.js';

interface ShareDialogProps {
  readonly links: z.infer<typeof SignedLinks>;
  readonly letterId: string;
  readonly onClose: () => void;
}

/** The address under which whoever holds it sees the letter being written. */
export function ShareDialog({ links, letterId, onClose }: ShareDialogProps) {
  const address = shareAddress(links.pdf, letterId);
  return (
    <Dialog title="Show it being written" onClose={onClose}>
      <TextField
        label="Whoever has this address can see the letter"
        readOnly
        value={address}
        hint={
          <>
            It works until <Moment at={links.expires_at} />.
          </>
        }
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="dialog-actions">
        <CopyButton text={address} />
        <ButtonLink kind="primary" icon="pen" href={address}>
          Look at it
        </ButtonLink>
      </div>
    </Dialog>
  );
}

/** The share page's address carries the signature of the download link, which opens all of the letter's files. */
function shareAddress(pdf: string, letterId: string): string {
  const signed = new URL(pdf, location.origin);
  return `${location.origin}/share/${letterId}${signed.search}`;
}
