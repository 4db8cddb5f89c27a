import { imposeFolded } from '../../src/composition/impose.js';
import type { PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { bytesOf, RENDERERS } from '../../src/rendering/index.js';
import { sketchPages } from '../support/page-drawings.js';
import { PdfFile } from '../support/pdf-tools.js';

const paper = { width: 105, height: 148, colour: '#ffffff' };
const pages = (count: number): PageDrawing[] =>
  Array.from({ length: count }, (_, i) => sketchPages({ paragraphs: [`page${i + 1}`], paper })[0]!);
const halves = ({ words }: PageDrawing) => [
  words.filter((word) => word.x < 105).map((word) => word.text),
  words.filter((word) => word.x >= 105).map((word) => word.text),
];

/** Folds the sheets the way hands do: lays them in one another, outermost first, and turns the leaves. */
function folded(sheets: readonly PageDrawing[]): string[] {
  const front: string[] = [];
  const back: string[] = [];
  for (let i = 0; i < sheets.length; i += 2) {
    const [outside, inside] = [halves(sheets[i]!), halves(sheets[i + 1]!)];
    front.push(...outside[1]!, ...inside[0]!);
    back.unshift(...inside[1]!, ...outside[0]!);
  }
  return [...front, ...back];
}

describe('pages laid out for folding', () => {
  it.each([1, 2, 3, 4, 5, 8, 11])('read in order when %i of them are folded', (count) => {
    const sheets = imposeFolded(pages(count));
    expect(sheets).toHaveLength(Math.ceil(count / 4) * 2);
    expect(folded(sheets)).toEqual(Array.from({ length: count }, (_, i) => `page${i + 1}`));
  });

  it('keep their ink with their words, each on its half of the sheet', () => {
    for (const sheet of imposeFolded(pages(4))) {
      expect(sheet.paper).toMatchObject({ width: 210, height: 148 });
      for (const mark of sheet.marks) {
        if (mark.kind !== 'ink') continue;
        const word = sheet.words[mark.word]!;
        expect(Math.abs(mark.points[0]!.x - word.x)).toBeLessThan(4);
      }
    }
  });

  it('come out of the PDF at twice the width', async () => {
    const file = new PdfFile(await bytesOf(RENDERERS.pdf.render(imposeFolded(pages(3)))));
    file.check();
    expect(file.info()).toMatchObject({ Pages: '2', 'Page size': '595.28 x 419.53 pts' });
    expect(file.text('-layout').split(/\s+/).filter(Boolean)).toEqual(['page1', 'page2', 'page3']);
    file.discard();
  });

  it('move what is printed on the paper too', () => {
    const art = { kind: 'motif', path: 'M1 2l3 4Z', fill: '#000000', stroke: null, opacity: 1 } as const;
    const [outside] = imposeFolded([{ ...pages(1)[0]!, marks: [art] }]);
    expect(outside!.marks).toEqual([{ ...art, path: 'M106 2l3 4Z' }]);
  });

  it('must be of one size', () => {
    const [small] = sketchPages({ paragraphs: ['x'] });
    expect(() => imposeFolded([...pages(1), small!])).toThrow('page 2');
    expect(imposeFolded([])).toEqual([]);
  });
});
