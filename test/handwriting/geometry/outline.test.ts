import fc from 'fast-check';
import { outlineStroke, type PathSink } from '../../../src/handwriting/geometry/outline.js';
import type { InkedPoint } from '../../../src/handwriting/geometry/ribbon.js';

interface Shape {
  readonly polygons: (readonly [number, number])[][];
  curves: number;
}

/** Collects an outline as polygons fine enough to ask what they cover. */
function shapes(points: readonly InkedPoint[], levels?: readonly number[]): Map<number, Shape> {
  const byLevel = new Map<number, Shape>();
  outlineStroke(
    points,
    (level) => {
      const shape = byLevel.get(level) ?? { polygons: [], curves: 0 };
      byLevel.set(level, shape);
      return collector(shape);
    },
    levels,
  );
  return byLevel;
}

function collector(shape: Shape): PathSink {
  let [px, py] = [0, 0];
  const put = (x: number, y: number) => {
    shape.polygons.at(-1)!.push([x, y]);
    [px, py] = [x, y];
  };
  const curve = (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => {
    const [x0, y0] = [px, py];
    shape.curves++;
    for (let i = 1; i <= 16; i++) {
      const [t, u] = [i / 16, 1 - i / 16];
      const at = (a: number, b: number, c: number, d: number) =>
        u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      put(at(x0, x1, x2, x), at(y0, y1, y2, y));
    }
  };
  return {
    moveTo: (x, y) => {
      shape.polygons.push([]);
      put(x, y);
    },
    lineTo: put,
    bendTo: (cx, cy, x, y) =>
      curve(px + (cx - px) / 1.5, py + (cy - py) / 1.5, x + (cx - x) / 1.5, y + (cy - y) / 1.5, x, y),
    curveTo: curve,
    close: () => {},
  };
}

/** Winding number of the polygons around a place; the non-zero rule inks it where this is not 0. */
function winding(polygons: Shape['polygons'], x: number, y: number): number {
  let count = 0;
  for (const polygon of polygons) {
    polygon.forEach(([ax, ay], i) => {
      const [bx, by] = polygon[(i + 1) % polygon.length]!;
      const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      if (ay <= y && by > y && side > 0) count++;
      else if (ay > y && by <= y && side < 0) count--;
    });
  }
  return count;
}

const inks = (shape: Shape | undefined, x: number, y: number) =>
  shape !== undefined && winding(shape.polygons, x, y) !== 0;

const arc = (radius: number, turn: number, halfWidth = 0.2, count = 24): InkedPoint[] =>
  Array.from({ length: count + 1 }, (_, i) => ({
    x: 10 + radius * Math.cos((turn * i) / count),
    y: 10 + radius * Math.sin((turn * i) / count),
    halfWidth,
  }));

describe('the outline of a stroke', () => {
  it('of no points is nothing', () => {
    expect(shapes([]).size).toBe(0);
  });

  it('of one point, however often it is given, is a dot', () => {
    const dot = { x: 3, y: 4, halfWidth: 0.5 };
    for (const points of [[dot], [dot, dot, dot]]) {
      const shape = shapes(points).get(0);
      expect(inks(shape, 3.45, 4)).toBe(true);
      expect(inks(shape, 3.4, 4.4)).toBe(false);
    }
  });

  it('of two points has round ends', () => {
    const shape = shapes([
      { x: 0, y: 0, halfWidth: 0.5 },
      { x: 4, y: 0, halfWidth: 0.5 },
    ]).get(0);
    expect([inks(shape, 2, 0.49), inks(shape, 4.48, 0), inks(shape, -0.48, 0)]).toEqual([true, true, true]);
    expect([inks(shape, 2, 0.51), inks(shape, 4.4, 0.4), inks(shape, 4.52, 0)]).toEqual([false, false, false]);
  });

  it('follows a circle with few curves and no visible error', () => {
    const shape = shapes(arc(2, 1.9 * Math.PI)).get(0)!;
    expect(shape.curves).toBeLessThan(22);
    for (const [x, y] of shape.polygons[0]!) {
      const nearEnds = y < 10.3 && x > 10 && y > 9;
      const radius = Math.hypot(x - 10, y - 10);
      expect(nearEnds || Math.min(Math.abs(radius - 2.2), Math.abs(radius - 1.8)) < 0.053).toBe(true);
    }
  });

  it('goes round on the outside of a sharp corner', () => {
    const shape = shapes([
      { x: 0, y: 0, halfWidth: 0.3 },
      { x: 4, y: 0, halfWidth: 0.3 },
      { x: 0.2, y: 1, halfWidth: 0.3 },
    ]).get(0);
    expect(inks(shape, 4.25, 0.05)).toBe(true);
    expect(inks(shape, 4.4, 0)).toBe(false);
  });

  it('turns back on the spot where the pen does, though the spot is two points a hair apart', () => {
    const { polygons } = shapes([
      { x: 5, y: 5, halfWidth: 0.1 },
      { x: 5, y: 8, halfWidth: 0.13 },
      { x: 5.003, y: 8, halfWidth: 0.1 },
      { x: 5, y: 6.5, halfWidth: 0.1 },
    ]).get(0)!;
    for (const [x, y] of polygons.flat()) expect(Math.abs(x - 5) < 0.15 && y < 8.15).toBe(true);
  });

  it('has no hole where the ink is wider than the bend', () => {
    const tight = arc(0.1, 1.6 * Math.PI, 0.25);
    for (const { x, y } of tight) expect(inks(shapes(tight).get(0), x + 1e-3, y + 1e-3)).toBe(true);
  });

  it('cut by tone covers what it covers uncut, lighter runs reaching under darker ones', () => {
    const points = arc(2, Math.PI);
    const levels = points.map((_, i) => [1, 3, 2][Math.floor(i / 9)]!);
    const cut = shapes(points, levels);
    expect([...cut.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    for (let i = 0; i < points.length; i++) {
      const { x, y } = points[i]!;
      const covering = [...cut].filter(([, shape]) => inks(shape, x * 0.9995 + 0.005, y)).map(([level]) => level);
      expect(Math.max(...covering)).toBeGreaterThanOrEqual(Math.min(levels[i]!, levels[i - 1] ?? 9));
    }
    // The lighter run 1 goes on beneath the darker run 3 by a hair, which hides any seam between them.
    const beyond = (9 / 24) * Math.PI + 0.03 / 2;
    const [ax, ay] = [10 + 2 * Math.cos(beyond), 10 + 2 * Math.sin(beyond)];
    expect([inks(cut.get(1), ax, ay), inks(cut.get(3), ax, ay)]).toEqual([true, true]);
  });

  it('makes no spike of an edge that folds back on itself inside a bend', () => {
    // The arch of an m, written with a broad nib: its ink is wider than its top is round.
    const arch = [
      { x: 8.2071, y: 4.0531, halfWidth: 0.1268, level: 26 },
      { x: 8.6572, y: 3.8952, halfWidth: 0.2649, level: 27 },
      { x: 8.7584, y: 3.8889, halfWidth: 0.3071, level: 27 },
      { x: 8.7879, y: 3.971, halfWidth: 0.2946, level: 27 },
      { x: 8.7719, y: 4.1689, halfWidth: 0.2311, level: 27 },
      { x: 8.7015, y: 4.442, halfWidth: 0.198, level: 27 },
      { x: 8.6614, y: 4.5665, halfWidth: 0.1937, level: 27 },
    ];
    const cut = shapes(
      arch,
      arch.map(({ level }) => level),
    );
    for (const { polygons } of cut.values()) {
      for (const [x, y] of polygons.flat()) {
        const nearest = Math.min(...arch.map((point) => Math.hypot(x - point.x, y - point.y)));
        expect(nearest).toBeLessThan(0.4);
      }
    }
  });

  it('of any path is finite and stays within the ink of its points', () => {
    const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate, halfWidth: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        for (const shape of shapes(points).values()) {
          for (const [x, y] of shape.polygons.flat()) expect(Math.abs(x) < 40 && Math.abs(y) < 40).toBe(true);
        }
      }),
      { seed: 20, numRuns: 300 },
    );
  });
});
