import { placePath } from '../../src/stationery/place-path.js';

const at = (x: number, y: number, scale = 1) => ({ x, y, scale });

describe('placing a path', () => {
  it('moves places and leaves steps as they are', () => {
    expect(placePath('M1 2L3 4h5v6H7V8z', at(10, 20))).toBe('M11 22L13 24h5v6H17V28z');
  });

  it('scales about its own origin before it moves', () => {
    expect(placePath('M1 1C2 2 3 3 4 4q1 1 2 2', at(10, 0, 2))).toBe('M12 2C14 4 16 6 18 8q2 2 4 4');
  });

  it('keeps the angle and flags of an arc', () => {
    expect(placePath('M0 0A5 6 30 0 1 10 10', at(1, 2, 2))).toBe('M1 2A10 12 30 0 1 21 22');
  });

  it('takes a leading small m as a place, what follows it as steps', () => {
    expect(placePath('m1 1 2 2l3 3', at(10, 10))).toBe('m11 11 2 2l3 3');
  });

  it('reads numbers however tightly they are written', () => {
    expect(placePath('M1-2.5.5L-.5,1e1', at(0, 0, 2))).toBe('M2 -5 1L-1 20');
  });
});
