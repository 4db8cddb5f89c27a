/** Names that are close to a mistyped one, best first; where none is close, the first few there are. */
export function nearestNames(wanted: string, names: Iterable<string>, limit = 3): string[] {
  const known = [...names];
  // A name that only starts alike, or is a part of the right one, is as near as one slip of a finger.
  const scored = known.map((name) => ({
    name,
    distance: name.includes(wanted) || wanted.includes(name) ? 1 : editDistance(wanted, name),
  }));
  const near = scored.filter(({ name, distance }) => distance <= Math.max(2, name.length / 2));
  const best = near.toSorted((a, b) => a.distance - b.distance).map(({ name }) => name);
  return (best.length > 0 ? best : known).slice(0, limit);
}

/** Levenshtein's distance: how many letters to put in, take out or change. Names are short, so one row will do. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
    }
    row = next;
  }
  return row[to.length]!;
}
