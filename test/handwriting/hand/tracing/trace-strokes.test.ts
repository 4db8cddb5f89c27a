import * as fc from 'fast-check';
import { hintsFor } from '../../../../src/catalogue/compile-hand.js';
import type { HandStroke } from '../../../../src/handwriting/hand/hand.js';
import type { Outline, OutlineCommand, Place } from '../../../../src/handwriting/hand/tracing/outline.js';
import { traceStrokes } from '../../../../src/handwriting/hand/tracing/trace-strokes.js';
import type { TracingHints } from '../../../../src/handwriting/hand/tracing/write-glyph.js';
import { realHands } from '../../../support/hands.js';
import { inkOverlap } from '../../../support/ink-overlap.js';

const HINTS: TracingHints = {
  begins: [{ x: 0, y: 0, reluctance: 0 }],
  turning: 'anticlockwise',
  isSmallLetter: true,
  hasPressure: false,
  isJoined: false,
  isOfJoinedHand: false,
};

function polygon(...corners: readonly Place[]): Outline {
  return corners.map((to, i): OutlineCommand => ({ kind: i === 0 ? 'move' : 'line', to }));
}

function circle(x: number, y: number, radius: number, turn: 1 | -1 = 1): Outline {
  const corner = (i: number) => ({
    x: x + radius * Math.cos((turn * i * Math.PI) / 24),
    y: y + radius * Math.sin((turn * i * Math.PI) / 24),
  });
  return polygon(...Array.from({ length: 48 }, (_, i) => corner(i)));
}

function box(left: number, top: number, right: number, bottom: number): Outline {
  return polygon({ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom });
}

describe('tracing an outline', () => {
  it('makes a bar one stroke, left to right, as long as the bar but for its half-width', () => {
    const [bar, ...others] = traceStrokes(box(0, -0.5, 1, -0.4), HINTS);
    expect(others).toEqual([]);
    expect(bar!.points[0]!.x).toBeLessThan(0.08);
    expect(bar!.points.at(-1)!.x).toBeGreaterThan(0.92);
    for (const { y, halfWidth } of bar!.points) {
      expect(y).toBeCloseTo(-0.45, 1);
      expect(halfWidth).toBeCloseTo(0.05, 1);
    }
  });

  it('keeps every stroke of all shapes that a font draws a letter in', async () => {
    const hands = await realHands();
    const [family, recipe] = [await hands.family('playpen-sans'), hands.recipe('playpen-sans')];
    const shapes = [family.glyphOf('K')!, ...family.alternates('K', recipe.alternates)];
    expect(shapes.length).toBeGreaterThan(3);
    for (const shape of shapes) {
      const outline = family.outline(shape);
      expect(inkOverlap(outline, traceStrokes(outline, hintsFor('K', recipe)))).toBeGreaterThan(0.9);
    }
  });

  it('makes a round blob a dot: one point', () => {
    const [dot] = traceStrokes(circle(0.5, -0.5, 0.1), HINTS);
    expect(dot!.points).toHaveLength(1);
    expect(dot!.points[0]!.halfWidth).toBeCloseTo(0.1, 2);
  });

  it('makes a ring one closed stroke against the clock', () => {
    const [ring, ...others] = traceStrokes([...circle(0.5, -0.5, 0.5), ...circle(0.5, -0.5, 0.4, -1)], HINTS);
    expect(others).toEqual([]);
    expect(
      Math.hypot(ring!.points[0]!.x - ring!.points.at(-1)!.x, ring!.points[0]!.y - ring!.points.at(-1)!.y),
    ).toBeLessThan(0.03);
    expect(signedArea(ring!)).toBeLessThan(0);
  });

  it('gives nothing for nothing, and for an outline without area', () => {
    expect(traceStrokes([], HINTS)).toEqual([]);
    expect(traceStrokes([{ kind: 'close' }], HINTS)).toEqual([]);
    expect(traceStrokes(polygon({ x: 0, y: 0 }, { x: 1, y: 1 }), HINTS)).toEqual([]);
    expect(traceStrokes(box(0.2, -0.2, 0.2, -0.8), HINTS)).toEqual([]);
  });

  it('gives finite strokes near the outline, whatever the outline (seed 11)', () => {
    const place = fc.record({
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -2, max: 1, noNaN: true }),
    });
    const outline = fc.array(fc.array(place, { minLength: 1, maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(outline, (contours) => {
        for (const { points } of traceStrokes(
          contours.flatMap((corners) => polygon(...corners)),
          HINTS,
        )) {
          for (const { x, y, halfWidth } of points) {
            expect(x > -1.2 && x < 2.2 && y > -2.2 && y < 1.2 && halfWidth >= 0 && halfWidth < 2).toBe(true);
          }
        }
      }),
      { seed: 11, numRuns: 40 },
    );
  });
});

describe('the letters of the default hand', () => {
  const traced = new Map<string, readonly HandStroke[]>();

  beforeAll(async () => {
    const hands = await realHands();
    const family = await hands.family('la-belle-aurore');
    for (const character of 'oitdnaf') {
      const outline = family.outline(family.glyphOf(character)!);
      const strokes = traceStrokes(outline, hintsFor(character, hands.recipe('la-belle-aurore')));
      traced.set(character, strokes);
    }
  });

  it('writes o in one closed stroke', () => {
    const [ring, ...others] = traced.get('o')!;
    expect(others).toEqual([]);
    expect(
      Math.hypot(ring!.points[0]!.x - ring!.points.at(-1)!.x, ring!.points[0]!.y - ring!.points.at(-1)!.y),
    ).toBeLessThan(0.1);
  });

  it.each([
    ['i', ['body', 'mark']],
    ['t', ['body', 'mark']],
    ['f', ['body', 'mark']],
    ['n', ['body']],
    ['a', ['body']],
    ['d', ['body']],
  ])('writes %s as %j', (character, roles) => {
    expect(traced.get(character)!.map(({ role }) => role)).toEqual(roles);
  });

  it('draws the bar of t from left to right and its stem from top to bottom', () => {
    const [stem, bar] = traced.get('t')!;
    expect(stem!.points[0]!.y).toBeLessThan(stem!.points.at(-1)!.y);
    expect(bar!.points[0]!.x).toBeLessThan(bar!.points.at(-1)!.x);
  });

  it('ends n and a at their right, where the next letter begins', () => {
    for (const character of 'na') {
      const points = traced.get(character)![0]!.points;
      expect(points.at(-1)!.x).toBeCloseTo(Math.max(...points.map(({ x }) => x)), 1);
    }
  });
});

/** A letter of a hand, and each stroke's first place in the letter's box: 0 is left or top, 1 right or bottom. */
async function written(name: string, character: string) {
  const hands = await realHands();
  const family = await hands.family(name);
  const strokes = traceStrokes(family.outline(family.glyphOf(character)!), hintsFor(character, hands.recipe(name)));
  const points = strokes.flatMap((stroke) => stroke.points);
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const inBox = ({ x, y }: Place) => ({ x: (x - left) / (right - left), y: (y - top) / (bottom - top) });
  return { strokes, starts: strokes.map(({ points: [first] }) => inBox(first!)) };
}

describe('the order and direction of strokes', () => {
  it.each(Array.from('DEFHKLPR'))('begins a printed %s at its top left', async (character) => {
    const { starts } = await written('playpen-sans', character);
    expect(starts[0]!.x + starts[0]!.y).toBeLessThan(0.3);
  });

  it.each(Array.from('DHKLPR'))('draws the stem of a printed %s first, downwards', async (character) => {
    const [from, on] = (await written('playpen-sans', character)).strokes[0]!.points;
    expect(on!.y).toBeGreaterThan(from!.y);
  });

  it.each([
    ['x', 2],
    ['X', 2],
    ['A', 2],
    ['H', 3],
    ['K', 2],
    ['T', 2],
    ['O', 1],
    ['S', 1],
  ])('writes a printed %s in %d strokes', async (character, count) => {
    expect((await written('playpen-sans', character)).strokes).toHaveLength(count);
  });

  it.each([
    ['la-belle-aurore', 's', 1],
    ['la-belle-aurore', 'E', 1],
    ['la-belle-aurore', '€', 3],
    ['bad-script', 'E', 2],
    ['nothing-you-could-do', 'E', 2],
  ])('begins the %s %s at its top right', async (name, character, count) => {
    const { starts } = await written(name, character);
    expect(starts[0]!.x).toBeGreaterThan(0.75);
    expect(starts[0]!.y).toBeLessThan(0.3);
    expect(starts).toHaveLength(count);
  });

  it.each([
    ['bad-script', 'x'],
    ['nothing-you-could-do', 'x'],
    ['gveret-levin', 'x'],
  ])('lifts the pen where the lines of the %s %s cross', async (name, character) => {
    expect((await written(name, character)).strokes).toHaveLength(2);
  });

  it.each([
    ['la-belle-aurore', 'ß'],
    ['playpen-sans', 'ß'],
    ['mynerve', 'β'],
  ])('pushes the stem of the %s %s up', async (name, character) => {
    expect((await written(name, character)).starts[0]!.y).toBeGreaterThan(0.9);
  });

  it('writes the cedilla that stands apart from Homemade Apple’s c after the word', async () => {
    const { strokes } = await written('homemade-apple', 'ç');
    expect(strokes.map(({ role }) => role)).toEqual(['body', 'mark']);
  });

  it.each(Array.from('!?;='))('writes the upper part of a leaning %s first', async (character) => {
    const { strokes } = await written('la-belle-aurore', character);
    const heights = strokes.map(({ points }) => Math.min(...points.map(({ y }) => y)));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it.each([
    ['caveat', 'é', 'e'],
    ['bad-script', 'å', 'a'],
    ['playpen-sans', 'å', 'a'],
  ])('writes the %s %s as it writes %s', async (name, character, base) => {
    const shape = async (sign: string) => {
      const [body] = (await written(name, sign)).strokes;
      const [from, to] = [body!.points[0]!, body!.points.at(-1)!];
      return { x: to.x - from.x, y: to.y - from.y };
    };
    const [accented, plain] = [await shape(character), await shape(base)];
    expect(accented.x).toBeCloseTo(plain.x, 1);
    expect(accented.y).toBeCloseTo(plain.y, 1);
  });

  it('writes M from its foot and j from its top, in print', async () => {
    expect((await written('nothing-you-could-do', 'M')).starts[0]!.x).toBeLessThan(0.2);
    expect((await written('nothing-you-could-do', 'j')).starts[0]!.y).toBeLessThan(0.5);
    expect((await written('reenie-beanie', 'j')).starts[0]!.y).toBeLessThan(0.5);
  });

  it.each([
    ['cedarville-cursive', 'f'],
    ['cedarville-cursive', 's'],
    ['dawning-of-a-new-day', 's'],
    ['herr-von-muellerhoff', 'g'],
    ['mrs-saint-delafield', 's'],
  ])('ends the %s %s at its right, where the next letter begins', async (name, character) => {
    const { strokes } = await written(name, character);
    const rightmost = Math.max(...strokes.flatMap(({ points }) => points.map(({ x }) => x)));
    const last = strokes.findLast(({ role }) => role === 'body')!.points.at(-1)!;
    expect(last.x).toBeCloseTo(rightmost, 1);
  });

  it('begins where a recipe says that a hand of its own kind does', async () => {
    const hands = await realHands();
    const family = await hands.family('marck-script');
    const recipe = hands.recipe('marck-script');
    const outline = family.outline(family.glyphOf('s')!);
    const [told] = traceStrokes(outline, hintsFor('s', recipe));
    const [untold] = traceStrokes(outline, hintsFor('s', { ...recipe, begins: {} }));
    expect(told!.points[0]!.y).toBeLessThan(told!.points.at(-1)!.y);
    expect(untold!.points[0]!.y).toBeGreaterThan(untold!.points.at(-1)!.y);
  });

  it('leads out and back apart along the filled eye of an e', async () => {
    const { strokes } = await written('zeyada', 'e');
    const eye = strokes[0]!.points.slice(0, Math.ceil(strokes[0]!.points.length / 2));
    const widest = Math.max(...eye.map(({ halfWidth }) => halfWidth));
    const hands = await realHands();
    const hints = { ...hintsFor('e', hands.recipe('zeyada')), hasPressure: true };
    const family = await hands.family('zeyada');
    const [closed] = traceStrokes(family.outline(family.glyphOf('e')!), hints);
    expect(widest).toBeLessThan(0.8 * Math.max(...closed!.points.map(({ halfWidth }) => halfWidth)));
  });
});

/** Positive for clockwise on the page (y down). */
function signedArea({ points }: HandStroke): number {
  return points.slice(1).reduce((sum, { x, y }, i) => sum + (points[i]!.x * y - x * points[i]!.y) / 2, 0);
}
