import { decodeDrawing, encodeDrawing } from '../../src/rendering/drawing-file.js';
import { sampler } from '../support/page-drawings.js';

describe('a page drawing kept as a file', () => {
  const page = sampler();
  const file = encodeDrawing(page);

  it('comes back with every number to a tenth of a micrometre', () => {
    const back = decodeDrawing(file);
    const rounded = JSON.parse(
      JSON.stringify(page, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value)),
    );
    expect(page.marks.filter(({ kind }) => kind === 'ink').length).toBeGreaterThan(5);
    expect(back).toEqual(rounded);
  });

  it('is the same bytes for the same drawing, also for the one that was read back', () => {
    expect(Buffer.compare(encodeDrawing(structuredClone(page)), file)).toBe(0);
    expect(Buffer.compare(encodeDrawing(decodeDrawing(file)), file)).toBe(0);
  });

  it('takes no more than fifteen bytes for a point of the pen', () => {
    const points = page.marks.flatMap((mark) => (mark.kind === 'ink' ? mark.points : []));
    expect(file.length).toBeLessThan(15 * points.length);
  });
});
