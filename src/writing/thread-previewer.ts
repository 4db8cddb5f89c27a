import { Worker } from 'node:worker_threads';
import {
  type Preview,
  type Previewer,
  PreviewerBusy,
  PreviewFailed,
  type PreviewFailure,
  type PreviewOrder,
} from './previewer.js';

export interface ThreadData {
  readonly templates: string;
  readonly handsCache: string;
}

export interface PreviewRequest {
  readonly id: number;
  readonly order: PreviewOrder;
}

export type PreviewAnswer =
  | { readonly id: number; readonly kind: 'drawn'; readonly preview: Preview }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly reason: PreviewFailure;
      readonly message: string;
    };

interface Waiting {
  readonly request: PreviewRequest;
  readonly resolve: (preview: Preview) => void;
  readonly reject: (error: Error) => void;
}

interface Options extends ThreadData {
  /** A page takes a fraction of this; a hand that nobody has used yet, most of it. */
  readonly timeoutMs?: number;
  readonly maxWaiting?: number;
  /** The thread's program; tests run another build of it. */
  readonly program?: string | URL;
}

const PROGRAM = new URL('./preview-thread.js', import.meta.url);

/**
 * Writes previews in a thread of its own, one after another. A page that takes too long ends its thread, and the next
 * one gets a new thread; memory that a letter eats is bounded by the thread's own heap.
 */
export function createThreadPreviewer({
  timeoutMs = 20_000,
  maxWaiting = 16,
  program = PROGRAM,
  ...data
}: Options): Previewer {
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let count = 0;

  function next(): void {
    current = waiting.shift() ?? null;
    if (!current) return;
    thread ??= startThread();
    const patienceMs = timeoutMs * patienceFor(current.request.order);
    timer = setTimeout(() => dropThread(new PreviewFailed('took_too_long', 'the page took too long')), patienceMs);
    thread.postMessage(current.request);
  }

  function startThread(): Worker {
    const started = newThread(program, data);
    started.on('message', (answer: PreviewAnswer) => {
      const done = finish(answer.id);
      if (!done) return;
      if (answer.kind === 'drawn') done.resolve(answer.preview);
      else done.reject(new PreviewFailed(answer.reason, answer.message));
      next();
    });
    started.on('error', (cause) => {
      if (started === thread)
        dropThread(new PreviewFailed('cannot_be_written', 'the page could not be written', { cause }));
    });
    started.unref();
    return started;
  }

  function finish(id: number): Waiting | null {
    if (current?.request.id !== id) return null;
    clearTimeout(timer);
    const done = current;
    current = null;
    return done;
  }

  function dropThread(error: PreviewFailed): void {
    void thread?.terminate();
    thread = null;
    if (current) finish(current.request.id)?.reject(error);
    next();
  }

  return {
    preview: (order) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= maxWaiting) {
          reject(new PreviewerBusy());
          return;
        }
        waiting.push({ request: { id: count++, order }, resolve, reject });
        if (!current) next();
      }),
    close: async () => {
      waiting.length = 0;
      clearTimeout(timer);
      await thread?.terminate();
    },
  };
}

/** A file of many pages may take longer: as long again for every ten. */
function patienceFor(order: PreviewOrder): number {
  return order.kind === 'pdf' ? 1 + (order.letter.length + order.envelopes.length) / 10 : 1;
}

const MEMORY_LIMIT_MB = 256;

function newThread(program: string | URL, data: ThreadData): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_LIMIT_MB };
  // It needs no password and no address of anything.
  return new Worker(program, { workerData: data, env: {}, resourceLimits });
}
