import path from 'node:path';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { composeLetter, composePages } from '../../src/composition/compose-letter.js';
import { AddressDoesNotFit } from '../../src/composition/errors.js';
import { preflightWindow } from '../../src/composition/preflight-window.js';
import type { InkStroke, Mark, PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { Correspondent } from '../../src/letter/letter.js';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { StyleOptions } from '../../src/letter/style.js';
import { AddressOutOfSight, assembleLetter } from '../../src/writing/assemble-letter.js';
import { realHands } from '../support/hands.js';
import { HANDS_CACHE } from '../support/hands-cache.js';

const kept = await readCatalogue(path.resolve(import.meta.dirname, '../../templates'), HANDS_CACHE);
const catalogue = { ...kept, hands: await realHands() };
const recipient = Correspondent.parse({
  name: 'Catherine Weir',
  address: {
    line1: '12 Heron Lane',
    line2: 'Apartment 4',
    city: 'Portland',
    region: 'OR',
    postcode: '97201',
    country: 'US',
  },
});
const TEXT = `Dear Catherine,\n\n${'The garden is green again, and I think of you. '.repeat(26)}\n\nYours,\nTheo`;

function order(changes: {
  stationery: string;
  envelope: string | null;
  hand?: string;
  seed?: number;
  to?: Correspondent;
}) {
  const { hand = 'la-belle-aurore', seed = 7, to = recipient, ...rest } = changes;
  const style = { ...StyleOptions.parse({ hand, neatness: 'hurried' }), seed };
  return assembleLetter(catalogue, { parts: partsFromText(TEXT), style, language: 'en', recipient: to, ...rest });
}

const inkOf = ({ marks }: PageDrawing) => marks.filter((mark): mark is InkStroke => mark.kind === 'ink');
const text = ({ words }: PageDrawing) => words.map((word) => word.text).join(' ');
const rulesOf = ({ marks }: PageDrawing) => marks.filter((mark) => mark.kind === 'rule' && mark.from.x < mark.to.x);
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a letter for a window envelope', () => {
  it.each([
    ['plain-a4', 'dl-window'],
    ['plain-a4', 'c5-window'],
    ['plain-letter', 'number-10-window'],
  ])(
    'on %s has its address where %s shows it, however it is written',
    async (stationery, envelope) => {
      for (const hand of ['la-belle-aurore', 'mrs-saint-delafield']) {
        for (let seed = 1; seed <= 2; seed++) {
          const letter = await order({ stationery, envelope, hand, seed });
          const [first] = composePages(letter);
          expect(preflightWindow(first!, letter.shown!)).toEqual([]);
          expect(text(first!)).toMatch(/^Catherine Weir 12 Heron Lane Apartment 4 Portland,? OR 97201 Dear Catherine,/);
        }
      }
    },
    120_000,
  );

  it('marks where it is folded, and nowhere else', async () => {
    const pages = composeLetter(await order({ stationery: 'plain-a4', envelope: 'dl-window' }));
    const folds = pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.from.y] : [])));
    expect(folds).toEqual([[105, 210], ...pages.slice(1).map(() => [])]);
    expect(text(pages[1]!)).not.toContain('Heron');
  });

  it('on ruled paper is ruled below the window only, and on its next pages as ever', async () => {
    const ruled = [...catalogue.stationery.values()].find(({ ruling, paper }) => ruling && paper.width === 210)!;
    const [first, second] = composeLetter(await order({ stationery: ruled.name, envelope: 'dl-window' }));
    const [, plainSecond] = composeLetter(await order({ stationery: ruled.name, envelope: null }));
    const tops = rulesOf(first!).flatMap((mark) => (mark.kind === 'rule' && mark.to.x > 20 ? [mark.from.y] : []));
    expect(Math.min(...tops)).toBeGreaterThan(95);
    expect(rulesOf(second!)).toEqual(rulesOf(plainSecond!));
    const legal = await order({ stationery: 'ruled-letter', envelope: 'number-10-window' });
    const [withMarginLine] = composePages(legal);
    expect(preflightWindow(withMarginLine!, legal.shown!)).toEqual([]);
  });

  it('keeps the paragraphs of the letter apart from the address', async () => {
    const [first] = composeLetter(await order({ stationery: 'plain-a4', envelope: 'dl-window' }));
    const [plain] = composeLetter(await order({ stationery: 'plain-a4', envelope: null }));
    const own = first!.words.filter(({ paragraph }) => paragraph >= 0);
    expect(own[0]).toMatchObject({ text: 'Dear', paragraph: plain!.words[0]!.paragraph });
    expect(first!.words.filter(({ paragraph }) => paragraph < 0).length).toBe(10);
  });

  it('is written smaller for a long address, and refused for one that never fits', async () => {
    const line = 'An Uncommonly Long Name of a Street in the Older Part of the Town';
    const long = Correspondent.parse({ name: line, address: { ...recipient.address, line1: line, line2: line } });
    const letter = await order({ stationery: 'plain-a4', envelope: 'dl-window', to: long });
    expect(preflightWindow(composeLetter(letter)[0]!, letter.shown!)).toEqual([]);
    const most = `${line}, ${line}`.slice(0, 99);
    const address = { ...recipient.address, line1: most, line2: most, city: most, region: 'Elsewhere' };
    const endless = Correspondent.parse({ name: most, address });
    await expect(order({ stationery: 'plain-letter', envelope: 'number-10-window', to: endless })).rejects.toThrow(
      AddressDoesNotFit,
    );
  });

  it('is refused where the sheet slips too far', async () => {
    await expect(order({ stationery: 'plain-a5', envelope: 'dl-window' })).rejects.toThrow(AddressOutOfSight);
  });
});

describe('preflight of a window', () => {
  it('finds artwork of the sheet that would show in it', async () => {
    const letter = await order({ stationery: 'monarch-ampersand', envelope: 'dl-window' });
    const [page] = composePages(letter);
    expect(codes(preflightWindow(page!, letter.shown!))).toEqual(['seen_through_window']);
  });

  it('finds an address that slips out of sight, and what shows besides it', async () => {
    const letter = await order({ stationery: 'plain-a4', envelope: 'dl-window' });
    const [page] = composeLetter(letter);
    const isAddress = (mark: Mark) => mark.kind === 'ink' && mark.word < letter.shown!.drawing.words.length;
    const shifted = (by: number) => ({
      ...page!,
      marks: page!.marks.map((mark) =>
        isAddress(mark) && mark.kind === 'ink'
          ? { ...mark, points: mark.points.map((point) => ({ ...point, y: point.y + by })) }
          : mark,
      ),
    });
    expect(codes(preflightWindow(shifted(40), letter.shown!))).toEqual(['address_out_of_sight']);
    const stranger = inkOf(page!).find((mark) => !isAddress(mark))!;
    const astray = { ...stranger, points: stranger.points.map((point) => ({ ...point, x: 60, y: 70 })) };
    const marks = [...page!.marks, astray];
    expect(codes(preflightWindow({ ...page!, marks }, letter.shown!))).toEqual(['seen_through_window']);
  });
});
