import { type ChildProcess, fork } from 'node:child_process';
import type { Log } from '../log.js';

interface SupervisedOptions {
  readonly name: string;
  /** The built program. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  readonly log: Log;
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
/** One that has run so long was well; its next end counts as the first. */
const WELL_MS = 60_000;
/** Longer than any program of ours takes to end in good order. */
const GRACE_MS = 28_000;

/** A program that is started again whenever it ends, after ever longer pauses, until it is told to stop. */
export class Supervised {
  readonly #options: SupervisedOptions;
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #delayMs = FIRST_DELAY_MS;
  #isStopping = false;

  constructor(options: SupervisedOptions) {
    this.#options = options;
    this.#start();
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #start(): void {
    const { name, program, env, log } = this.#options;
    const startedAt = performance.now();
    // In a process group of its own, Ctrl-C reaches it through us alone: a second signal would cut its good-bye short.
    const child = fork(program, { env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    child.on('error', (error) => log.error('a program could not be started', { process: name, error }));
    child.once('exit', (exitCode, signal) => {
      this.#child = null;
      if (this.#isStopping) return;
      if (performance.now() - startedAt > WELL_MS) this.#delayMs = FIRST_DELAY_MS;
      log.error('a program ended and is started again', { process: name, exitCode, signal, delayMs: this.#delayMs });
      this.#timer = setTimeout(() => this.#start(), this.#delayMs);
      this.#delayMs = Math.min(LONGEST_DELAY_MS, this.#delayMs * 2);
    });
  }

  /** Asks it to end and resolves when it has; one that does not is killed. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(killer);
  }
}
