import { NewestOnly } from '../threads/newest-only.js';
import type { HasRead, ToRead } from './reader-messages.js';

/** Where the house cannot be reached, the reader is called again after so long. */
const CALL_AGAIN_MS = 5_000;

/** The reader looks at what was written when the writer has rested for so long: meanwhile the pen needs the machine. */
const AT_REST_MS = 300;

/** Whoever reads the letter along, in a thread of their own. They come with the first words: the empty sheet need not wait. */
export class Reader {
  readonly #onRead: (read: HasRead) => void;
  #thread: Worker | null = null;
  #questions: NewestOnly<ToRead> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onRead: (read: HasRead) => void) {
    this.#onRead = onRead;
  }

  read(letter: ToRead): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#questions ??= this.#call(letter);
      this.#questions.ask(letter);
    }, AT_REST_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#thread?.terminate();
    this.#thread = null;
    this.#questions = null;
  }

  #call(letter: ToRead): NewestOnly<ToRead> {
    const thread = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
    const questions = new NewestOnly<ToRead>((question) => thread.postMessage(question, []));
    thread.addEventListener('message', ({ data }: MessageEvent<HasRead>) => {
      this.#onRead(data);
      questions.answered();
    });
    thread.addEventListener('error', () => {
      this.close();
      this.#timer = setTimeout(() => this.read(letter), CALL_AGAIN_MS);
    });
    this.#thread = thread;
    return questions;
  }
}
