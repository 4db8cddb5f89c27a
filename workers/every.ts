export interface Repetition {
  /** No further round begins; resolves when the one under way is over. */
  stop(): Promise<void>;
}

/**
 * Does `work` again and again, `intervalMs` after it was last done, never twice at once. What it throws is told to `onError`,
 * and the next round comes all the same.
 */
export function every(intervalMs: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Repetition {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();

  const run = async () => {
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    if (!isStopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = run();
    }, intervalMs);
  };

  round = run();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
