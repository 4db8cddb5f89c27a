import path from 'node:path';
import sharp from 'sharp';
import { readCatalogue } from '../../../src/catalogue/catalogue.js';
import { readPlotters } from '../../../src/catalogue/plotters.js';
import { composeLetter } from '../../../src/composition/compose-letter.js';
import type { PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import { partsFromText } from '../../../src/letter/parts-from-text.js';
import { StyleOptions } from '../../../src/letter/style.js';
import { projectPath } from '../../../src/project-root.js';
import { bytesOf, RENDERERS } from '../../../src/rendering/index.js';
import { pageToGcode } from '../../../src/rendering/plotter/gcode.js';
import { pageToPlotSvg } from '../../../src/rendering/plotter/plot-svg.js';
import { USUAL_PLOTTER } from '../../../src/rendering/plotter/plotter-profile.js';
import { assembleLetter } from '../../../src/writing/assemble-letter.js';
import { realHands } from '../../support/hands.js';
import { HANDS_CACHE } from '../../support/hands-cache.js';
import { sampler, sketchPages } from '../../support/page-drawings.js';
import { PdfFile } from '../../support/pdf-tools.js';
import { plot } from '../../support/plotter-simulator.js';

const plotters = await readPlotters(path.resolve(import.meta.dirname, '../../../templates'));
const paper = { width: 148, height: 210, colour: '#ffffff' };
const [page] = sketchPages({ paragraphs: ['Dear Anna,', 'the garden is green again.'], paper });
/** A word whose last stroke begins on the far side of what was just written: the pen has to come back across it. */
const crossed: PageDrawing | undefined = page && {
  ...page,
  marks: page.marks.flatMap((mark, i) => {
    if (mark.kind !== 'ink' || i % 4 !== 0) return [mark];
    const back = mark.points.slice(0, 6).map((point) => ({ ...point, x: point.x - 1, y: point.y + 6 }));
    return [mark, { ...mark, points: back }];
  }),
};
const strokes = ({ marks }: PageDrawing) => marks.filter((mark) => mark.kind === 'ink');
const penStarts = (drawing: PageDrawing) => strokes(drawing).map((stroke) => stroke.points[0]!);

describe.each([...plotters.values()])('G-code for $name', (plotter) => {
  const run = plot(pageToGcode(page!, plotter));

  it('never drags a lowered pen from stroke to stroke', () => {
    expect(run.draggedTravels).toBe(0);
    expect(run.lines.length).toBeGreaterThan(200);
  });

  it('never takes the pen low across wet ink, and high only where it has to', () => {
    const whole = plot(pageToGcode(crossed!, plotter), plotter.drySeconds);
    expect(whole.smears).toBe(0);
    expect(whole.highTravels).toBeGreaterThan(0);
    expect(whole.highTravels).toBeLessThan(strokes(crossed!).length / 2);
    const low = plot(pageToGcode(crossed!, { ...plotter, penHigh: null }), plotter.drySeconds);
    expect(low.smears).toBeGreaterThan(0);
    expect(pageToGcode(crossed!, { ...plotter, drySeconds: 0 })).not.toContain(plotter.penHigh![0]);
  });

  it('estimates the time that it takes', () => {
    const gcode = pageToGcode(crossed!, plotter);
    const [, minutes, seconds] = /about (\d+) min (\d+) s/.exec(gcode)!.map(Number);
    const took = plot(gcode).seconds;
    expect(Math.abs(60 * minutes! + seconds! - took)).toBeLessThan(2 + took * 0.15);
  });

  it('stays on the paper, on the bed', () => {
    for (const [x, y] of run.lines.flatMap(({ from, to }) => [from, to])) {
      expect(x >= plotter.paperAt.x && x <= plotter.paperAt.x + paper.width).toBe(true);
      expect(y >= plotter.paperAt.y && y <= plotter.paperAt.y + paper.height).toBe(true);
    }
  });

  it('writes in the order of the hand, and lifts the pen as often', () => {
    const starts = run.lines.filter(
      ({ from }, i) => i === 0 || Math.hypot(...difference(run.lines[i - 1]!.to, from)) > 0,
    );
    const onPaper = starts.map(({ from: [x, y] }) => [x - plotter.paperAt.x, paper.height - y + plotter.paperAt.y]);
    expect(onPaper.length).toBe(strokes(page!).length);
    for (const [i, { x, y }] of penStarts(page!).entries()) {
      expect(Math.hypot(onPaper[i]![0]! - x, onPaper[i]![1]! - y)).toBeLessThan(0.02);
    }
  });
});

const LETTER = 'Dear Anna,\n\nThe garden is green again, and so am I: 12 roses! Come & see.\n\nYours,\nTheo';
/** As fine as a fine nib is wide, twice over. */
const DPI = 200;

async function written(hand: string, stationery: string, text: string): Promise<PageDrawing> {
  const style = { ...StyleOptions.parse({ hand }), seed: 11 };
  const order = { parts: partsFromText(text), style, stationery, language: 'en' };
  const catalogue = await readCatalogue(projectPath('templates'), HANDS_CACHE);
  const [drawing] = composeLetter(await assembleLetter({ ...catalogue, hands: await realHands() }, order));
  return drawing!;
}

/** What the plotter drew, with a pen so many millimetres wide, as dark pixels of a picture of the size of the PDF's. */
async function replayed(
  { lines, dots }: Pick<ReturnType<typeof plot>, 'lines' | 'dots'>,
  { paper: sheet }: PageDrawing,
  { width, height }: { readonly width: number; readonly height: number },
  penWidth: number,
): Promise<boolean[]> {
  const onPaper = ([x, y]: readonly [number, number]) =>
    `${x - USUAL_PLOTTER.paperAt.x} ${sheet.height - y + USUAL_PLOTTER.paperAt.y}`;
  const data = [
    ...lines.map(({ from, to }) => `M${onPaper(from)}L${onPaper(to)}`),
    ...dots.map((dot) => `M${onPaper(dot)}h0.001`),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${sheet.width} ${sheet.height}" preserveAspectRatio="none"><rect width="100%" height="100%" fill="#fff"/><path d="${data.join('')}" fill="none" stroke="#000" stroke-width="${penWidth}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return darkIn(await sharp(Buffer.from(svg), { unlimited: true }).greyscale().raw().toBuffer());
}

function widest(drawing: PageDrawing): number {
  return Math.max(...strokes(drawing).flatMap(({ points }) => points.map(({ halfWidth }) => halfWidth)));
}

function darkIn(grey: Uint8Array): boolean[] {
  return Array.from(grey, (value) => value < 215);
}

/** How many pixels are dark in all of these pictures. */
function count(first: readonly boolean[], ...others: readonly (readonly boolean[])[]): number {
  return first.filter((dark, i) => dark && others.every((other) => other[i])).length;
}

function difference([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): [number, number] {
  return [bx - ax, by - ay];
}

describe('a plot', () => {
  it.each([
    ['la-belle-aurore', 'plain-a5', LETTER],
    ['nothing-you-could-do', 'plain-a5', LETTER],
    ['gveret-levin', 'plain-a5', 'שלום חנה,\n\nהגן ירוק שוב.\n\nשלך, תאו'],
  ])('of a letter in %s on %s, replayed, draws the page that the PDF shows', async (hand, stationery, text) => {
    const letter = await written(hand, stationery, text);
    const run = plot(pageToGcode(letter, USUAL_PLOTTER), USUAL_PLOTTER.drySeconds);
    expect(run).toMatchObject({ draggedTravels: 0, smears: 0 });
    const file = new PdfFile(await bytesOf(RENDERERS.pdf.render([letter], { paper: 'bare' })));
    const pdf = await file.picture(1, DPI);
    file.discard();
    const ink = darkIn(pdf.grey);
    const core = await replayed(run, letter, pdf, 0.08);
    const around = await replayed(run, letter, pdf, 2 * widest(letter) + 2 * (25.4 / DPI));
    expect(count(ink)).toBeGreaterThan(2_000);
    // The pen runs within the ink, and there is no ink where it does not run.
    expect(count(core, ink) / count(core)).toBeGreaterThan(0.985);
    expect(count(ink, around) / count(ink)).toBeGreaterThan(0.995);
  });

  it('puts a dot where a stroke is a dot', () => {
    const dotted = plot(pageToGcode(sampler(), USUAL_PLOTTER)).dots;
    expect(dotted).toEqual([[50, 297 - 85]]);
  });

  it('waits for a person between pens', () => {
    const two = {
      ...page!,
      marks: page!.marks.map((mark, i) => (mark.kind === 'ink' && i > 2 ? { ...mark, colour: '#6e1423' } : mark)),
    };
    const { pens, lines } = plot(pageToGcode(two, USUAL_PLOTTER));
    expect(pens).toBe(2);
    expect(new Set(lines.map(({ pen }) => pen))).toEqual(new Set([1, 2]));
    expect(pageToPlotSvg(two).match(/inkscape:label="\d [^"]+"/g)).toEqual([
      'inkscape:label="1 fountain-medium #16233f"',
      'inkscape:label="2 fountain-medium #6e1423"',
    ]);
  });

  it('that outgrows the bed is refused with numbers', () => {
    expect(() => pageToGcode(sampler(), plotters.get('marlin-z-lift')!)).toThrow(/210 × 297 mm .* 220 × 220 mm/);
  });

  it('says how long it will take', () => {
    expect(pageToGcode(page!, USUAL_PLOTTER)).toMatch(/; paper 148 x 210 mm, about \d+ min \d+ s/);
  });

  it('as SVG is true to size, one line for each stroke', async () => {
    const svg = pageToPlotSvg(page!);
    const { width, height } = await sharp(Buffer.from(svg), { density: 25.4 }).metadata();
    expect(width / height).toBeCloseTo(paper.width / paper.height, 1);
    expect(svg.match(/<path /g)).toHaveLength(strokes(page!).length);
  });
});
