import type { Millimetres, Seconds } from '../../handwriting/geometry/units.js';
import type { Place } from './pen-paths.js';
import type { PlotterProfile } from './plotter-profile.js';

/** Ink this close to either end of a travel is where the pen has been or has to go: it cannot be gone around. */
const ENDS: Millimetres = 0.6;
/** A raised nib and its drop are this wide. */
const NIB: Millimetres = 0.3;

interface Laid {
  readonly from: Place;
  readonly to: Place;
  readonly at: Seconds;
}

/** Remembers what has been written lately, and tells which ways of the raised pen lead across it. */
export class WetInk {
  /** Oldest first. */
  #laid: Laid[] = [];
  /** Pen time without any lifts: the plotter is never quicker, so no ink is taken for drier than it is. */
  #now: Seconds = 0;

  constructor(private readonly plotter: Pick<PlotterProfile, 'feed' | 'travelFeed' | 'drySeconds'>) {}

  /** The pen goes along `path`, lowered; where that is a single place, it leaves a dot. */
  write(path: readonly Place[]): void {
    const [first] = path;
    if (!first) return;
    for (const [i, to] of path.entries()) {
      const from = path[i - 1] ?? first;
      this.#now += (60 * distance(from, to)) / this.plotter.feed;
      this.#laid.push({ from, to, at: this.#now });
    }
  }

  /** The pen goes straight from one place to another, raised. True: the way leads across ink that is still wet. */
  travel(from: Place, to: Place): boolean {
    const length = distance(from, to);
    this.#dropDry();
    const isAcross =
      length > 2 * ENDS && this.#crosses(along(from, to, ENDS / length), along(from, to, 1 - ENDS / length));
    this.#now += (60 * length) / this.plotter.travelFeed;
    return isAcross;
  }

  #crosses(from: Place, to: Place): boolean {
    return this.#laid.some((ink) => apart(from, to, ink.from, ink.to) < NIB);
  }

  #dropDry(): void {
    const since = this.#now - this.plotter.drySeconds;
    const first = this.#laid.findIndex(({ at }) => at >= since);
    this.#laid = first < 0 ? [] : this.#laid.slice(first);
  }
}

/** The least distance of two straight lines, 0 where they cross. */
export function apart(a: Place, b: Place, c: Place, d: Place): Millimetres {
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return 0;
  return Math.min(toLine(a, c, d), toLine(b, c, d), toLine(c, a, b), toLine(d, a, b));
}

/** On which side of the line from `a` to `b` a place lies: its sign. */
function side(a: Place, b: Place, place: Place): number {
  return (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x);
}

function toLine(place: Place, a: Place, b: Place): Millimetres {
  const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const share = squared === 0 ? 0 : ((place.x - a.x) * (b.x - a.x) + (place.y - a.y) * (b.y - a.y)) / squared;
  return distance(place, along(a, b, Math.min(1, Math.max(0, share))));
}

function along(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function distance(a: Place, b: Place): Millimetres {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
