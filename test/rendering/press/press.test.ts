import type { Mark, PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import { bytesOf, RENDERERS, type RenderOptions } from '../../../src/rendering/index.js';
import { contradictionIn, INKS, NO_PRESS, type Press, STANDARDS } from '../../../src/rendering/press/press.js';
import { sampler, sketchPages } from '../../support/page-drawings.js';
import { PdfFile } from '../../support/pdf-tools.js';
import { describeWith } from '../../support/programs.js';

const PT = 72 / 25.4;
const A5 = { width: 148, height: 210, colour: '#ffffff' };
const press = (wishes: Partial<Press>): Press => ({ ...NO_PRESS, standard: 'none', ...wishes });

const open: PdfFile[] = [];
afterEach(() => {
  for (const file of open.splice(0)) file.discard();
});

async function pdfOf(pages: readonly PageDrawing[], options: RenderOptions): Promise<PdfFile> {
  const file = new PdfFile(await bytesOf(RENDERERS.pdf.render(pages, options)));
  open.push(file);
  file.check();
  return file;
}

function page(printed: readonly Mark[] = [], paper = A5): PageDrawing {
  return sketchPages({ paragraphs: ['Dear Anna, the garden is green.'], paper, printed })[0]!;
}

const inkOn = (plate: Uint8Array) => plate.reduce((total, value) => total + value, 0);

/** Artwork along the left edge that goes on for 5 mm beyond it. */
const EDGE: Mark = { kind: 'motif', path: 'M-5 -5H8V215H-5Z', fill: '#c02030', stroke: null, opacity: 1 };

describeWith(['qpdf', 'gs', 'mutool', 'pdftoppm'], 'a page that bleeds', () => {
  it('has its boxes where a print shop looks for them', async () => {
    const { MediaBox, BleedBox, TrimBox } = (
      await pdfOf([page()], { press: press({ bleed: 3, cropMarks: true }) })
    ).boxes();
    const [media, bleed, trim] = [MediaBox!, BleedBox!, TrimBox!];
    expect(trim[2]! - trim[0]!).toBeCloseTo(148 * PT, 1);
    expect(trim[3]! - trim[1]!).toBeCloseTo(210 * PT, 1);
    expect(trim[0]! - bleed[0]!).toBeCloseTo(3 * PT, 1);
    expect(bleed[3]! - trim[3]!).toBeCloseTo(3 * PT, 1);
    expect(media[2]! - trim[2]!).toBeCloseTo(9 * PT, 1);
  });

  it('prints its artwork on to the bleed and no further', async () => {
    const file = await pdfOf([page([EDGE])], { press: press({ bleed: 3, cropMarks: true }) });
    const { grey, width, height } = await file.picture(1, 254);
    const row = Math.round(height / 2) * width;
    const inked = (mm: number) => grey[row + Math.round(mm * 10)]! < 200;
    // The paper of the press begins 9 mm to the left of the cut, the bleed 3 mm.
    expect([5.7, 6.3, 8.7, 9.3].map(inked)).toEqual([false, true, true, true]);
  });

  it('shows the knife its way, outside of the sheet', async () => {
    const file = await pdfOf([page()], { press: press({ bleed: 3, cropMarks: true }) });
    const { grey, width, height } = await file.picture(1, 254);
    const dark = (x: number, y: number) => {
      const around = [-2, -1, 0, 1, 2].flatMap((dx) => [-2, -1, 0, 1, 2].map((dy) => [dx, dy] as const));
      return around.some(([dx, dy]) => grey[(Math.round(y * 10) + dy) * width + Math.round(x * 10) + dx]! < 160);
    };
    const [right, bottom] = [width / 10 - 9, height / 10 - 9];
    for (const x of [9, right]) for (const y of [3, height / 10 - 3]) expect(dark(x, y)).toBe(true);
    for (const y of [9, bottom]) for (const x of [3, width / 10 - 3]) expect(dark(x, y)).toBe(true);
    expect(dark(7.5, 9)).toBe(false);
  });

  it('marks the fold of a card, too', async () => {
    const cards = { imposition: 'folded-card', press: press({ bleed: 3, cropMarks: true }) } as const;
    const file = await pdfOf([page(), page()], cards);
    const { grey, width } = await file.picture(2, 254);
    const column = Array.from({ length: 60 }, (_, y) =>
      Math.min(...[-1, 0, 1].map((dx) => grey[y * width + 1570 + dx]!)),
    );
    expect(column.some((value) => value < 200)).toBe(true);
  });
});

describeWith(['qpdf', 'gs', 'mutool', 'pdftoppm'], 'ink for a press', () => {
  it('in grey is laid down by black alone, artwork and all', async () => {
    const [all] = (await pdfOf([sampler()], { press: press({ ink: 'grey' }) })).inkCoverage();
    expect(all).toMatchObject({ c: 0, m: 0, y: 0 });
    expect(all!.k).toBeGreaterThan(0.001);
    const [screen] = (await pdfOf([sampler()], { press: press({ ink: 'colour' }) })).inkCoverage();
    expect(screen!.c).toBeGreaterThan(0.001);
  });

  it('in process colours is named as such throughout', async () => {
    const inside = (await pdfOf([sampler()], { press: press({ ink: 'cmyk' }) })).laidOpen();
    expect(inside).toMatch(/^[\d. ]+ k$/m);
    expect(inside).not.toMatch(/^[\d. ]+ (rg|RG|g|G)$/m);
  });

  it('takes no more than two colours and black, never more than twice the paper', async () => {
    const plates = await (await pdfOf([sampler()], { press: press({ ink: 'cmyk' }) })).plates();
    const [cyan, magenta, yellow, black] = ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name) => plates[name]!);
    let [most, three] = [0, 0];
    for (let i = 0; i < black!.length; i++) {
      const parts = [cyan![i]!, magenta![i]!, yellow![i]!];
      most = Math.max(most, parts[0]! + parts[1]! + parts[2]! + black![i]!);
      if (Math.min(...parts) > 40) three++;
    }
    expect(most).toBeGreaterThan(200);
    expect(most).toBeLessThanOrEqual(2 * 255 + 8);
    expect(three).toBe(0);
    // A blue-black pen is mostly black.
    expect(inkOn(black!)).toBeGreaterThan(inkOn(yellow!));
  });

  it('puts the marks on every plate', async () => {
    const plates = await (await pdfOf([page()], { press: press({ ink: 'cmyk', bleed: 3, cropMarks: true }) })).plates();
    for (const plate of Object.values(plates)) expect(plate.some((value) => value > 100)).toBe(true);
  });
});

describeWith(['qpdf', 'gs', 'mutool', 'pdftoppm'], 'a PDF/X-1a', () => {
  const X = press({ ink: 'cmyk', standard: 'pdf-x-1a', bleed: 3, cropMarks: true });
  const shining: Mark = { kind: 'motif', path: 'M20 20H60V60H20Z', fill: '#3060c0', stroke: null, opacity: 0.5 };

  it('says what it is and what it was made for', async () => {
    const file = await pdfOf([page()], { press: X });
    expect(file.object('trailer/Info')).toContain('GTS_PDFXVersion');
    expect(file.laidOpen()).toMatch(/\(PDF\/X-1a:2003\)/);
    expect(file.laidOpen()).toMatch(/\/False/);
    expect(file.laidOpen()).toMatch(/\/OutputConditionIdentifier \(FOGRA52\)[^>]*\/S \/GTS_PDFX\b/);
    expect(file.info()['PDF version']).toBe('1.4');
    expect(file.info()['PDF subtype']).toContain('PDF/X-1a:2003');
    expect(Object.keys(file.boxes())).toEqual(expect.arrayContaining(['TrimBox', 'BleedBox']));
  });

  it('holds no colour of the screen, nothing that shines through, and no font that is not in it', async () => {
    const file = await pdfOf([page([shining, EDGE])], { press: X, watermark: 'test' });
    const inside = file.laidOpen();
    expect(inside).not.toMatch(/DeviceRGB|CalRGB|ICCBased|SMask|\/ca \.?\d|\/BM /);
    expect(inside).not.toMatch(/^[\d. ]+ (rg|RG)$/m);
    expect(inside).toContain('/ColorSpace /DeviceCMYK');
    expect(file.fonts().every(({ embedded }) => embedded)).toBe(true);
  });

  it('looks like the letter that it is made of', async () => {
    const drawing = page([shining, EDGE]);
    const pictureOf = async (options: RenderOptions) => (await pdfOf([drawing], options)).picture(1, 60);
    const [flat, live] = [
      await pictureOf({ press: press({ ink: 'grey', standard: 'pdf-x-1a' }) }),
      await pictureOf({ press: press({ ink: 'grey' }) }),
    ];
    const differing = flat.grey.filter((value, i) => Math.abs(value - live.grey[i]!) > 24).length;
    expect(differing / flat.grey.length).toBeLessThan(0.004);
    expect(flat.grey[Math.round(40 * 2.36) * flat.width + Math.round(40 * 2.36)]).toBeLessThan(200);
  });

  it('comes out byte for byte the same every time', async () => {
    const [one, two] = [await pdfOf([page([shining])], { press: X }), await pdfOf([page([shining])], { press: X })];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});

describe('what contradicts itself', () => {
  it.each([
    [{ ink: 'colour', standard: 'pdf-x-1a' } as const, 'ask for ink=cmyk'],
    [{ ink: 'cmyk', standard: 'pdf-a-2b' } as const, 'ask for pdf-x-1a'],
  ])('is said in words (%j)', (wish, words) => {
    expect(contradictionIn(press(wish))).toContain(words);
  });

  it.each([
    { ink: 'cmyk', standard: 'pdf-x-1a' } as const,
    { ink: 'grey', standard: 'pdf-a-2b' } as const,
    { ink: 'colour', standard: 'none' } as const,
  ])('is not %j', (wish) => {
    expect(contradictionIn(press(wish))).toBeNull();
  });
});

/** Every file that can be asked for, looked at with other people's programs. */
const PROMISED = INKS.flatMap((ink) =>
  STANDARDS.flatMap((standard) => {
    const wish = press({ ink, standard, bleed: 3, cropMarks: true });
    return contradictionIn(wish) === null ? [[ink, standard, wish] as const] : [];
  }),
);

describeWith(['qpdf', 'gs', 'mutool', 'pdffonts', 'pdfinfo'], 'a file in', () => {
  const soft: Mark = { kind: 'motif', path: 'M20 20H60V60H20Z', fill: '#3060c0', stroke: null, opacity: 0.5 };

  it.each(PROMISED)(
    '%s, %s is sound, has its fonts, its boxes and its colours, and says what it is',
    async (...wished) => {
      const [ink, standard, wish] = wished;
      const file = await pdfOf([page([soft, EDGE])], { press: wish, imposition: 'none' });
      expect(file.fonts().every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
      expect(Object.keys(file.boxes())).toEqual(expect.arrayContaining(['TrimBox', 'BleedBox']));
      const [coverage] = file.inkCoverage();
      expect(coverage!.k).toBeGreaterThan(0);
      expect(coverage!.c + coverage!.m + coverage!.y > 0).toBe(ink !== 'grey');
      expect(file.object('trailer/Root')).toMatch(/StructTreeRoot/);
      const inside = file.laidOpen();
      expect(inside.includes('GTS_PDFXVersion')).toBe(standard === 'pdf-x-1a');
      expect(inside.includes('<pdfaid:part>2</pdfaid:part>')).toBe(standard === 'pdf-a-2b');
      // Grey is allowed in a PDF/A whose intent has a profile (ISO 19005-2, section 6.2.4.3).
      expect(/\/DestOutputProfile \d/.test(inside)).toBe(standard === 'pdf-a-2b');
      expect(/\/S \/GTS_PDFA1/.test(inside)).toBe(standard === 'pdf-a-2b');
      expect(/^[\d. ]+ (rg|RG)$/m.test(inside)).toBe(ink === 'colour');
    },
  );
});
