/** How far a path reaches, in the units that it is drawn in. */
export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Place = readonly [x: number, y: number];

/** A piece of a path: where it starts, its control points and its end. */
interface Piece {
  readonly places: readonly Place[];
  readonly isStraight: boolean;
}

/** For each command of SVG path data: which of its numbers are places across (`x`), down (`y`), or neither. */
const ROLES: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  T: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  S: 'xyxy',
  Q: 'xyxy',
  A: '-----xy',
};

/**
 * A box around SVG path data: of its corners and control points, which a curve never leaves. Of an arc only the ends are seen, so
 * it may bulge out of the box. Null for a path that draws nothing.
 */
export function pathBox(path: string): PathBox | null {
  return boxAround([...piecesOf(path)].flatMap(({ places }) => places));
}

/** Each straight side of the path that stands upright or lies flat, as the box of its two ends. */
export function levelSides(path: string): PathBox[] {
  const straight = [...piecesOf(path)].filter(({ isStraight, places }) => isStraight && places.length === 2);
  const boxes = straight.flatMap(({ places }) => boxAround(places) ?? []);
  return boxes.filter(({ left, top, right, bottom }) => right - left < LEVEL !== bottom - top < LEVEL);
}

/** A side that strays so little from upright, in the units of the path, still is. */
const LEVEL = 0.05;

function* piecesOf(path: string): Generator<Piece> {
  let [at, start]: [Place, Place] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:[eE][+-]?\d+[^a-zA-Z]*)*)/g)) {
    const command = letter.toUpperCase();
    if (command === 'Z') {
      yield { places: [at, start], isStraight: true };
      at = start;
      continue;
    }
    const roles = ROLES[command];
    if (!roles) continue;
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number);
    for (let from = 0; from + roles.length <= numbers.length; from += roles.length) {
      const places = placesOf(roles, numbers.slice(from, from + roles.length), at, letter === command);
      const isMove = command === 'M' && from === 0;
      if (isMove) start = places[0]!;
      yield { places: isMove ? places : [at, ...places], isStraight: 'MLHV'.includes(command) };
      at = places.at(-1)!;
    }
  }
}

/** The places that a command names, as absolute ones; what it leaves open stays where the pen is. */
function placesOf(roles: string, numbers: readonly number[], from: Place, isAbsolute: boolean): Place[] {
  const [originX, originY] = isAbsolute ? [0, 0] : from;
  if (roles === 'x') return [[originX + numbers[0]!, from[1]]];
  if (roles === 'y') return [[from[0], originY + numbers[0]!]];
  const first = roles.indexOf('x');
  return Array.from({ length: (roles.length - first) / 2 }, (_, i): Place => {
    const [x, y] = numbers.slice(first + 2 * i, first + 2 * i + 2);
    return [originX + x!, originY + y!];
  });
}

function boxAround(places: readonly Place[]): PathBox | null {
  if (places.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}
