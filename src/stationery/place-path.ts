/** How many numbers each SVG path command takes, and which of them are places (x, y alternating) or lengths. */
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

/**
 * SVG path data drawn `scale` times as large, its origin moved to (`x`, `y`). Numbers keep three decimals: a thousandth of
 * a millimetre is finer than any printer.
 */
export function placePath(
  path: string,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): string {
  const placed = Array.from(
    path.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:[eE][+-]?\d+[^a-zA-Z]*)*)/g),
    ([, command = '', rest = ''], i) => {
      const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number);
      const isAbsolute = command === command.toUpperCase() || i === 0;
      const each = ARGUMENTS[command.toUpperCase()] ?? 0;
      const moved = numbers.map((n, k) => {
        const role = roleOf(command.toUpperCase(), each > 0 ? k % each : 0);
        if (role === 'flag') return n;
        const origin = !isAbsolute || (command === 'm' && k >= 2) || role === 'length' ? 0 : role === 'x' ? x : y;
        return n * scale + origin;
      });
      return `${command}${moved.map((n) => Math.round(n * 1000) / 1000).join(' ')}`;
    },
  );
  return placed.join('');
}

function roleOf(command: string, argument: number): 'x' | 'y' | 'length' | 'flag' {
  if (command === 'H') return 'x';
  if (command === 'V') return 'y';
  if (command !== 'A') return argument % 2 === 0 ? 'x' : 'y';
  if (argument < 2) return 'length';
  if (argument < 5) return 'flag';
  return argument === 5 ? 'x' : 'y';
}
