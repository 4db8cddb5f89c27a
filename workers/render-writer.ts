import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { bareEnvironment } from '../src/config.js';
import type { Failure } from '../src/storage/schema.js';
import { CRASHED, STALLED, TOO_BIG, WritingFailed } from './failures.js';
import type { RenderedLetter, RenderedPage, RenderMessage, RenderOrder } from './render-protocol.js';

export interface WriterOptions {
  readonly templatesDirectory: string;
  readonly handsCacheDirectory: string;
  /** The program of the process; tests run another build of it. */
  readonly program?: string;
  /** A process that says nothing for so long is taken for stuck. */
  readonly stallMs?: number;
  /** Of V8's heap, in MiB. */
  readonly heapMb?: number;
  /** And one that takes so long over a letter, whatever it says. */
  readonly totalMs?: number;
}

const HEAP_MB = 384;
/**
 * Room for what is new (MiB): a page's points then stay where they are until the page is done. With V8's own 16 they are copied from
 * one corner to another while it is drawn, which takes a fifth of the time. The process takes 100 MB more.
 */
const NEW_MB = 64;
/** Of all memory that is the process's own: V8's limit does not bound buffers. */
const DATA_BYTES = 1_500 * 1024 * 1024;
const STALL_MS = 20_000;
const TOTAL_MS = 180_000;

/** A process that writes one letter after the other. It knows no password and no address of anything. */
export class RenderWriter {
  readonly #child: ChildProcess;
  readonly #stallMs: number;
  readonly #totalMs: number;
  #written = 0;

  constructor(options: WriterOptions) {
    this.#stallMs = options.stallMs ?? STALL_MS;
    this.#totalMs = options.totalMs ?? TOTAL_MS;
    const program = options.program ?? path.join(import.meta.dirname, 'render-child.js');
    this.#child = fork(program, [options.templatesDirectory, options.handsCacheDirectory], {
      ...commandLine(options.heapMb ?? HEAP_MB),
      env: bareEnvironment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // One that dies between letters is noticed when the next letter comes.
    this.#child.on('error', () => {});
  }

  get isAlive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get written(): number {
    return this.#written;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Writes a letter. Aborting ends the process. @throws WritingFailed */
  write(order: RenderOrder, abort: AbortSignal): Promise<RenderedLetter> {
    this.#written++;
    return new Promise((resolve, reject) => {
      const pages: RenderedPage[] = [];
      let reason: Failure = CRASHED;
      const endWith = (failure: Failure) => {
        reason = failure;
        this.kill();
      };
      const total = setTimeout(endWith, this.#totalMs, STALLED);
      let stall = setTimeout(endWith, this.#stallMs, STALLED);
      const settle = (outcome: () => void) => {
        clearTimeout(total);
        clearTimeout(stall);
        this.#child.off('message', onMessage).off('exit', onExit);
        abort.removeEventListener('abort', onAbort);
        outcome();
      };
      const onMessage = (message: RenderMessage) => {
        clearTimeout(stall);
        stall = setTimeout(endWith, this.#stallMs, STALLED);
        if (message.kind === 'page') pages.push(message.page);
        if (message.kind === 'done') settle(() => resolve({ ...message.letter, pages }));
        if (message.kind === 'failed') settle(() => reject(new WritingFailed(message.failure)));
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        settle(() => reject(new WritingFailed(isOutOfMemory(code, signal) ? TOO_BIG : reason)));
      const onAbort = () => endWith(CRASHED);

      this.#child.on('message', onMessage).on('exit', onExit);
      abort.addEventListener('abort', onAbort);
      if (!this.isAlive) return onExit(null, null);
      if (abort.aborted) return onAbort();
      this.#child.send(order, (error) => error && endWith(CRASHED));
    });
  }
}

/** V8 aborts when its heap is full; a shell in between would make 128 + 6 of it. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || code === 134;
}

const PRLIMIT = '/usr/bin/prlimit';

/** Node with a bounded heap; where util-linux is there, the kernel bounds all of the memory. */
function commandLine(heapMb: number): { execPath: string; execArgv: string[] } {
  const heap = [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${NEW_MB}`];
  const flags = [...heap, '--disable-warning=ExperimentalWarning'];
  if (!existsSync(PRLIMIT)) return { execPath: process.execPath, execArgv: flags };
  return { execPath: PRLIMIT, execArgv: [`--data=${DATA_BYTES}`, process.execPath, ...flags] };
}
