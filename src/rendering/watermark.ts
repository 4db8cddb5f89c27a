import type { Motif, PageDrawing } from '../handwriting/page/page-drawing.js';
import type { Watermark } from './renderer.js';

const WORDS: Readonly<Record<Watermark, string>> = { proof: 'PROOF', test: 'TEST' };

/** Capitals of the two words as single lines on a grid 0…1 wide and 0…1.4 high, y down: no font is needed to say them. */
const CAPITALS: Readonly<Record<string, string>> = {
  E: 'M.9 0L.1 0L.1 1.4L.9 1.4M.1 .68L.75 .68',
  F: 'M.9 0L.1 0L.1 1.4M.1 .68L.75 .68',
  O: 'M.5 0C.82 0 1 .3 1 .7C1 1.1 .82 1.4 .5 1.4C.18 1.4 0 1.1 0 .7C0 .3 .18 0 .5 0Z',
  P: 'M.1 1.4L.1 0L.5 0C.8 0 .95 .14 .95 .39C.95 .64 .8 .78 .5 .78L.1 .78',
  R: 'M.1 1.4L.1 0L.5 0C.8 0 .95 .13 .95 .37C.95 .61 .8 .74 .5 .74L.1 .74M.5 .74L.95 1.4',
  S: 'M.92 .28C.86 .1 .72 0 .5 0C.26 0 .1 .14 .1 .35C.1 .58 .3 .65 .52 .7C.76 .76 .95 .84 .95 1.07C.95 1.28 .76 1.4 .5 1.4C.26 1.4 .1 1.28 .05 1.08',
  T: 'M0 0L1 0M.5 0L.5 1.4',
};
const ADVANCE = 1.35;
const HEIGHT = 1.4;

/** The page with a word laid across it from the lower left to the upper right, pale enough to read the ink under it. */
export function watermarked(page: PageDrawing, watermark: Watermark): PageDrawing {
  const word = WORDS[watermark].split('');
  const { width, height } = page.paper;
  const angle = -Math.atan2(height, width);
  const length = (word.length - 1) * ADVANCE + 1;
  const scale = (Math.hypot(width, height) * 0.62) / length;
  const place = (x: number, y: number): string => {
    const [along, across] = [(x - length / 2) * scale, (y - HEIGHT / 2) * scale];
    const px = width / 2 + along * Math.cos(angle) - across * Math.sin(angle);
    const py = height / 2 + along * Math.sin(angle) + across * Math.cos(angle);
    return `${px.toFixed(2)} ${py.toFixed(2)}`;
  };
  const path = word.map((letter, i) => placed(CAPITALS[letter]!, i * ADVANCE, place)).join('');
  const motif: Motif = {
    kind: 'motif',
    path,
    fill: null,
    stroke: { colour: '#b3392f', width: scale * 0.12 },
    opacity: 0.16,
  };
  return { ...page, marks: [...page.marks, motif] };
}

function placed(capital: string, shift: number, place: (x: number, y: number) => string): string {
  return capital.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => place(Number(x) + shift, Number(y)));
}
