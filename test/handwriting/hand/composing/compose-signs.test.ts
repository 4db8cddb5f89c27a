import { composeSigns } from '../../../../src/handwriting/hand/composing/compose-signs.js';
import { extentOf } from '../../../../src/handwriting/hand/composing/moved-strokes.js';
import type { Glyph, HandStroke } from '../../../../src/handwriting/hand/hand.js';

type Line = readonly (readonly [x: number, y: number])[];

function stroke(line: Line, role: HandStroke['role'] = 'body'): HandStroke {
  return { role, points: line.map(([x, y]) => ({ x, y, halfWidth: 0.05 })) };
}

function letter(...strokes: HandStroke[]): Glyph {
  return { allographs: [{ advance: 0.8, strokes, entry: { x: 0, y: -0.5 }, exit: { x: 0.8, y: -0.4 } }] };
}

/** A corner is a point given twice. */
const SMALL = stroke([
  [0.1, -1],
  [0.1, 0],
  [0.1, 0],
  [0.7, 0],
  [0.7, 0],
  [0.7, -1],
]);
const TALL = stroke([
  [0.1, -2],
  [0.1, 0],
  [0.1, 0],
  [0.7, 0],
]);
const DOT = stroke([[0.4, -1.5]], 'mark');

const LETTERS = new Map<string, Glyph>([
  ['u', letter(SMALL)],
  ['n', letter(SMALL)],
  ['a', { allographs: [...letter(SMALL).allographs, { advance: 0.9, strokes: [TALL] }] }],
  ['i', letter(SMALL, DOT)],
  ['d', letter(TALL)],
  ['U', letter(TALL)],
]);

const SIGNS: Readonly<Record<string, HandStroke>> = {
  '´': stroke([
    [1.1, -1.2],
    [1.3, -1.5],
  ]),
  '.': stroke([[0.1, -0.05]]),
  ',': stroke([
    [0.2, -0.1],
    [0.1, 0.2],
  ]),
  '-': stroke([
    [0, -0.5],
    [0.5, -0.5],
  ]),
};

function compose(wanted: string, signs = SIGNS): Map<string, Glyph> {
  return composeSigns(Array.from(wanted), LETTERS, (sign) => (signs[sign] ? [signs[sign]] : undefined), 0);
}

/** The ink of what was set to a letter. */
function markOf(composed: Map<string, Glyph>, character: string) {
  return extentOf(composed.get(character)!.allographs[0].strokes.filter(({ role }) => role === 'mark'));
}

function rise({ points }: HandStroke): number {
  return (points[1]!.y - points[0]!.y) / (points[1]!.x - points[0]!.x);
}

describe('composing signs', () => {
  it('sets an accent over the middle of the letter, clear of it, higher over a tall one', () => {
    const composed = compose('úÚ');
    const [small, tall] = [markOf(composed, 'ú'), markOf(composed, 'Ú')];
    expect((small.left + small.right) / 2).toBeCloseTo(0.4, 1);
    expect(small.bottom).toBeLessThan(-1.05);
    expect(tall.bottom).toBeLessThan(-2.05);
    expect(tall.bottom - tall.top).toBeCloseTo(small.bottom - small.top, 2);
  });

  it('keeps where the letter joins and how far it moves the pen on', () => {
    const [base, composed] = [LETTERS.get('u')!.allographs[0], compose('ú').get('ú')!.allographs[0]];
    expect({ ...composed, strokes: base.strokes }).toEqual(base);
  });

  it('composes every shape of a letter', () => {
    expect(compose('á').get('á')!.allographs).toHaveLength(2);
  });

  it('makes an accent that the hand lacks of what it has', () => {
    const composed = compose('ùűü');
    const [grave, acute] = [composed.get('ù')!, compose('ú').get('ú')!].map(
      ({ allographs }) => allographs[0].strokes[1]!,
    );
    expect(rise(grave!)).toBeCloseTo(-rise(acute!), 5);
    expect(composed.get('ű')!.allographs[0].strokes).toHaveLength(3);
    expect(composed.get('ü')!.allographs[0].strokes).toHaveLength(3);
  });

  it('takes the dot off an i that gets an accent, and for an ı', () => {
    const composed = compose('íı');
    expect(composed.get('í')!.allographs[0].strokes).not.toContain(DOT);
    expect(composed.get('ı')!.allographs[0].strokes).toEqual([SMALL]);
  });

  it('sets a comma below, a tail at the right foot, and a bar through the stem', () => {
    const composed = compose('ņąđ');
    expect(markOf(composed, 'ņ').top).toBeGreaterThanOrEqual(0);
    expect(markOf(composed, 'ą').right).toBeGreaterThan(0.6);
    const bar = markOf(composed, 'đ');
    expect([bar.left < 0.05, bar.right > 0.15, bar.top < -1.25, bar.bottom > -1.9]).toEqual([true, true, true, true]);
  });

  it('leaves out what it cannot put together: no such letter, no such accent, no composed sign', () => {
    expect([...compose('éžßu☃').keys()]).toEqual([]);
    expect([...compose('ú', {}).keys()]).toEqual([]);
  });
});
