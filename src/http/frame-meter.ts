/** How many frames a live line may bring: so many at once, so many a second in the long run. */
export interface FrameLimits {
  readonly burst: number;
  readonly perSecond: number;
}

/** Interims come ten times a second at most; a desk that sends again what a broken line lost comes in a burst. */
export const USUAL_FRAMES: FrameLimits = { burst: 400, perSecond: 40 };

/** A bucket that fills steadily; each call takes one frame and says whether there was one. */
export function createFrameMeter({ burst, perSecond }: FrameLimits, nowMs: () => number): () => boolean {
  let left = burst;
  let lastMs = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - lastMs) / 1000) * perSecond);
    lastMs = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
