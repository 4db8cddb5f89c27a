import { marginProblems, sheetProblems } from '../../src/delivery/check-sheet.js';
import type { PrinterCapabilities, SheetRequest } from '../../src/delivery/printer.js';

const A4: SheetRequest = { width: 210, height: 297, sides: 'one-sided', colour: 'colour', tray: null };
const printer: PrinterCapabilities = {
  model: 'A printer',
  media: [{ name: 'iso_a4_210x297mm', width: 210, height: 297 }],
  sides: ['one-sided', 'two-sided-long-edge'],
  colourModes: ['color', 'monochrome'],
  trays: ['main', 'by-pass-tray'],
  margins: { top: 5, right: 5, bottom: 12, left: 5 },
};
const codes = (wish: Partial<SheetRequest>) => sheetProblems({ ...A4, ...wish }, printer).map(({ code }) => code);

describe('a sheet held against a printer', () => {
  it('passes where the printer has all that it asks for', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ sides: 'two-sided-long-edge', tray: 'main', colour: 'monochrome' })).toEqual([]);
  });

  it.each([
    [{ width: 148, height: 210 }, ['no_such_paper']],
    [{ sides: 'two-sided-short-edge' }, ['no_such_sides']],
    [{ tray: 'attic' }, ['no_such_tray']],
    [{ width: 148, height: 210, tray: 'attic' }, ['no_such_paper', 'no_such_tray']],
  ] as const)('%j is refused for all that is missing', (wish, expected) => {
    expect(codes(wish)).toEqual(expected);
  });

  it('says what was wanted and what there is', () => {
    const [sides] = sheetProblems({ ...A4, sides: 'two-sided-short-edge' }, printer);
    expect(sides!.message).toBe(
      "the printer's two-sided printing offers one-sided, two-sided-long-edge, not two-sided-short-edge",
    );
  });

  it('believes a printer that says nothing of itself', () => {
    const silent = { ...printer, media: [], sides: [], colourModes: [], trays: [] };
    expect(sheetProblems({ ...A4, width: 99, tray: 'any' }, silent)).toEqual([]);
  });
});

describe('ink held against the margins of a printer', () => {
  it('is named by page and edge, with both lengths', () => {
    const room = [
      { top: 20, right: 20, bottom: 20, left: 20 },
      { top: 20, right: 4.9, bottom: 11.5, left: 5 },
    ];
    expect(marginProblems(room, printer.margins).map(({ message }) => message)).toEqual([
      'page 2: ink comes within 4.9 mm of the right edge, of which the printer leaves 5.0 mm blank',
      'page 2: ink comes within 11.5 mm of the bottom edge, of which the printer leaves 12.0 mm blank',
    ]);
  });
});
