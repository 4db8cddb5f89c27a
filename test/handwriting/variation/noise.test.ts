import { WanderPlane, wander } from '../../../src/handwriting/variation/noise.js';

const places = Array.from({ length: 4000 }, (_, i) => i * 0.73 - 900);

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Correlation of values `distance` apart. */
function lag(distance: number): number {
  const products = places.map((x) => wander(1, x) * wander(1, x + distance));
  return products.reduce((sum, product) => sum + product, 0) / products.length;
}

describe('noise', () => {
  it('has a deviation of about 1 along a line and over a plane', () => {
    expect(deviation(places.map((x) => wander(5, x)))).toBeCloseTo(1, 1);
    const plane = new WanderPlane(5);
    expect(deviation(places.map((x, i) => plane.at(x, i * 0.37)))).toBeCloseTo(1, 1);
  });

  it('says the same of a place of the plane whatever it was asked before', () => {
    const plane = new WanderPlane(3);
    for (const x of places) expect(plane.at(x, x / 3)).toBe(new WanderPlane(3).at(x, x / 3));
  });

  it('has no jump and no kink, not even where its cells meet', () => {
    const step = 1e-4;
    for (const x of places.slice(0, 400)) {
      const at = Math.round(x);
      const before = (wander(9, at) - wander(9, at - step)) / step;
      const after = (wander(9, at + step) - wander(9, at)) / step;
      expect(Math.abs(after - before)).toBeLessThan(0.01);
    }
  });

  it('forgets after a cell or two', () => {
    expect(lag(0.2)).toBeGreaterThan(0.6);
    expect(Math.abs(lag(2.5))).toBeLessThan(0.1);
  });
});
