import { levelSides, pathBox } from '../../src/stationery/path-box.js';

describe('the box around a path', () => {
  it.each([
    ['M1 2L5 9', [1, 2, 5, 9]],
    ['M1 2l4 7', [1, 2, 5, 9]],
    ['M10 10h5v5h-5z', [10, 10, 15, 15]],
    ['m10 10H3V-2', [3, -2, 10, 10]],
    ['M0 0C-1 4 9 5 6 7', [-1, 0, 9, 7]],
    ['M0 0c1 1 2 2 3 3s4-9 5 1', [0, -6, 8, 4]],
    ['M0 0q5 5 10 0t10 0', [0, 0, 20, 5]],
    ['M5 5A2 3 0 0 1 9 7', [5, 5, 9, 7]],
    ['M1 1L2 2ZM.5-.5 1e1 1.5', [0.5, -0.5, 10, 2]],
    ['M1 1l2 0zl5 5', [1, 1, 6, 6]],
  ])('%s', (path, [left, top, right, bottom]) => {
    expect(pathBox(path)).toEqual({ left, top, right, bottom });
  });

  it('is none where nothing is drawn', () => {
    expect(pathBox('')).toBeNull();
  });
});

describe('the level sides of a path', () => {
  it('are those that stand upright or lie flat, the closing one too', () => {
    expect(levelSides('M0 0H5V4L2 6L0 4Z')).toEqual([
      { left: 0, top: 0, right: 5, bottom: 0 },
      { left: 5, top: 0, right: 5, bottom: 4 },
      { left: 0, top: 0, right: 0, bottom: 4 },
    ]);
    expect(levelSides('M0 0C0 1 0 2 0 3')).toEqual([]);
  });
});
