import { composeLetter } from '../../../src/composition/compose-letter.js';
import type { PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import { plainText } from '../../../src/letter/reading-order.js';
import { bytesOf, RENDERERS, type RenderOptions } from '../../../src/rendering/index.js';
import { letterToWrite } from '../../support/letters.js';
import { sampler, sketchPages } from '../../support/page-drawings.js';
import { PdfFile } from '../../support/pdf-tools.js';

const opened: PdfFile[] = [];

async function pdfOf(pages: readonly PageDrawing[], options: RenderOptions = {}): Promise<PdfFile> {
  const file = new PdfFile(await bytesOf(RENDERERS.pdf.render(pages, options)));
  opened.push(file);
  return file;
}

afterAll(() => opened.forEach((file) => file.discard()));

const LETTER = [
  'Dear Anna,',
  'The lamps came on along the river this evening just as the rain did, and I stood under the bakery awning.',
  'I never thanked you properly for the summer: “fünf Äpfel”, naïve façades, and the œuvre of Łódź.',
  'Yours, always,',
  'Theodore',
];

const tinted = async (file: PdfFile) => (await file.picture(1, 20)).grey.filter((value) => value < 250).length;

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('a letter as PDF', () => {
  it('is sound, of the right size, and conforms to nothing less than it says', async () => {
    const file = await pdfOf([sampler(), sampler()]);
    file.check();
    expect(file.info()).toMatchObject({
      Pages: '2',
      Tagged: 'yes',
      JavaScript: 'no',
      Encrypted: 'no',
      'Page size': '595.28 x 841.89 pts (A4)',
    });
    const open = file.laidOpen();
    expect(open).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(open).toContain('GTS_PDFA1');
    expect(open).toMatch(/\/Lang \(en\)/);
  });

  it('embeds its one font, with a way back to Unicode', async () => {
    expect((await pdfOf([sampler()])).fonts()).toEqual([{ embedded: true, unicode: true }]);
  });

  it('gives the letter back word for word, in reading order', async () => {
    const file = await pdfOf(sketchPages({ paragraphs: LETTER }));
    for (const options of [[], ['-layout'], ['-raw']]) {
      expect(words(file.text(...options))).toEqual(words(LETTER.join(' ')));
    }
  });

  it('gives a composed letter back, its parts where the stationery wants them', async () => {
    const letter = letterToWrite({
      dateline: '3 June',
      salutation: 'My dear Eleanor,',
      body: [LETTER[1]!, LETTER[1]!],
      closing: 'Yours, always,',
      signature: 'Theodore',
      postscripts: ['P.S. Keep the seat by the window.'],
    });
    const file = await pdfOf(composeLetter(letter));
    for (const options of [[], ['-layout']]) {
      expect(words(file.text(...options))).toEqual(words(plainText(letter.parts)));
    }
    expect(file.structure().match(/^ {2}P/gm)).toHaveLength(7);
  });

  it('keeps the lines that were written, and room between paragraphs', async () => {
    const laidOut = (await pdfOf(sketchPages({ paragraphs: LETTER }))).text('-layout');
    const lines = laidOut.split('\n').map((line) => line.trim());
    expect(lines).toContain('Dear Anna,');
    expect(lines.indexOf('Theodore')).toBeGreaterThan(lines.indexOf('Yours, always,'));
    expect(laidOut).toMatch(/Dear Anna,\n\n+/);
  });

  it.each([
    ['Greek', 'Αγαπητή μου Άννα, ο κήπος είναι πάλι πράσινος'],
    ['Cyrillic', 'Дорогая Анна, сад снова зелёный'],
    ['Hebrew', 'אנה היקרה הגן ירוק שוב'],
    ['Arabic', 'عزيزتي آنا الحديقة خضراء من جديد'],
    ['Japanese', '庭は また 緑です'],
    ['combined', 'e\u0301te\u0301 na\u0308chste q\u0303'],
    ['beyond the first plane', '𝒜𝓃𝓃𝒶 𠮷野 🌿'],
  ])('gives %s back, word by word', async (_, text) => {
    const isRightToLeft = /[\u0590-\u06ff]/.test(text);
    // Words of a script that runs the other way stand from right to left on the paper.
    const [page] = sketchPages({ paragraphs: [text] });
    const mirrored = page!.words.map((word) => ({ ...word, x: 210 - word.x - word.width }));
    const file = await pdfOf([isRightToLeft ? { ...page!, words: mirrored } : page!]);
    const found = words(file.text().replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
    expect(found.map((word) => word.normalize('NFC'))).toEqual(words(text.normalize('NFC')));
  });

  it('tags paragraphs, and one that runs over the page stays one', async () => {
    const long = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    const pages = sketchPages({ paragraphs: ['Dear Anna,', long, 'Yours'] });
    expect(pages.length).toBeGreaterThan(1);
    const structure = (await pdfOf(pages)).structure();
    expect(structure.match(/^ {2}P/gm)).toHaveLength(3);
    expect(words(structure.replace(/["]|Document|P \(block\)/g, ' '))).toEqual(words(`Dear Anna, ${long} Yours`));
  });

  it('says nothing of the letter outside its text layer', async () => {
    const canary = 'Zanzibar';
    const file = await pdfOf(sketchPages({ paragraphs: [canary] }));
    expect(file.text()).toContain(canary);
    expect(file.laidOpen()).not.toContain(canary);
    expect(file.info()).toMatchObject({ Title: 'Letter', CreationDate: expect.stringContaining('1970') });
  });

  it('writes what looks like PDF as ink and nothing else', async () => {
    const nasty = ') Tj ET /JS (app.alert(1)) %%EOF endstream endobj <</S/JavaScript>>';
    const file = await pdfOf(sketchPages({ paragraphs: [nasty] }));
    file.check();
    expect(words(file.text())).toEqual(words(nasty));
    expect(file.laidOpen()).not.toMatch(/\/(JS|JavaScript|Launch|AA|OpenAction|URI)\b/);
  });

  it('says of a proof that it is one, in a mark and not in words', async () => {
    const page = { ...sampler(), marks: [], words: [] };
    const [plain, proof] = [await pdfOf([page]), await pdfOf([page], { watermark: 'proof' })];
    expect(await tinted(plain)).toBe(0);
    expect(await tinted(proof)).toBeGreaterThan(400);
    expect(proof.text().trim()).toBe('');
  });

  it('leaves the colour of the paper out when it is printed on the real sheet', async () => {
    const paper = { width: 148, height: 210, colour: '#f3e8d0' };
    const pages = sketchPages({ paragraphs: ['Dear Anna,'], paper });
    const corner = async (options: RenderOptions) => (await (await pdfOf(pages, options)).picture(1, 20)).grey[0];
    expect(await corner({ paper: 'shown' })).toBeLessThan(240);
    expect(await corner({ paper: 'bare' })).toBe(255);
  });
});

describe('the ink of a PDF', () => {
  it('keeps its shades along the stroke, smoothly, and is never pure black', async () => {
    const [page] = sketchPages({ paragraphs: ['minimum minimum minimum'], xHeight: 5 });
    const { grey, width, height } = await (await pdfOf([page!])).picture(1, 300);
    // Inside the strokes: pixels whose neighbours are all inked, so that no pixel of an edge counts.
    const inside: number[] = [];
    let steps = 0;
    for (let y = 2; y < height - 2; y++) {
      for (let x = 2; x < width - 2; x++) {
        const at = y * width + x;
        const near = [at, at - 2, at + 2, at - 2 * width, at + 2 * width].map((i) => grey[i]!);
        if (near.some((value) => value > 180)) continue;
        inside.push(grey[at]!);
        if (Math.abs(grey[at]! - grey[at + 1]!) > 24) steps++;
      }
    }
    const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
    const deviation = Math.sqrt(inside.reduce((sum, value) => sum + (value - mean) ** 2, 0) / inside.length);
    expect(inside.length).toBeGreaterThan(3000);
    expect(deviation).toBeGreaterThan(10);
    expect(Math.min(...inside)).toBeGreaterThan(20);
    expect(steps / inside.length).toBeLessThan(0.02);
  });

  it('looks the same as the picture made from SVG', async () => {
    const page = sampler();
    const pdf = await (await pdfOf([page])).picture(1, 100);
    const png = await bytesOf(RENDERERS.png.render([page], { widthPixels: pdf.width }));
    const { default: sharp } = await import('sharp');
    const { data } = await sharp(png)
      .resize(pdf.width, pdf.height, { fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const differing = pdf.grey.filter((value, i) => Math.abs(value - data[i]!) > 110).length;
    const inked = pdf.grey.filter((value) => value < 128).length;
    expect(inked).toBeGreaterThan(1000);
    expect(differing / inked).toBeLessThan(0.05);
  });
});

describe('a long letter', () => {
  it('is written page by page: nothing of a page waits for the end', async () => {
    const paragraphs = Array.from({ length: 24 }, () => LETTER[1]!);
    const pages = sketchPages({ paragraphs });
    const arrived: number[] = [];
    let drawn = 0;
    function* writing() {
      for (const page of pages) {
        drawn++;
        yield page;
      }
    }
    for await (const chunk of RENDERERS.pdf.render(writing())) if (chunk.length > 0) arrived.push(drawn);
    expect(pages.length).toBeGreaterThan(1);
    // By the time page n has been drawn, page n − 1 has left.
    expect(arrived.filter((page) => page < pages.length).length).toBeGreaterThan(0);
  });

  it('prints its stationery once, however many pages show it', async () => {
    const heavy = {
      kind: 'motif',
      path: `M0 0${'l1 1'.repeat(4000)}`,
      fill: '#888888',
      stroke: null,
      opacity: 1,
    } as const;
    const paragraphs = Array.from({ length: 24 }, () => LETTER[1]!);
    const [plain, art] = [sketchPages({ paragraphs }), sketchPages({ paragraphs, printed: [heavy] })];
    const grown = (await pdfOf(art)).laidOpen().length - (await pdfOf(plain)).laidOpen().length;
    const once = (await pdfOf(art.slice(0, 1))).laidOpen().length - (await pdfOf(plain.slice(0, 1))).laidOpen().length;
    expect(once).toBeGreaterThan(30_000);
    expect(grown).toBeLessThan(once * 1.2);
  });
});
