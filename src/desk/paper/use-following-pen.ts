import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { PenPlace } from '../paper/ink-writer.js';
import type { SheetSize } from '../paper/inked-word.js';

/** The pen is kept between these parts of the window's height; the page moves only when it leaves them. */
const BAND = { top: 0.12, bottom: 0.7 };
/** And comes to lie here then: a few lines fit below before it moves again. */
const REST = 0.42;
/** Whoever scrolls wants to look at something else for a while. */
const LET_BE_MS = 5_000;
const OWN_WAYS = ['wheel', 'touchmove', 'keydown'] as const;

interface FollowingPen {
  /** For what holds the sheets. */
  readonly sheets: RefObject<HTMLDivElement | null>;
  readonly follow: (pen: PenPlace) => void;
}

/** Keeps the pen in sight by moving the page gently, line by line, as long as the reader does not move it. */
export function useFollowingPen(papers: readonly { readonly paper: SheetSize }[]): FollowingPen {
  const sheets = useRef<HTMLDivElement>(null);
  const movedAtMs = useRef(-Infinity);
  const goal = useRef<number | null>(null);
  useEffect(() => {
    const note = () => {
      movedAtMs.current = performance.now();
    };
    for (const way of OWN_WAYS) addEventListener(way, note, { passive: true });
    return () => {
      for (const way of OWN_WAYS) removeEventListener(way, note);
    };
  }, []);
  const follow = useCallback(
    ({ page, y }: PenPlace) => {
      const sheet = sheets.current?.querySelectorAll('.sheet')[page]?.getBoundingClientRect();
      if (!sheet || performance.now() - movedAtMs.current < LET_BE_MS) return;
      const at = sheet.top + (y / papers[page]!.paper.height) * sheet.height;
      if (at > BAND.top * innerHeight && at < BAND.bottom * innerHeight) return;
      const top = Math.round(scrollY + at - REST * innerHeight);
      // The way there takes many frames.
      if (goal.current !== null && Math.abs(top - goal.current) < 4) return;
      goal.current = top;
      scrollTo({ top, behavior: 'smooth' });
    },
    [papers],
  );
  return { sheets, follow };
}
