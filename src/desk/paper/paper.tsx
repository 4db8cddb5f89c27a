import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Seconds } from '../../handwriting/geometry/units.js';
import { InkCanvas } from './ink-canvas.js';
import { InkWriter, type PenPlace } from './ink-writer.js';
import { paceFor } from './pace.js';
import { usePrefersReducedMotion } from './reduced-motion.js';
import { Sheet, type SheetMark } from './sheet.js';
import type { ComposedLetter } from './use-composed-letter.js';

/** Graphite, light enough to be told from ink on any of the papers. */
const PENCIL = 'rgb(120 112 104 / 34%)';

/** A word by its place in `letter.firm`, and why it is marked. */
export interface WordMark {
  readonly word: number;
  readonly kind: SheetMark['kind'];
}

const NO_MARKS: readonly WordMark[] = [];

interface PaperProps {
  readonly letter: ComposedLetter;
  /** True shows the first letter as it is; only what changes afterwards is written. */
  readonly opensWritten?: boolean;
  /** Words to lay a marker under: what is being read aloud, what a reader would ask about. */
  readonly marks?: readonly WordMark[];
  readonly onIdle?: () => void;
  /** Called with each frame in which the pen writes. */
  readonly onPen?: (pen: PenPlace) => void;
  /** How much faster than natural the pen moves, given the seconds of writing that wait. */
  readonly pace?: (backlog: Seconds) => number;
  /** Whether what waits for the pen stands in pencil until it comes; not for a reader, who would know the end before it is written. */
  readonly isSketched?: boolean;
}

/**
 * The letter's sheets, and the pen that writes on them: what is certain in ink, what is still being heard in pencil.
 * For the eye only; whoever uses it shows the same words as text.
 */
export function Paper({
  letter,
  opensWritten = false,
  marks = NO_MARKS,
  onIdle,
  onPen,
  pace = paceFor,
  isSketched = true,
}: PaperProps) {
  const writer = useMemo(() => new InkWriter({ pencil: PENCIL, pace, isSketched }), [pace, isSketched]);
  const isStill = usePrefersReducedMotion();
  const isFirst = useRef(true);
  const frame = useRef(0);
  const { run, stop } = useMemo(() => {
    const step = (nowMs: number) => {
      frame.current = writer.frame(nowMs) ? requestAnimationFrame(step) : 0;
      if (writer.pen) onPen?.(writer.pen);
      if (frame.current === 0) onIdle?.();
    };
    return {
      run: () => {
        if (frame.current === 0) frame.current = requestAnimationFrame(step);
      },
      stop: () => {
        cancelAnimationFrame(frame.current);
        frame.current = 0;
      },
    };
  }, [writer, onIdle, onPen]);
  useEffect(() => stop, [stop]);

  useEffect(() => {
    const instantly = isStill || (isFirst.current && opensWritten);
    isFirst.current = false;
    writer.want(letter.firm, letter.faint, instantly);
    run();
  }, [letter, writer, run, isStill, opensWritten]);

  const hang = useCallback(
    (page: number, pencil: HTMLCanvasElement, ink: HTMLCanvasElement) => {
      const { paper } = letter.sheets[page]!;
      const layers = { pencil: new InkCanvas(pencil, paper), ink: new InkCanvas(ink, paper) };
      writer.setSheet(page, layers);
      const fit = new ResizeObserver(([entry]) => {
        const width = entry!.contentRect.width;
        const changed = [layers.pencil, layers.ink].map((layer) => layer.fit(width, devicePixelRatio));
        if (changed.includes(true)) writer.redraw(page);
      });
      fit.observe(ink);
      return () => {
        fit.disconnect();
        writer.setSheet(page, null);
      };
    },
    // A sheet is hung anew only when its size changes, which its key below says.
    [writer, letter.sheets],
  );

  const placed = marks.flatMap(({ word, kind }) => {
    const inked = letter.firm[word];
    return inked ? [{ kind, page: inked.page, box: inked.box }] : [];
  });
  return (
    <div className="paper" aria-hidden="true">
      {letter.sheets.map((sheet, page) => (
        <Sheet
          key={`${page} ${sheet.paper.width} ${sheet.paper.height} ${sheet.paper.colour}`}
          sheet={sheet}
          page={page}
          marks={placed.filter((mark) => mark.page === page)}
          onHang={hang}
        />
      ))}
    </div>
  );
}
