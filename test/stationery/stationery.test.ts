import { marginsOfPage } from '../../src/stationery/margins-of-page.js';
import { Stationery, type StationeryInput } from '../../src/stationery/stationery.js';

const plainA4: StationeryInput = {
  name: 'plain-a4',
  title: 'Plain A4',
  paper: { width: 210, height: 297 },
  margins: { top: 28, right: 22, bottom: 25, left: 25 },
};

describe('stationery', () => {
  it.each<[string, StationeryInput]>([
    ['plain A4', plainA4],
    [
      'plain A5',
      {
        ...plainA4,
        name: 'plain-a5',
        paper: { width: 148, height: 210 },
        margins: { top: 20, right: 15, bottom: 18, left: 17 },
      },
    ],
    [
      'ruled US Letter',
      {
        ...plainA4,
        name: 'ruled-letter',
        paper: { width: 215.9, height: 279.4 },
        ruling: { first: 36, pitch: 8.7, colour: '#a9c3dd', marginLine: { x: 31.75, colour: '#d98a8a' } },
      },
    ],
    [
      'cream A5 with a letterhead',
      {
        ...plainA4,
        name: 'cream-a5-letterhead',
        paper: { width: 148, height: 210, colour: '#fbf5e6' },
        margins: { top: 45, right: 15, bottom: 18, left: 17 },
        continuationMargins: { top: 20, right: 15, bottom: 18, left: 17 },
        layout: { closing: 'indented', signature: 'indented', paragraphs: 'indent' },
        artwork: [
          { kind: 'motif', path: 'M0 0C4 -6 8 -6 12 0Z', x: 68, y: 20, scale: 0.8, fill: '#7c4a3a' },
          { kind: 'printed-text', path: 'M0 0L5 0L5 2Z', text: 'Rose Cottage', x: 60, y: 30, colour: '#7c4a3a' },
        ],
      },
    ],
  ])('can be %s', (_, sheet) => {
    expect(Stationery.parse(sheet).name).toBe(sheet.name);
  });

  it('gives pages after the first their own margins', () => {
    const narrow = { top: 10, right: 10, bottom: 10, left: 10 };
    const sheet = Stationery.parse({ ...plainA4, continuationMargins: narrow });
    expect(marginsOfPage(sheet, 0).top).toBe(28);
    expect(marginsOfPage(sheet, 1)).toEqual(narrow);
    expect(marginsOfPage(Stationery.parse(plainA4), 3).top).toBe(28);
  });

  it('names the margins that leave no room to write', () => {
    const result = Stationery.safeParse({ ...plainA4, margins: { top: 28, right: 100, bottom: 25, left: 90 } });
    expect(result.error?.issues[0]).toMatchObject({ path: ['margins'], message: expect.stringContaining('20.0') });
  });

  it('takes artwork as path data only, so that nothing in it can run', () => {
    const artwork = [{ kind: 'motif', path: '<script>alert(1)</script>' }];
    expect(Stationery.safeParse({ ...plainA4, artwork }).success).toBe(false);
  });
});
