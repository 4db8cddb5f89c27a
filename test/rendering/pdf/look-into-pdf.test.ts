// oxlint-disable-next-line import/no-named-as-default -- pdfkit's type declarations know the default export only
import PDFDocument from 'pdfkit';
import type { Mark } from '../../../src/handwriting/page/page-drawing.js';
import { bytesOf, RENDERERS } from '../../../src/rendering/index.js';
import { lookIntoPdf } from '../../../src/rendering/pdf/look-into-pdf.js';
import { preflightFile } from '../../../src/rendering/pdf/preflight-file.js';
import { INKS, type Press, resolvePress } from '../../../src/rendering/press/press.js';
import { sketchPages } from '../../support/page-drawings.js';
import { PdfFile } from '../../support/pdf-tools.js';
import { hasProgram } from '../../support/programs.js';

const shining: Mark = { kind: 'motif', path: 'M20 20H60V60H20Z', fill: '#3060c0', stroke: null, opacity: 0.5 };
const paper = { width: 148, height: 210, colour: '#fffdf8' };
const pages = sketchPages({ paragraphs: ['Dear Anna, the garden is green.'], paper, printed: [shining] });
const made = (press: Press) => bytesOf(RENDERERS.pdf.render(pages, { press, watermark: 'test' }));

async function foreign(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ compress: true });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

describe('what is found in a PDF', () => {
  it.each(INKS)('of %s is the colours of its press, and its one font, embedded', async (ink) => {
    const press = resolvePress({ ink, cropMarks: true, bleed: 3 });
    const bytes = await made(press);
    const contents = lookIntoPdf(bytes);
    expect(contents.colourSpaces).toEqual(
      { colour: ['DeviceRGB'], grey: ['DeviceGray'], cmyk: ['DeviceCMYK', 'Separation'] }[ink],
    );
    expect(contents.fonts.map(({ embedded }) => embedded)).toEqual([true]);
    expect(preflightFile(contents, press)).toEqual([]);
    if (!hasProgram('pdffonts')) return;
    const file = new PdfFile(bytes);
    expect(file.fonts().map(({ embedded }) => embedded)).toEqual(contents.fonts.map(({ embedded }) => embedded));
    file.discard();
  });

  it('finds the pictures of a flattened print too', async () => {
    const press = resolvePress({ ink: 'grey', standard: 'pdf-x-1a', cropMarks: false });
    expect(preflightFile(lookIntoPdf(await made(press)), press)).toEqual([]);
    expect(preflightFile(lookIntoPdf(await made(press)), { ink: 'cmyk' })).toMatchObject([{ code: 'foreign_colour' }]);
  });

  it('names a font that is not in the file, and colours that are none of its press', async () => {
    const typed = await foreign((document) => document.font('Helvetica').text('set in a font of the reader’s'));
    expect(preflightFile(lookIntoPdf(typed), { ink: 'grey' })).toMatchObject([
      { code: 'font_not_embedded', message: expect.stringContaining('Helvetica') },
    ]);
    const coloured = await foreign((document) => document.fillColor([10, 20, 30, 40]).rect(0, 0, 9, 9).fill());
    expect(preflightFile(lookIntoPdf(coloured), { ink: 'colour' })).toMatchObject([
      { code: 'foreign_colour', message: expect.stringContaining('DeviceCMYK') },
    ]);
  });
});
