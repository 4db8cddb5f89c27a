import { useAnnouncer } from './announcer.js';
import { Button } from './button.js';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, as in “The address”. */
  readonly what: string;
}

/** Puts `text` on the clipboard. Not there where the browser keeps it shut: to a house without TLS. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { say, warn } = useAnnouncer();
  if (!isSecureContext) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} is copied.`);
    } catch {
      warn('The browser does not let the desk copy: select it and copy it yourself.');
    }
  }
  return <Button onClick={() => void copy()}>Copy</Button>;
}
