export const NIB_NAMES = ['ballpoint', 'fountain-fine', 'fountain-medium', 'fountain-broad', 'felt', 'pencil'] as const;
type NibName = (typeof NIB_NAMES)[number];

/** What touches the paper. Lengths in millimetres. */
export interface Nib {
  readonly title: string;
  /** Width of a stroke at middling pressure, written at an x-height of 2.4 mm. */
  readonly width: number;
  /** How much of the hand's own thick and thin it shows: 0 none (a ball), 1 all (a flexible nib). */
  readonly flex: number;
  /** Spread of the line's width over its mean that pressure brings about where the hand has no thick and thin of its own. */
  readonly contrast: number;
  /** Ink that gathers where the pen rests or starts, 0 none to 1 a wet pool. */
  readonly pooling: number;
  /** Unevenness along the stroke that belongs to the point itself (a ball's skips, graphite's grain), 0 to 1. */
  readonly grain: number;
}

/** Every point a letter can be written with. */
export const NIBS: Readonly<Record<NibName, Nib>> = {
  ballpoint: { title: 'Ballpoint', width: 0.3, flex: 0.6, contrast: 0.21, pooling: 0.3, grain: 0.5 },
  'fountain-fine': { title: 'Fountain pen, fine', width: 0.34, flex: 0.85, contrast: 0.21, pooling: 0.7, grain: 0.12 },
  'fountain-medium': {
    title: 'Fountain pen, medium',
    width: 0.46,
    flex: 0.95,
    contrast: 0.29,
    pooling: 0.85,
    grain: 0.1,
  },
  'fountain-broad': { title: 'Fountain pen, broad', width: 0.62, flex: 1, contrast: 0.26, pooling: 1, grain: 0.1 },
  felt: { title: 'Felt tip', width: 0.56, flex: 0.6, contrast: 0.215, pooling: 0.9, grain: 0.2 },
  pencil: { title: 'Pencil', width: 0.4, flex: 0.6, contrast: 0.21, pooling: 0, grain: 1 },
};
