/** A pen line on the bed, in bed millimetres. */
export interface DrawnLine {
  readonly pen: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface Plot {
  readonly lines: readonly DrawnLine[];
  /** Places where the pen came down and went up again without moving. */
  readonly dots: readonly (readonly [number, number])[];
  /** Moves of the carriage at travel speed (G0) while the pen was down: there must be none. */
  readonly draggedTravels: number;
  readonly pens: number;
  /** Ways of the pen that led across young ink while it was not raised high. */
  readonly smears: number;
  /** How often it was raised high. */
  readonly highTravels: number;
  /** What it took, in seconds, at the feeds of the program and with its pauses. */
  readonly seconds: number;
}

/**
 * Runs G-code as a plotter would: a spindle servo (M3 S…) or a Z axis for the pen, absolute millimetres, a pause (M0) for
 * the next pen. A program that it does not understand is an error, not a guess.
 */
export function plot(gcode: string, drySeconds = 0): Plot {
  let [x, y, z, servo, pen, draggedTravels] = [0, 0, 10, 0, 1, 0];
  let [now, feed, highTravels, smears] = [0, 1000, 0, 0];
  const laid: { line: DrawnLine; at: number }[] = [];
  let cameDownAt: readonly [number, number] | null = null;
  let hasMoved = false;
  const lines: DrawnLine[] = [];
  const dots: (readonly [number, number])[] = [];
  const isDown = () => servo > 60 || z <= 0;
  const isHigh = () => servo < 30 && z >= 5;
  for (const raw of gcode.split('\n')) {
    const line = raw.replace(/;.*/, '').trim();
    if (line === '') continue;
    const words = new Map(
      Array.from(line.matchAll(/([XYZSFP])(-?[\d.]+)/g), ([, key, value]) => [key!, Number(value)]),
    );
    const was = isDown();
    const command = line.split(/\s/)[0]!;
    switch (command) {
      case 'G0':
      case 'G1': {
        const [nx, ny] = [words.get('X') ?? x, words.get('Y') ?? y];
        const moves = nx !== x || ny !== y;
        feed = words.get('F') ?? feed;
        now += (60 * Math.hypot(nx - x, ny - y, (words.get('Z') ?? z) - z)) / feed;
        if (moves && !was && isHigh()) highTravels++;
        if (moves && !was && !isHigh()) {
          const young = laid.filter((each) => now - each.at < drySeconds && each.line.pen === pen);
          if (young.some((each) => isAcross([x, y], [nx, ny], each.line))) smears++;
        }
        if (moves && was && command === 'G0') draggedTravels++;
        if (moves && was) {
          const drawn = { pen, from: [x, y], to: [nx, ny] } as const;
          lines.push(drawn);
          laid.push({ line: drawn, at: now });
          hasMoved = true;
        }
        [x, y, z] = [nx, ny, words.get('Z') ?? z];
        break;
      }
      case 'M3':
        servo = words.get('S') ?? servo;
        break;
      case 'M0':
        pen++;
        break;
      case 'G4':
        now += words.get('P') ?? 0;
        break;
      case 'G21':
      case 'G28':
      case 'G90':
      case 'G94':
      case 'M211':
        break;
      default:
        throw new Error(`the plotter does not know "${line}"`);
    }
    if (!was && isDown()) [cameDownAt, hasMoved] = [[x, y], false];
    if (was && !isDown() && !hasMoved && cameDownAt) dots.push(cameDownAt);
  }
  return { lines, dots, draggedTravels, pens: pen, smears, highTravels, seconds: now };
}

/** Whether a way crosses a line somewhere but close to its own ends, where the pen has been or has to go. */
function isAcross(from: readonly [number, number], to: readonly [number, number], line: DrawnLine): boolean {
  const [ax, ay, dx, dy] = [from[0], from[1], to[0] - from[0], to[1] - from[1]];
  const [cx, cy, ex, ey] = [line.from[0], line.from[1], line.to[0] - line.from[0], line.to[1] - line.from[1]];
  const cross = dx * ey - dy * ex;
  if (cross === 0) return false;
  const onWay = ((cx - ax) * ey - (cy - ay) * ex) / cross;
  const onLine = ((cx - ax) * dy - (cy - ay) * dx) / cross;
  const length = Math.hypot(dx, dy);
  return onLine >= 0 && onLine <= 1 && onWay * length > 0.7 && (1 - onWay) * length > 0.7;
}
