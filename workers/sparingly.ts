const QUIET_MS = 5_000;

/** Passes on one error in five seconds: a queue that is away can fail thousands of times in that time. */
export function sparingly(tell: (error: unknown) => void): (error: unknown) => void {
  let quietUntil = 0;
  return (error) => {
    const now = performance.now();
    if (now < quietUntil) return;
    quietUntil = now + QUIET_MS;
    tell(error);
  };
}
