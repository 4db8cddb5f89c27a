import * as fc from 'fast-check';
import { pointsAlong } from '../../../src/handwriting/geometry/pen-curve.js';

const at = (x: number, y: number, halfWidth = 0.05) => ({ x, y, halfWidth });

describe('the path of a pen through its points', () => {
  it('is a dot for one point and nothing for none', () => {
    expect(pointsAlong([at(1, 2)], 0.1)).toEqual([at(1, 2)]);
    expect(pointsAlong([], 0.1)).toEqual([]);
  });

  it('follows a circle within a thousandth of its radius through four points, loose ends included', () => {
    const circle = Array.from({ length: 5 }, (_, i) => at(Math.cos((i * Math.PI) / 2), Math.sin((i * Math.PI) / 2)));
    for (const { x, y } of pointsAlong(circle, 0.02)) expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(0.001);
  });

  it('follows a circle just as well where its points lie unevenly', () => {
    const circle = [0, 0.4, 1.7, 2, 3.3, 4.6, 5, 6.2].map((angle) => at(Math.cos(angle), Math.sin(angle)));
    for (const { x, y } of pointsAlong(circle, 0.02)) expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(0.001);
  });

  it('turns sharply where a point is given twice', () => {
    const corner = pointsAlong([at(0, 1), at(0, 0), at(0, 0), at(1, 0)], 0.05);
    for (const { x, y } of corner) expect(Math.min(Math.abs(x), Math.abs(y))).toBeLessThan(1e-9);
  });

  it('turns sharply, and keeps the width of its line, where two points are nearly one', () => {
    const leg = [at(0, 0, 0.21), at(1, 1, 0.2), at(1.0002, 0.9998, 0.13), at(0, 0, 0.12)];
    for (const { halfWidth } of pointsAlong(leg, 0.1)) expect(halfWidth).toBeLessThan(0.22);
  });

  it('passes through every given point, in steps no longer than asked, and is finite', () => {
    const point = fc.record({
      x: fc.double({ min: -5, max: 5, noNaN: true }),
      y: fc.double({ min: -5, max: 5, noNaN: true }),
      halfWidth: fc.double({ min: 0, max: 0.2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const along = pointsAlong(points, 0.1);
        for (const given of points) {
          expect(along.some(({ x, y }) => Math.hypot(x - given.x, y - given.y) <= 1e-3)).toBe(true);
        }
        expect(along.every(({ x, y, halfWidth }) => [x, y, halfWidth].every(Number.isFinite))).toBe(true);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('refuses a spacing of nothing', () => {
    expect(() => pointsAlong([at(0, 0)], 0)).toThrow('spacing');
  });
});
