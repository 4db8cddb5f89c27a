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
}

/**
 * Runs G-code as a plotter would: a spindle servo (M3 S…) or a Z axis for the pen, absolute millimetres, a pause (M0) for
 * the next pen. A program that it does not understand is an error, not a guess.
 */
export function plot(gcode: string): Plot {
  let [x, y, z, servo, pen, draggedTravels] = [0, 0, 10, 0, 1, 0];
  let cameDownAt: readonly [number, number] | null = null;
  let hasMoved = false;
  const lines: DrawnLine[] = [];
  const dots: (readonly [number, number])[] = [];
  const isDown = () => servo > 60 || z <= 0;
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
        if (moves && was && command === 'G0') draggedTravels++;
        if (moves && was) {
          lines.push({ pen, from: [x, y], to: [nx, ny] });
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
  return { lines, dots, draggedTravels, pens: pen };
}
