import type { Place } from './outline.js';

export function distance(a: Place, b: Place): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

export function pathLength(places: readonly Place[]): number {
  let length = 0;
  for (let i = 1; i < places.length; i++) length += distance(places[i - 1]!, places[i]!);
  return length;
}

/** The place `length` along the path from its start; its end where the path is shorter. */
export function placeAt(places: readonly Place[], length: number): Place {
  let left = length;
  for (let i = 1; i < places.length; i++) {
    const [from, to] = [places[i - 1]!, places[i]!];
    const step = distance(from, to);
    if (left <= step && step > 0) return between(from, to, left / step);
    left -= step;
  }
  return places.at(-1)!;
}

/** The path without what lies within `start` of its start and `end` of its end, along it. */
export function trimPath(places: readonly Place[], start: number, end: number): Place[] {
  const whole = pathLength(places);
  const kept: Place[] = [placeAt(places, start)];
  let along = 0;
  for (let i = 1; i < places.length - 1; i++) {
    along += distance(places[i - 1]!, places[i]!);
    if (along > start && along < whole - end) kept.push(places[i]!);
  }
  kept.push(placeAt(places, whole - end));
  return kept;
}

/** Unit direction from one place to another; to the right when they are the same. */
export function direction(from: Place, to: Place): Place {
  const length = distance(from, to);
  return length > 0 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 1, y: 0 };
}

export function between(a: Place, b: Place, t: number): Place {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

export function beyond(from: Place, towards: Place, length: number): Place {
  return { x: from.x + towards.x * length, y: from.y + towards.y * length };
}

/** Even steps along the path of about `step`, both ends kept. */
export function resample(places: readonly Place[], step: number): Place[] {
  const whole = pathLength(places);
  const count = Math.max(1, Math.round(whole / step));
  const even: Place[] = [places[0]!];
  let walked = 0;
  let i = 1;
  for (let k = 1; k < count; k++) {
    const target = (whole * k) / count;
    while (i < places.length - 1 && walked + distance(places[i - 1]!, places[i]!) < target) {
      walked += distance(places[i - 1]!, places[i]!);
      i++;
    }
    const span = distance(places[i - 1]!, places[i]!);
    even.push(between(places[i - 1]!, places[i]!, span > 0 ? (target - walked) / span : 0));
  }
  even.push(places.at(-1)!);
  return even;
}
