import { dot } from './graph-degrees.js';
import type { Place } from './outline.js';
import { direction, distance, pathLength } from './path-length.js';
import { runsOn, type Segment } from './segments.js';

/** A segment as the pen runs along it. */
export interface Move {
  readonly segment: number;
  readonly reversed: boolean;
}

export interface WritingWishes {
  /** Where the pen would first touch the paper, in the same space as the segments. */
  readonly start: Place;
  /** Whether the last stroke should end where the next letter begins. */
  readonly endsRight: boolean;
  /** How unwelcome lifting the pen is. */
  readonly lift: number;
  readonly xHeight: number;
}

/** More segments than this (2ⁿ states) are written path by path, without looking for the best way. */
const MOST_SEGMENTS = 9;

/** Costs of the pen's ways, in the currency of one pen lift being about 1; lengths in x-heights. All by eye. */
const COST = {
  /** Turning off by a full half turn where lines meet. */
  turn: 1.1,
  /** Turning back at a loose end, and elsewhere. */
  back: 0.15,
  backAtTop: 0.25,
  backAtJunction: 0.75,
  /** Leaving a stroke that runs on straight. */
  stray: 1.5,
  retrace: 0.28,
  longestRetrace: 2.4,
  upward: 0.1,
  leftward: 0.05,
  /** Clockwise turning by a full circle. */
  clockwise: 1,
  startAway: 1,
  endAway: 0.35,
} as const;

/**
 * The cheapest way to write connected segments, each at least once: pen lifts, sharp turns, retracing and unnatural
 * directions cost. Gives strokes, each a row of moves. Exact over (what is written, where the pen is).
 */
export function planWriting(segments: readonly Segment[], wishes: WritingWishes): Move[][] {
  if (segments.length > MOST_SEGMENTS) return pathByPath(segments);
  const plan = new WritingPlan(segments, wishes);
  return plan.cheapest();
}

function pathByPath(segments: readonly Segment[]): Move[][] {
  const paths = [...new Set(segments.map(({ path }) => path))];
  return paths.map((path) =>
    segments.flatMap((each, segment) => (each.path === path ? [{ segment, reversed: false }] : [])),
  );
}

interface State {
  cost: number;
  /** The state before, and whether the pen was lifted between. */
  before: number;
  lifted: boolean;
}

/** A state is (set of written segments, last move); moves are numbered 2 × segment + (reversed ? 1 : 0). */
class WritingPlan {
  readonly #ways: readonly Way[];
  readonly #states: (State | undefined)[];
  readonly #moves: number;

  constructor(
    readonly segments: readonly Segment[],
    readonly wishes: WritingWishes,
  ) {
    this.#ways = segments.flatMap((segment) => [wayOf(segment, false, wishes), wayOf(segment, true, wishes)]);
    this.#moves = this.#ways.length;
    this.#states = Array.from({ length: this.#moves << segments.length });
  }

  cheapest(): Move[][] {
    const full = (1 << this.segments.length) - 1;
    this.#ways.forEach((way, move) => {
      this.#offer((1 << (move >> 1)) * this.#moves + move, way.start + way.along, -1, false);
    });
    // Written sets only grow, so all ways into a set are known before it is left; retraces stay within one set.
    for (let written = 1; written <= full; written++) {
      for (let changed = true; changed; ) changed = this.#spread(written);
    }
    return this.#readBack(full);
  }

  /** Tries every next move from every state of a written set; true when a state of the same set got cheaper. */
  #spread(written: number): boolean {
    let changed = false;
    for (let move = 0; move < this.#moves; move++) {
      const here = written * this.#moves + move;
      const state = this.#states[here];
      if (!state) continue;
      for (let next = 0; next < this.#moves; next++) {
        const isNew = (written & (1 << (next >> 1))) === 0;
        const there = (written | (1 << (next >> 1))) * this.#moves + next;
        const onward = this.#onward(move, next, written);
        if (onward < Infinity && this.#offer(there, state.cost + onward, here, false)) changed ||= !isNew;
        const lifted = this.wishes.lift + 0.4 * this.#ways[next]!.start + this.#ways[next]!.along;
        if (isNew) this.#offer(there, state.cost + lifted, here, true);
      }
    }
    return changed;
  }

  #offer(state: number, cost: number, before: number, lifted: boolean): boolean {
    const known = this.#states[state];
    if (known && known.cost <= cost + 1e-9) return false;
    this.#states[state] = { cost, before, lifted };
    return true;
  }

  /** What it costs to go on to `next` without lifting; Infinity where it does not begin where `move` ends. */
  #onward(move: number, next: number, written: number): number {
    const [from, to] = [this.#ways[move]!, this.#ways[next]!];
    if (from.to !== to.from) return Infinity;
    const isNew = (written & (1 << (next >> 1))) === 0;
    const length = to.length;
    if (!isNew && length > COST.longestRetrace) return Infinity;
    const again = isNew ? to.along : COST.retrace * length;
    if (next === (move ^ 1)) return again + this.#turningBack(from.to);
    if (from.path === to.path && this.#continues(move, next)) return again;
    if (this.#waysFrom(from.to) === 2) return again;
    const strays = this.#ways.some(
      (way, other) =>
        way.from === from.to &&
        way.path === from.path &&
        this.#continues(move, other) &&
        (written & (1 << (other >> 1))) === 0,
    );
    return again + (strays ? COST.stray : 0) + (COST.turn * (1 - dot(from.leaves, to.enters))) / 2;
  }

  #continues(move: number, next: number): boolean {
    return (move & 1) === (next & 1) && runsOn(this.segments[move >> 1]!, this.segments[next >> 1]!, (move & 1) === 1);
  }

  #waysFrom(node: number): number {
    return this.#ways.filter(({ from }) => from === node).length;
  }

  /** At a loose end or a sharp point a pen turns back by itself; at the top of a bowl nearly so. */
  #turningBack(node: number): number {
    const ways = this.#waysFrom(node);
    if (ways === 1) return COST.back;
    return ways === 2 ? COST.backAtTop : COST.backAtJunction;
  }

  #readBack(full: number): Move[][] {
    let at = -1;
    for (let move = 0; move < this.#moves; move++) {
      const state = full * this.#moves + move;
      const cost = this.#states[state]!.cost + this.#ways[move]!.end;
      if (at < 0 || cost < this.#states[at]!.cost + this.#ways[at % this.#moves]!.end) at = state;
    }
    const strokes: Move[][] = [[]];
    while (at >= 0) {
      const { before, lifted }: State = this.#states[at]!;
      const move = at % this.#moves;
      strokes[0]!.unshift({ segment: move >> 1, reversed: (move & 1) === 1 });
      if (lifted) strokes.unshift([]);
      at = before;
    }
    return strokes;
  }
}

/** A segment run in one direction, with what that costs. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly path: number;
  readonly length: number;
  readonly enters: Place;
  readonly leaves: Place;
  readonly along: number;
  readonly start: number;
  readonly end: number;
}

function wayOf(segment: Segment, reversed: boolean, { start, endsRight, xHeight }: WritingWishes): Way {
  const trace = reversed ? segment.trace.toReversed() : segment.trace;
  const [first, last] = [trace[0]!, trace.at(-1)!];
  const near = Math.min(6, trace.length - 1);
  return {
    from: reversed ? segment.to : segment.from,
    to: reversed ? segment.from : segment.to,
    path: segment.path,
    length: pathLength(trace) / xHeight,
    enters: direction(trace[Math.min(1, near)]!, trace[near]!),
    leaves: direction(trace.at(-1 - near)!, trace.at(-1 - Math.min(1, near))!),
    along: unnatural(trace, xHeight),
    start: (COST.startAway * distance(first, start)) / xHeight,
    end: endsRight ? (-COST.endAway * last.x) / xHeight : 0,
  };
}

/** Hands pull down and right and turn against the clock; pushing up, left or clockwise costs. */
function unnatural(trace: readonly Place[], xHeight: number): number {
  let cost = 0;
  for (let i = 1; i < trace.length; i++) {
    const [before, from, to] = [trace[i - 2], trace[i - 1]!, trace[i]!];
    cost += (COST.upward * Math.max(0, from.y - to.y)) / xHeight;
    cost += (COST.leftward * Math.max(0, from.x - to.x)) / xHeight;
    if (!before) continue;
    const turn = Math.atan2(
      (from.x - before.x) * (to.y - from.y) - (from.y - before.y) * (to.x - from.x),
      (from.x - before.x) * (to.x - from.x) + (from.y - before.y) * (to.y - from.y),
    );
    cost += (COST.clockwise * Math.max(0, turn)) / (2 * Math.PI);
  }
  return cost;
}
