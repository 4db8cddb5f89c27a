/** A place in whatever space the outline was given in; while tracing that is raster pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One step of a glyph's outline as fonts draw them. Every contour is closed, whether it says so or not. */
export type OutlineCommand =
  | { readonly kind: 'move'; readonly to: Place }
  | { readonly kind: 'line'; readonly to: Place }
  | { readonly kind: 'quadratic'; readonly control: Place; readonly to: Place }
  | { readonly kind: 'cubic'; readonly controls: readonly [Place, Place]; readonly to: Place }
  | { readonly kind: 'close' };

export type Outline = readonly OutlineCommand[];

/** A closed polygon; the last corner joins the first. */
export type Contour = readonly Place[];

/** Spans per curve: at hand sizes eight chords stay within a hundredth of an x-height of any curve in a glyph. */
const CHORDS = 8;

/** The outline as polygons; contours without area-giving corners (fewer than three) are left out. */
export function flattenOutline(outline: Outline): Contour[] {
  const contours: Place[][] = [];
  let contour: Place[] = [];
  for (const command of outline) {
    if (command.kind === 'close') continue;
    if (command.kind === 'move') contours.push((contour = [command.to]));
    else contour.push(...chordsOf(contour.at(-1) ?? command.to, command));
  }
  return contours.filter((each) => each.length > 2);
}

function chordsOf(from: Place, command: Exclude<OutlineCommand, { kind: 'move' | 'close' }>): Place[] {
  if (command.kind === 'line') return [command.to];
  if (command.kind === 'quadratic') return chords((t) => quadraticAt(from, command.control, command.to, t));
  return chords((t) => cubicAt(from, command.controls, command.to, t));
}

function chords(at: (t: number) => Place): Place[] {
  return Array.from({ length: CHORDS }, (_, i) => at((i + 1) / CHORDS));
}

function quadraticAt(a: Place, b: Place, c: Place, t: number): Place {
  const u = 1 - t;
  const mix = (p: number, q: number, r: number) => u * u * p + 2 * u * t * q + t * t * r;
  return { x: mix(a.x, b.x, c.x), y: mix(a.y, b.y, c.y) };
}

function cubicAt(a: Place, [b, c]: readonly [Place, Place], d: Place, t: number): Place {
  const u = 1 - t;
  const mix = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
