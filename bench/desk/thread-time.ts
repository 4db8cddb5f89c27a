/** Chromium's record of what each thread did, as far as frames need it. */
export const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/** Processor time of the page's own thread in milliseconds: nothing is counted while another thread or program has its core. */
export interface ThreadTime {
  /** For each frame: callback, style, layout, paint, and what is handed to the compositor. */
  readonly inFrame: readonly number[];
  /** From the beginning of each frame to the next one's: whatever the thread did in between too. */
  readonly betweenFrames: readonly number[];
}

/** Of a trace event only what is read here; `ts` and `tdur` in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

export function threadTimeOf(trace: Buffer): ThreadTime {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
  const callbacks = traceEvents.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  const { pid, tid } = callbacks[0]!;
  const tasks = traceEvents
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === tid)
    .toSorted((a, b) => a.ts - b.ts);
  const frames = [...new Set(callbacks.map(({ ts }) => tasks.findLastIndex((task) => task.ts <= ts)))].toSorted(
    (a, b) => a - b,
  );
  return {
    inFrame: frames.map((frame) => sumOf([tasks[frame]!])),
    betweenFrames: frames.slice(1).map((next, i) => sumOf(tasks.slice(frames[i], next))),
  };
}

function sumOf(tasks: readonly TraceEvent[]): number {
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
