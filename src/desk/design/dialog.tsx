import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.js';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `wide` for tables and samples. */
  readonly width?: 'narrow' | 'wide';
}

/** A question or a list over the page: the browser keeps the focus inside, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, width = 'narrow' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      // By now the dialog is out of the page, where the browser no longer gives the focus back.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={`dialog dialog-${width}`} aria-labelledby={heading} onCancel={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      {/* Last, for the browser gives the focus to what comes first: the field or the answer that the dialog is about. */}
      <IconButton icon="cross" label="Close" className="dialog-close" onClick={onClose} />
    </dialog>
  );
}
