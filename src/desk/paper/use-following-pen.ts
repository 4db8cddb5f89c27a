import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { isTyping } from '../design/use-keys.js';
import type { PenPlace } from './ink-writer.js';
import type { SheetSize } from './inked-word.js';

/** The pen is kept between these parts of the height in which sheets are seen; the page moves only when it leaves them. */
const BAND = { top: 0.12, bottom: 0.7 };
/** And comes to lie here then: a few lines fit below before it moves again. */
const REST = 0.42;
/** Whoever scrolls wants to look at something else for a while. */
const LET_BE_MS = 5_000;
const SCROLLING_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

interface FollowingPen {
  /** For what holds the sheets. */
  readonly sheets: RefObject<HTMLDivElement | null>;
  readonly follow: (pen: PenPlace) => void;
}

/**
 * Keeps the pen in sight by moving the page gently, line by line, as long as the reader does not move it.
 * @param papers the sheets, in their order
 * @param cover what stays over the sheets while they move below it. Where it does not stay, nothing moves: whoever is
 * using it would lose it
 */
export function useFollowingPen(
  papers: readonly { readonly paper: SheetSize }[],
  cover?: RefObject<HTMLElement | null>,
): FollowingPen {
  const sheets = useRef<HTMLDivElement>(null);
  const goal = useRef<number | null>(null);
  const movedAtMs = useMovedAtMs();
  const current = useRef(papers);
  useEffect(() => {
    current.current = papers;
  });
  const follow = useCallback(
    ({ page, y }: PenPlace) => {
      const from = cover ? edgeOf(cover.current) : 0;
      const sheet = sheets.current?.querySelectorAll('.sheet')[page]?.getBoundingClientRect();
      const paper = current.current[page]?.paper;
      if (from === null || !sheet || !paper || performance.now() - movedAtMs.current < LET_BE_MS) return;
      const room = innerHeight - from;
      const at = sheet.top + (y / paper.height) * sheet.height;
      if (at > from + BAND.top * room && at < from + BAND.bottom * room) return;
      const top = Math.round(scrollY + at - from - REST * room);
      // The way there takes many frames.
      if (goal.current !== null && Math.abs(top - goal.current) < 4) return;
      goal.current = top;
      scrollTo({ top, behavior: 'smooth' });
    },
    [cover, movedAtMs],
  );
  return { sheets, follow };
}

/** When the reader last moved the page themselves. */
function useMovedAtMs(): RefObject<number> {
  const movedAtMs = useRef(-Infinity);
  useEffect(() => {
    const note = () => {
      movedAtMs.current = performance.now();
    };
    const press = ({ key, target }: KeyboardEvent) => SCROLLING_KEYS.has(key) && !isTyping(target) && note();
    addEventListener('wheel', note, { passive: true });
    addEventListener('touchmove', note, { passive: true });
    addEventListener('keydown', press);
    return () => {
      removeEventListener('wheel', note);
      removeEventListener('touchmove', note);
      removeEventListener('keydown', press);
    };
  }, []);
  return movedAtMs;
}

/** How far down the window it reaches where it stays in sight; null where it scrolls away. */
function edgeOf(cover: HTMLElement | null): number | null {
  if (!cover || getComputedStyle(cover).position !== 'sticky') return null;
  return cover.getBoundingClientRect().bottom;
}
