/** The layers of a sheet, as their canvases follow one another. */
export const PENCIL = 0;
export const INK = 1;

/** Whether anything is drawn on that layer of the first sheet. Runs in the page. */
export function hasMarks(layer: number): boolean {
  const canvas = document.querySelectorAll('canvas')[layer]!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
}
