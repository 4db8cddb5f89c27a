import type { InkStroke, Mark, PageDrawing, PenPoint, WrittenWord } from '../../src/handwriting/page/page-drawing.js';

/** Paragraphs of pages made by hand (no hand needed): every letter is a loop of the pen, so that it has ink where its text is. */
export interface SketchOptions {
  readonly paragraphs: readonly string[];
  readonly colour?: string;
  readonly paper?: PageDrawing['paper'];
  readonly language?: string;
  readonly printed?: readonly Mark[];
  readonly xHeight?: number;
}

const A4 = { width: 210, height: 297, colour: '#ffffff' };
const MARGIN = 25;

/** Pages of looped writing that say `paragraphs`, broken into lines and pages as they fill up. */
export function sketchPages(options: SketchOptions): PageDrawing[] {
  const { paragraphs, paper = A4, language = 'en', printed = [], xHeight = 2.4, colour = '#16233f' } = options;
  const pages: { marks: Mark[]; words: WrittenWord[] }[] = [];
  const leading = xHeight * 4.2;
  let [x, baseline, line] = [MARGIN, Number.POSITIVE_INFINITY, -1];
  const newLine = () => {
    [x, baseline, line] = [MARGIN, baseline + leading, line + 1];
    if (baseline < paper.height - MARGIN) return;
    pages.push({ marks: [...printed], words: [] });
    [baseline, line] = [MARGIN + xHeight * 2, 0];
  };
  for (const [paragraph, text] of paragraphs.entries()) {
    newLine();
    if (paragraph > 0 && baseline + leading < paper.height - MARGIN) baseline += leading * 0.6;
    for (const word of text.split(/\s+/)) {
      const width = word.length * xHeight * 0.95;
      if (x + width > paper.width - MARGIN) newLine();
      const page = pages.at(-1)!;
      const drift = xHeight * 0.12 * Math.sin(x * 0.7 + line);
      const box = { text: word, x, baseline: baseline + drift, angle: 0, width, xHeight, line, paragraph };
      page.marks.push(loops(box, colour, page.words.length));
      page.words.push(box);
      x += width + xHeight * 1.1;
    }
  }
  return pages.map(({ marks, words }) => ({ paper, language, marks, words }));
}

/** A word as one stroke of slanted loops, its width and tone swinging smoothly the way pressure does. */
function loops({ text, x, baseline, xHeight, width }: WrittenWord, colour: string, word: number): InkStroke {
  const steps = text.length * 24;
  const points = Array.from({ length: steps + 1 }, (_, i): PenPoint => {
    const turn = (i / 24) * 2 * Math.PI;
    const down = (1 + Math.cos(turn)) / 2;
    return {
      x: x + (i / steps) * width * 0.92 + xHeight * (0.28 * Math.sin(turn) + 0.2 * down),
      y: baseline - xHeight * down,
      halfWidth: 0.16 + 0.09 * Math.sin(turn * 0.5 + word) ** 2,
      pressure: 0.5,
      t: word * 2 + i / 200,
      tone: 0.78 + 0.2 * Math.sin(turn * 0.37 + word),
    };
  });
  return { kind: 'ink', colour, nib: 'fountain-medium', points, word };
}

function at(x: number, y: number): PenPoint {
  return { x, y, halfWidth: 0.25, pressure: 0.5, t: 30, tone: 0.9 };
}

/** A page with every kind of mark on it, dots and sharp corners among the ink. */
export function sampler(): PageDrawing {
  const [page] = sketchPages({
    paragraphs: ['Dear Anna,', 'the garden is green again.'],
    printed: [
      { kind: 'rule', from: { x: 25, y: 60 }, to: { x: 185, y: 60 }, width: 0.12, colour: '#b9c7d8' },
      { kind: 'motif', path: 'M90 20q15 -12 30 0t30 0A8 6 0 0 1 160 30Z', fill: '#7f9a6a', stroke: null, opacity: 0.7 },
      {
        kind: 'motif',
        path: 'M20 15H190',
        fill: null,
        stroke: { colour: '#7f9a6a', width: 0.3 },
        opacity: 1,
      },
      { kind: 'printed-text', text: 'L', path: 'M30 10h1v4h2v1h-3z', colour: '#444444' },
    ],
  });
  const ink = { kind: 'ink', colour: '#16233f', nib: 'ballpoint', word: -1 } as const;
  const zigzag = [at(30, 90), at(34, 80), at(38, 90), at(42, 80), at(42, 80.1), at(42, 96)];
  return { ...page!, marks: [...page!.marks, { ...ink, points: [at(50, 85)] }, { ...ink, points: zigzag }] };
}
