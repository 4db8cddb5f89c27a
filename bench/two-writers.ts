import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a writing process says when it has written its letters. */
export interface WriterReport {
  readonly pages: number;
  readonly cpuMs: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Pages a second of two writing processes at once, as the product runs them: by their CPU time, and by the clock. */
export interface TwoWriters {
  readonly byCpu: number;
  readonly byClock: number;
}

/** Two processes write the same letter `runs` times, both warm before either begins. */
export async function twoWriters(hand: string, letter: string, runs: number): Promise<TwoWriters> {
  const program = fileURLToPath(new URL('./writing-process.ts', import.meta.url));
  const writers = [0, 1].map(() => fork(program, [hand, letter, String(runs)]));
  await Promise.all(writers.map((writer) => once(writer, 'message')));
  const reports = await Promise.all(writers.map(reportOf));
  const pages = reports.reduce((sum, report) => sum + report.pages, 0);
  const seconds =
    (latest(reports.map(({ endedAt }) => endedAt)) - earliest(reports.map(({ startedAt }) => startedAt))) / 1000;
  return {
    byCpu: reports.reduce((sum, report) => sum + (1000 * report.pages) / report.cpuMs, 0),
    byClock: pages / seconds,
  };
}

async function reportOf(writer: ChildProcess): Promise<WriterReport> {
  writer.send('go');
  const [report]: WriterReport[] = await once(writer, 'message');
  writer.disconnect();
  return report!;
}

const latest = (times: readonly number[]) => Math.max(...times);
const earliest = (times: readonly number[]) => Math.min(...times);
