import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.js';
import { TextField } from '../design/field.js';
import './say-field.css';

interface SayFieldProps {
  /** What is being typed, for the pencil. */
  readonly onInterim: (text: string) => void;
  readonly onSay: (text: string) => void;
}

/** Dictating without a voice: a line of typing is one utterance, with every command that can be spoken. */
export function SayField({ onInterim, onSay }: SayFieldProps) {
  const [text, setText] = useState('');
  function change(next: string) {
    setText(next);
    onInterim(next);
  }
  function say(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay(text.trim());
    change('');
  }
  return (
    <form className="say-field" onSubmit={say}>
      <TextField
        label="Or say it by typing"
        name="say"
        autoComplete="off"
        value={text}
        placeholder="dear anna comma"
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Button type="submit" kind="plain">
        Say
      </Button>
    </form>
  );
}
