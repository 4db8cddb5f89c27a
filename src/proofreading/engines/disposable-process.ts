import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface ProcessLimits {
  /** From asking to the answer, the first time with the start of the process. */
  readonly answerMs: number;
  readonly startMs: number;
  /** Past this the process is ended after its answer, so that memory comes back. */
  readonly maxRssBytes: number;
  /** After so long without a question it is ended. */
  readonly idleMs: number;
}

/** What the child says to a question: an answer, or what kind of error it met. */
const Reply = z.object({
  answer: z.unknown().optional(),
  failure: z.string().optional(),
  rssBytes: z.number(),
});
export type Reply = z.infer<typeof Reply>;

export class ProcessFailure extends Error {
  override readonly name = 'ProcessFailure';
  constructor(
    readonly code: 'timed_out' | 'ended' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

/**
 * A child process for code that cannot be trusted with its memory, its time or its state: started when first asked,
 * asked one thing at a time, and ended after any failure, when it grew too big, or when nobody asks any more.
 */
export class DisposableProcess<Answer extends z.ZodType> {
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `entry` is a module that calls `serveProcess`, named beside the caller without its extension. */
  constructor(
    readonly entry: URL,
    readonly answer: Answer,
    readonly limits: ProcessLimits,
  ) {}

  /** @throws {ProcessFailure} when the child fails, ends or takes too long; the next question finds a new one. */
  ask(question: object): Promise<z.infer<Answer>> {
    const answer = this.#last.then(() => this.#askNow(question));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #askNow(question: object): Promise<z.infer<Answer>> {
    clearTimeout(this.#idle);
    const timeLimitMs = this.limits.answerMs + (this.#child ? 0 : this.limits.startMs);
    const child = (this.#child ??= this.#start());
    try {
      const reply = await replyOf(child, question, timeLimitMs);
      if (reply.failure !== undefined) throw new ProcessFailure('failed', reply.failure);
      const answer = this.answer.parse(reply.answer);
      if (reply.rssBytes > this.limits.maxRssBytes) this.dispose();
      else this.#idle = setTimeout(() => this.dispose(), this.limits.idleMs).unref();
      return answer;
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  #start(): ChildProcess {
    const { path, execArgv } = runnable(this.entry);
    const child = fork(path, {
      execArgv,
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => this.dispose());
    child.on('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    // An idle reader must not keep the programme alive.
    child.unref();
    child.channel?.unref();
    return child;
  }
}

/** Built code runs as it is; from source it needs the loader that the developer runs under. */
function runnable(entry: URL): { path: string; execArgv: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const path = fileURLToPath(`${entry.href}${isSource ? '.ts' : '.js'}`);
  return { path, execArgv: isSource ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [] };
}

function replyOf(child: ChildProcess, question: object, timeLimitMs: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    child.channel?.ref();
    const timer = setTimeout(() => fail('timed_out', `no answer within ${timeLimitMs} ms`), timeLimitMs);
    const settle = () => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      child.channel?.unref();
    };
    const fail = (code: ProcessFailure['code'], message: string) => {
      settle();
      reject(new ProcessFailure(code, message));
    };
    const onMessage = (reply: unknown) => {
      settle();
      resolve(Reply.parse(reply));
    };
    const onExit = () => fail('ended', 'the process ended before it answered');
    child.once('message', onMessage).once('exit', onExit);
    child.send(question, (error) => error && onExit());
  });
}
