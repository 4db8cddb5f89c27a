/**
 * Asks a thread one question at a time: of those that come while it is busy only the newest is asked, since the answers to
 * the others would be out of date.
 */
export class NewestOnly<Question> {
  readonly #send: (question: Question) => void;
  #isBusy = false;
  #waiting: Question | null = null;

  constructor(send: (question: Question) => void) {
    this.#send = send;
  }

  ask(question: Question): void {
    if (this.#isBusy) {
      this.#waiting = question;
      return;
    }
    this.#isBusy = true;
    this.#send(question);
  }

  /** To be called with each answer that comes. */
  answered(): void {
    this.#isBusy = false;
    const next = this.#waiting;
    this.#waiting = null;
    if (next !== null) this.ask(next);
  }
}
