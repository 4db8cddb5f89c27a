import { type FormEvent, useEffect, useState } from 'react';
import { messageOf } from '../api/problem.js';
import { useSession } from '../api/session.js';
import { Button } from '../design/button.js';
import { TextField, textOf } from '../design/field.js';
import { Notice } from '../design/notice.js';
import './sign-in.css';

/** The front door: who are you? */
export function SignIn({ isAgain }: { readonly isAgain: boolean }) {
  const { signIn } = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    document.title = 'Sign in · Beautiful Handwritten Letters';
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      await signIn(textOf(form, 'email'), textOf(form, 'password'));
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <div className="sign-in-sheet">
        <p className="sign-in-flourish" aria-hidden="true">
          <Flourish />
        </p>
        <h1>
          Beautiful <em>Handwritten</em> Letters
        </h1>
        <p className="sign-in-line">
          {isAgain
            ? 'You were signed out after a while. Your words are safe; come in and go on where you were.'
            : 'A house of letter writers. Come in and take your place at the desk.'}
        </p>
        <form onSubmit={(event) => void submit(event)}>
          <TextField label="Email" name="email" type="email" autoComplete="username" required />
          <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
          <div role="alert">{problem && <Notice mood="bad">{problem}</Notice>}</div>
          <Button type="submit" kind="primary" disabled={isBusy}>
            {isBusy ? 'Opening…' : 'Sign in'}
          </Button>
        </form>
      </div>
    </main>
  );
}

/** One stroke of the pen, which writes itself when the door opens. */
function Flourish() {
  return (
    <svg viewBox="0 0 220 44" focusable="false">
      <path
        pathLength={1}
        d="M4 30c22-2 30-25 46-25 15 0 2 31-14 31-12 0 3-22 30-24 24-2 14 18 28 18 16 0 18-22 34-22 12 0-4 24 12 24 18 0 20-20 36-20 14 0 10 14 40 10"
      />
    </svg>
  );
}
