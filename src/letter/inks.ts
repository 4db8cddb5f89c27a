export const INK_NAMES = [
  'blue-black',
  'royal-blue',
  'black',
  'sepia',
  'oxblood-red',
  'forest-green',
  'violet',
  'peacock-blue',
  'burnt-orange',
  'graphite',
] as const;
type InkName = (typeof INK_NAMES)[number];

/** A bottle of ink (or a refill, or a lead). */
export interface Ink {
  readonly title: string;
  /** `#rrggbb` where it lies thickest. */
  readonly colour: string;
  /**
   * How much thinner it lies in a quick light stroke than in a pool, 0 to 1. Pale inks shade more than dark ones on
   * real paper too: what the eye sees is about the same range of greys.
   */
  readonly shading: number;
}

/** Every ink a letter can be written in. */
export const INKS: Readonly<Record<InkName, Ink>> = {
  'blue-black': { title: 'Blue-black', colour: '#16233f', shading: 0.5 },
  'royal-blue': { title: 'Royal blue', colour: '#1f3a93', shading: 0.54 },
  black: { title: 'Black', colour: '#17171a', shading: 0.46 },
  sepia: { title: 'Sepia', colour: '#4a2f1d', shading: 0.55 },
  'oxblood-red': { title: 'Oxblood red', colour: '#6e1423', shading: 0.54 },
  'forest-green': { title: 'Forest green', colour: '#143f2c', shading: 0.53 },
  violet: { title: 'Violet', colour: '#3f2470', shading: 0.53 },
  'peacock-blue': { title: 'Peacock blue', colour: '#0b4f6c', shading: 0.57 },
  'burnt-orange': { title: 'Burnt orange', colour: '#8a3a0f', shading: 0.6 },
  graphite: { title: 'Graphite', colour: '#3a3b40', shading: 0.58 },
};
