import type { Turning } from './ductus-hints.js';
import { dot } from './graph-degrees.js';
import type { Place } from './outline.js';
import { direction, distance, pathLength } from './path-length.js';
import type { Beginning } from './places-in-box.js';
import { runsOn, type Segment } from './segments.js';

/** A segment as the pen runs along it. */
export interface Move {
  readonly segment: number;
  readonly reversed: boolean;
}

export interface WritingWishes {
  /** Where the pen may first touch the paper, in the same space as the segments. */
  readonly begins: readonly Beginning[];
  /** Comes in from the letter before and ends where the next one begins. */
  readonly isJoined: boolean;
  readonly turning: Turning;
  /** How unwelcome lifting the pen is. */
  readonly lift: number;
  /** The length that costs are for, in the segments' own unit: an x-height, more in a large letter. */
  readonly unit: number;
}

/** More segments than this (2ⁿ states) are written path by path, without looking for the best way. */
const MOST_SEGMENTS = 15;

/** Costs of the pen's ways, in the currency of one pen lift being about 1; lengths in units of the letter's size. All by eye. */
const COST = {
  /** Turning off by a full half turn where lines meet. */
  turn: 1.1,
  /** Turning back at a loose end, and elsewhere. */
  back: 0.15,
  backAtTop: 0.25,
  backAtJunction: 0.75,
  /** Leaving a stroke that runs on straight. */
  stray: 1.5,
  /** Turning off where two lines cross, one of them written already. */
  cross: 0.3,
  retrace: 0.28,
  longestRetrace: 2.4,
  upward: 0.16,
  leftward: 0.1,
  /** Turning by a full circle the wrong way round. */
  wrongWay: 0.6,
  startAway: 1.5,
  againAway: 0.15,
  /** Starting in the middle of a line that runs on smoothly. */
  breach: 0.4,
  /** Coming in an x-height from the side where the letter before is, and ending so far from the next one. */
  entryAway: 0.35,
  exitAway: 0.5,
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

/** A state is (set of written segments, last move); moves are numbered 2 × segment + (reversed ? 1 : 0). */
class WritingPlan {
  readonly #ways: readonly Way[];
  readonly #moves: number;
  /** Of each move: those that carry it straight on, and all that begin where it ends. */
  readonly #straightOn: readonly (readonly number[])[];
  readonly #waysOn: readonly (readonly number[])[];
  /** Of each state: the cheapest way there, the state before, and whether the pen was lifted between. */
  readonly #costs: Float64Array;
  readonly #before: Int32Array;
  readonly #lifted: Uint8Array;

  constructor(
    readonly segments: readonly Segment[],
    readonly wishes: WritingWishes,
  ) {
    const ways = segments.flatMap((segment) => [wayOf(segment, false, wishes), wayOf(segment, true, wishes)]);
    const allMoves = ways.map((_, move) => move);
    this.#straightOn = allMoves.map((move) => allMoves.filter((next) => this.#continues(move, next, ways)));
    this.#waysOn = ways.map(({ to }) => allMoves.filter((next) => ways[next]!.from === to));
    this.#ways = ways.map((way, move) => {
      const breach = allMoves.some(
        (before) => this.#straightOn[before]!.includes(move) && dot(ways[before]!.leaves, way.enters) > SMOOTH,
      );
      return breach ? { ...way, start: way.start + COST.breach, again: way.again + COST.breach } : way;
    });
    this.#moves = ways.length;
    const states = this.#moves << segments.length;
    this.#costs = new Float64Array(states).fill(Infinity);
    this.#before = new Int32Array(states);
    this.#lifted = new Uint8Array(states);
  }

  cheapest(): Move[][] {
    const full = (1 << this.segments.length) - 1;
    this.#ways.forEach((way, move) => {
      this.#offer((1 << (move >> 1)) * this.#moves + move, way.start + way.along, -1, false);
    });
    // Written sets only grow, so all ways into a set are known before it is left; retraces stay within one set.
    for (let written = 1; written <= full; written++) {
      for (let changed = true; changed; ) changed = this.#spread(written);
      this.#lift(written);
    }
    return this.#readBack(full);
  }

  /** Goes on without lifting from every state of a written set; true when a state of the same set got cheaper. */
  #spread(written: number): boolean {
    let changed = false;
    for (let move = 0; move < this.#moves; move++) {
      const here = written * this.#moves + move;
      const cost = this.#costs[here]!;
      if (cost === Infinity) continue;
      for (const next of this.#waysOn[move]!) {
        const onward = this.#onward(move, next, written);
        const isNew = (written & (1 << (next >> 1))) === 0;
        const there = (written | (1 << (next >> 1))) * this.#moves + next;
        if (onward < Infinity && this.#offer(there, cost + onward, here, false)) changed ||= !isNew;
      }
    }
    return changed;
  }

  /** Lifts the pen where a written set ends most cheaply: where it comes down again does not ask where it came from. */
  #lift(written: number): void {
    let here = written * this.#moves;
    for (let move = 1; move < this.#moves; move++) {
      const state = written * this.#moves + move;
      if (this.#costs[state]! < this.#costs[here]!) here = state;
    }
    const cost = this.#costs[here]! + this.wishes.lift;
    for (let next = 0; next < this.#moves; next++) {
      if (written & (1 << (next >> 1))) continue;
      const { again, along } = this.#ways[next]!;
      this.#offer((written | (1 << (next >> 1))) * this.#moves + next, cost + again + along, here, true);
    }
  }

  #offer(state: number, cost: number, before: number, lifted: boolean): boolean {
    if (this.#costs[state]! <= cost + 1e-9) return false;
    this.#costs[state] = cost;
    this.#before[state] = before;
    this.#lifted[state] = lifted ? 1 : 0;
    return true;
  }

  /** What it costs to go on to `next`, which begins where `move` ends, without lifting; Infinity for too long a way back. */
  #onward(move: number, next: number, written: number): number {
    const [from, to] = [this.#ways[move]!, this.#ways[next]!];
    const isNew = (written & (1 << (next >> 1))) === 0;
    const length = to.length;
    if (!isNew && length > COST.longestRetrace) return Infinity;
    const again = isNew ? to.along : COST.retrace * length;
    if (next === (move ^ 1)) return again + this.#turningBack(move);
    const straightOn = this.#straightOn[move]!;
    if (straightOn.includes(next) || this.#waysOn[move]!.length === 2) return again;
    const strays = straightOn.some((other) => (written & (1 << (other >> 1))) === 0);
    const off = strays ? COST.stray : this.#crosses(move, next) ? COST.cross : 0;
    return again + off + (COST.turn * (1 - dot(from.leaves, to.enters))) / 2;
  }

  /** Where two lines cross, each running straight on, no pen turns from one into the other. */
  #crosses(move: number, next: number): boolean {
    if (this.wishes.isJoined || dot(this.#ways[move]!.leaves, this.#ways[next]!.enters) > CROSSING) return false;
    return this.#straightOn[move]!.length > 0 && this.#straightOn[next ^ 1]!.length > 0;
  }

  #continues(move: number, next: number, ways: readonly Way[]): boolean {
    if (ways[move]!.path !== ways[next]!.path || ways[move]!.to !== ways[next]!.from) return false;
    return (move & 1) === (next & 1) && runsOn(this.segments[move >> 1]!, this.segments[next >> 1]!, (move & 1) === 1);
  }

  /** At a loose end or a sharp point a pen turns back by itself; at the top of a bowl nearly so. */
  #turningBack(move: number): number {
    const ways = this.#waysOn[move]!.length;
    if (ways === 1) return COST.back;
    return ways === 2 ? COST.backAtTop : COST.backAtJunction;
  }

  #readBack(full: number): Move[][] {
    let at = -1;
    for (let move = 0; move < this.#moves; move++) {
      const state = full * this.#moves + move;
      const cost = this.#costs[state]! + this.#ways[move]!.end;
      if (at < 0 || cost < this.#costs[at]! + this.#ways[at % this.#moves]!.end) at = state;
    }
    const strokes: Move[][] = [[]];
    while (at >= 0) {
      const move = at % this.#moves;
      strokes[0]!.unshift({ segment: move >> 1, reversed: (move & 1) === 1 });
      if (this.#lifted[at]) strokes.unshift([]);
      at = this.#before[at]!;
    }
    return strokes;
  }
}

/** No letter goes on into the next from higher up; y down, in units of the letter's size. */
const HIGHEST_EXIT = -1.35;

/** Cosine of the turn below which a line has a corner. */
const SMOOTH = 0.6;

/** Lines at a smaller angle than this (cosine) rather touch than cross. */
const CROSSING = 0.7;

/** A segment run in one direction, with what that costs. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly path: number;
  readonly length: number;
  readonly enters: Place;
  readonly leaves: Place;
  readonly along: number;
  /** Of beginning the sign here, of beginning a further stroke here, of ending the sign here. */
  readonly start: number;
  readonly again: number;
  readonly end: number;
}

function wayOf(segment: Segment, reversed: boolean, wishes: WritingWishes): Way {
  const { begins, isJoined, unit } = wishes;
  const trace = reversed ? segment.trace.toReversed() : segment.trace;
  const [first, last] = [trace[0]!, trace.at(-1)!];
  const near = Math.min(6, trace.length - 1);
  const from = (place: Place) => distance(first, place) / unit;
  const away = Math.min(...begins.map((place) => from(place) + place.reluctance / COST.startAway));
  return {
    from: reversed ? segment.to : segment.from,
    to: reversed ? segment.from : segment.to,
    path: segment.path,
    length: pathLength(trace) / unit,
    enters: direction(trace[Math.min(1, near)]!, trace[near]!),
    leaves: direction(trace.at(-1 - near)!, trace.at(-1 - Math.min(1, near))!),
    along: unnatural(trace, wishes),
    again: COST.againAway * Math.min(...begins.filter(({ reluctance }) => reluctance === 0).map(from)),
    start: COST.startAway * away + (isJoined ? (COST.entryAway * first.x) / unit : 0),
    end: isJoined && last.y > HIGHEST_EXIT * unit ? (-COST.exitAway * last.x) / unit : 0,
  };
}

/** Hands pull down and right and turn against the clock, but for some bowls; pushing up, left or the other way round costs. */
function unnatural(trace: readonly Place[], { unit, turning }: WritingWishes): number {
  let cost = 0;
  for (let i = 1; i < trace.length; i++) {
    const [before, from, to] = [trace[i - 2], trace[i - 1]!, trace[i]!];
    cost += (COST.upward * Math.max(0, from.y - to.y)) / unit;
    cost += (COST.leftward * Math.max(0, from.x - to.x)) / unit;
    if (!before) continue;
    const turn = Math.atan2(
      (from.x - before.x) * (to.y - from.y) - (from.y - before.y) * (to.x - from.x),
      (from.x - before.x) * (to.x - from.x) + (from.y - before.y) * (to.y - from.y),
    );
    const wrong = turning === 'either' ? 0 : turning === 'clockwise' ? -turn : turn;
    cost += (COST.wrongWay * Math.max(0, wrong)) / (2 * Math.PI);
  }
  return cost;
}
