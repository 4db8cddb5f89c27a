import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { MAX_TEXT } from '../../letter/limits.js';
import { replacedBetween } from './replaced-between.js';
import './words-field.css';

export interface WordsFieldHandle {
  /** Selects a stretch and brings it into view. */
  readonly point: (from: number, to: number) => void;
}

interface WordsFieldProps {
  readonly text: string;
  /** Gives the letter's text as it is then: tidied, with curly quotes and without blanks at its ends. */
  readonly onType: (typed: string, shown: string) => string;
  readonly handle: Ref<WordsFieldHandle>;
}

/**
 * The letter's words in a field of the browser's own. What is typed goes out; what is dictated comes in as a change that
 * the browser's own undo knows.
 */
export function WordsField({ text, onType, handle }: WordsFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  /** The letter's text after what was last typed or set here. Nobody's typing is tidied under their fingers: only what changes the text from elsewhere comes in. */
  const known = useRef(text);
  /** What stood in the field before the next key. */
  const shown = useRef(text);
  // A changed `defaultValue` would be put into the page with every word, beside the field's own value.
  const [opened] = useState(text);

  useEffect(() => {
    const element = field.current!;
    if (text !== known.current && text.trimEnd() !== element.value.trimEnd()) replaceText(element, text);
    known.current = text;
    shown.current = element.value;
  }, [text]);

  useImperativeHandle(handle, () => ({
    point: (from, to) => {
      field.current?.focus();
      field.current?.setSelectionRange(from, to);
    },
  }));

  return (
    <div className="words-field">
      <label htmlFor={id}>The words</label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        defaultValue={opened}
        rows={10}
        maxLength={MAX_TEXT}
        spellCheck
        placeholder="Speak, or type here."
        onInput={(event) => {
          const { value } = event.currentTarget;
          known.current = onType(value, shown.current);
          shown.current = value;
        }}
      />
    </div>
  );
}

/** Puts the new text in by the smallest change, as if typed where the browser can do that, so that Control+Z takes it back. */
function replaceText(field: HTMLTextAreaElement, text: string): void {
  const change = replacedBetween(field.value, text);
  if (!change) return;
  const { selectionStart, selectionEnd } = field;
  const hadFocus = document.activeElement === field;
  if (hadFocus) {
    field.setSelectionRange(change.from, change.to);
    // Deprecated, and still the only way into the browser's undo history.
    if (document.execCommand(change.text ? 'insertText' : 'delete', false, change.text)) return;
  }
  field.setRangeText(change.text, change.from, change.to, 'end');
  if (!hadFocus) field.setSelectionRange(selectionStart, selectionEnd);
}
