import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { readEnvelopes } from '../src/catalogue/envelopes.js';
import { Hands } from '../src/catalogue/hands.js';
import { readStationery } from '../src/catalogue/stationery.js';
import { composeEnvelope } from '../src/composition/compose-envelope.js';
import { composeLetter, composePages } from '../src/composition/compose-letter.js';
import { showAddress } from '../src/composition/show-address.js';
import type { PageDrawing } from '../src/handwriting/page/page-drawing.js';
import { Correspondent } from '../src/letter/letter.js';
import { LetterParts } from '../src/letter/parts.js';
import { resolveStyle } from '../src/letter/resolve-style.js';
import { StyleOptions } from '../src/letter/style.js';
import { pdfRenderer } from '../src/rendering/pdf/pdf.js';
import { pageToPlotSvg } from '../src/rendering/plotter/plot-svg.js';
import { pngRenderer } from '../src/rendering/png.js';
import { NO_PRESS } from '../src/rendering/press/press.js';
import { bytesOf, type RenderOptions } from '../src/rendering/renderer.js';
import { viewThrough } from '../src/stationery/window-view.js';
import { LETTERS } from './realism/letters.js';

/**
 * Makes the pictures of docs/pictures: a page, every stationery written on, envelopes, a folded card, a sheet for the press, a
 * plot. Needs pdftoppm (poppler), since sheets are made in PDF only.
 *
 *     npm run pictures
 */
const FOLDER = 'docs/pictures';
const COLUMNS = 5;
const CELL = { width: 300, height: 400, gap: 14 };

const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
const hand = await hands.compile('la-belle-aurore');
const { xHeight, nib } = hands.recipe('la-belle-aurore');
const style = resolveStyle(StyleOptions.parse({}), { xHeight, nib, seed: 11 });
const stationery = await readStationery('templates');
const parts = LetterParts.parse(LETTERS.garden);

const pngOf = (page: PageDrawing, widthPixels: number) => bytesOf(pngRenderer.render([page], { widthPixels }));
const written = (name: string, letter = parts) =>
  composeLetter({ parts: letter, hand, stationery: stationery.get(name)!, style, language: 'en' });

async function cell(page: PageDrawing, index: number): Promise<OverlayOptions> {
  const width = Math.round(Math.min(CELL.width, (CELL.height * page.paper.width) / page.paper.height));
  const height = Math.round((width * page.paper.height) / page.paper.width);
  const left = CELL.gap + (index % COLUMNS) * (CELL.width + CELL.gap) + Math.round((CELL.width - width) / 2);
  const top =
    CELL.gap + Math.floor(index / COLUMNS) * (CELL.height + CELL.gap) + Math.round((CELL.height - height) / 2);
  return { input: Buffer.from(await pngOf(page, width)), left, top };
}

async function contactSheet(pages: readonly PageDrawing[]): Promise<Buffer> {
  const rows = Math.ceil(pages.length / COLUMNS);
  const width = COLUMNS * (CELL.width + CELL.gap) + CELL.gap;
  const height = rows * (CELL.height + CELL.gap) + CELL.gap;
  return sharp({ create: { width, height, channels: 3, background: '#8d8a86' } })
    .composite(await Promise.all(pages.map(cell)))
    .png({ palette: true, quality: 90 })
    .toBuffer();
}

/** Ink and paper have few colours; a picture for the docs keeps a hundred of them. */
function palette(png: Uint8Array): Promise<Buffer> {
  return sharp(png).png({ palette: true, colours: 100 }).toBuffer();
}

/** A page of the PDF as somebody else's program shows it. */
async function pdfPicture(pages: readonly PageDrawing[], options: RenderOptions, number: number, widthPixels: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  const file = path.join(folder, 'sheet.pdf');
  await writeFile(file, await bytesOf(pdfRenderer.render(pages, options)));
  const only = [
    '-f',
    `${number}`,
    '-l',
    `${number}`,
    '-singlefile',
    '-scale-to-x',
    `${widthPixels}`,
    '-scale-to-y',
    '-1',
  ];
  execFileSync('pdftoppm', [...only, '-png', file, path.join(folder, 'page')]);
  const picture = await readFile(path.join(folder, 'page.png'));
  await rm(folder, { recursive: true });
  return picture;
}

const eleanor = Correspondent.parse({
  name: 'Eleanor Ashdown',
  address: { line1: '14 Harbour Lane', city: 'Whitby', postcode: 'YO21 3PU', country: 'GB' },
});
const theodore = Correspondent.parse({
  name: 'Theodore Twombly',
  address: { line1: '1428 Grand Avenue', city: 'Los Angeles', region: 'CA', postcode: '90015', country: 'US' },
});
const envelopes = await readEnvelopes('templates');
const envelope = envelopes.get('c6')!;
const face = composeEnvelope({ envelope, sender: theodore, recipient: eleanor, hand, style, language: 'en' });
const plotted = Buffer.from(pageToPlotSvg(written('plain-a5')[0]!));

/** Pixels for a millimetre of the picture of a window. */
const WINDOW_SCALE = 4;
const scaled = (length: number) => Math.round(length * WINDOW_SCALE);
/** How far the sheet has slipped in it, as a share of all it can. */
const SLIPPED = { aside: 0.3, down: 0.8 };

/** An envelope with its letter in it, as it lies on the mat: what its window shows of the first page. */
async function windowPicture(name: string, sheetName: string): Promise<Buffer> {
  const outer = envelopes.get(name)!;
  const view = viewThrough(outer, stationery.get(sheetName)!.paper)!;
  const letter = { parts, hand, stationery: stationery.get(sheetName)!, style, language: 'en' };
  const [page] = composePages(showAddress(letter, { view, sender: theodore, recipient: eleanor }));
  const { window, paper } = outer;
  const [aside, down] = [paper.width - page!.paper.width, paper.height - (view.folds[0] ?? page!.paper.height)];
  const inside = await sharp(await pngOf(page!, scaled(page!.paper.width)))
    .extract({
      left: scaled(window!.x - SLIPPED.aside * aside),
      top: scaled(window!.y - SLIPPED.down * down),
      width: scaled(window!.width),
      height: scaled(window!.height),
    })
    .toBuffer();
  const empty = composeEnvelope({ envelope: outer, sender: theodore, recipient: eleanor, hand, style, language: 'en' });
  const edge = `<svg width="${scaled(window!.width)}" height="${scaled(window!.height)}"><rect width="100%" height="100%" rx="10" fill="none" stroke="#b9b9b9" stroke-width="3"/></svg>`;
  const place = { left: scaled(window!.x), top: scaled(window!.y) };
  return sharp(await pngOf(empty, scaled(paper.width)))
    .composite([
      { input: inside, ...place },
      { input: Buffer.from(edge), ...place },
    ])
    .extend({ top: 12, bottom: 12, left: 12, right: 12, background: '#d9d5cf' })
    .png({ palette: true, colours: 100 })
    .toBuffer();
}

await mkdir(FOLDER, { recursive: true });
const sheets = [...stationery.keys()].map((name) => written(name)[0]!);
await writeFile(path.join(FOLDER, 'stationery.png'), await contactSheet(sheets));
await writeFile(path.join(FOLDER, 'page.png'), await palette(await pngOf(written('cream-a5-letterhead')[0]!, 1100)));
await writeFile(path.join(FOLDER, 'envelope.png'), await palette(await pngOf(face, 900)));
await writeFile(path.join(FOLDER, 'window-envelope.png'), await windowPicture('dl-window', 'plain-a4'));
const card = await pdfPicture(written('folded-card'), { imposition: 'folded-card' }, 2, 1000);
await writeFile(path.join(FOLDER, 'folded-card-inside.png'), await palette(card));
const press = { ...NO_PRESS, standard: 'none', bleed: 3, cropMarks: true } as const;
const sheet = await pdfPicture(written('seaside'), { press }, 1, 900);
await writeFile(path.join(FOLDER, 'press-sheet.png'), await palette(sheet));
await sharp(plotted, { density: 90 })
  .flatten({ background: '#ffffff' })
  .resize(700)
  .png({ palette: true })
  .toFile(path.join(FOLDER, 'plot.png'));
console.log(`${sheets.length} stationeries, an envelope, a folded card, a press sheet and a plot in ${FOLDER}`);
