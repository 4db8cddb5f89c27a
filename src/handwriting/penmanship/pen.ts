import type { Millimetres } from '../geometry/units.js';
import type { Temperament } from '../variation/temperament.js';

/** What touches the paper; see `letter/nibs` for the pens there are. */
export interface Nib {
  readonly name: string;
  /** Of a stroke at middling pressure, written at ordinary size. */
  readonly width: Millimetres;
  /** How much of the hand's own thick and thin it shows, 0 to 1. */
  readonly flex: number;
  /** Spread of the line's width over its mean that pressure brings about where the hand has no thick and thin of its own. */
  readonly contrast: number;
  /** Ink that gathers where the pen rests, 0 to 1. */
  readonly pooling: number;
  /** Unevenness along the stroke that belongs to the point itself, 0 to 1. */
  readonly grain: number;
}

/** What flows from it. */
export interface Ink {
  /** `#rrggbb` where it lies thickest. */
  readonly colour: string;
  /** How much thinner it lies in a quick light stroke than in a pool, 0 to 1. */
  readonly shading: number;
}

/** Everything about the writer's moment that is the same for the whole letter. */
export interface Pen {
  readonly seed: number;
  readonly nib: Nib;
  readonly ink: Ink;
  readonly temperament: Temperament;
  /** Horizontal distance per height added to the hand's own slant. */
  readonly lean: number;
}
