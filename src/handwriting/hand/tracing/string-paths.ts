import { degreesOf } from './graph-degrees.js';
import type { Place } from './outline.js';
import { type Branch, nodeAt, otherEnd, type Partners, placesFrom } from './pair-branches.js';
import { between, beyond, direction, distance, pathLength, placeAt, trimPath } from './path-length.js';
import type { Graph } from './pixel-graph.js';

/** A node that a path starts at, passes or ends at, `at` so far along it. */
export interface Pass {
  readonly node: number;
  readonly at: number;
}

/** A line that runs straight on at every junction it passes. */
export interface Path {
  readonly places: readonly Place[];
  /** In order, from the node at its start to the node at its end. */
  readonly passes: readonly Pass[];
  /** Whether its start or end is the end of the ink, and not inside a junction. */
  readonly startsLoose: boolean;
  readonly endsLoose: boolean;
  /** Its end runs into its start, smoothly. */
  readonly closed: boolean;
}

/**
 * The graph's edges strung into paths along their partners. Inside a junction the skeleton dips towards the meeting
 * strokes, so it is cut out there and the path carried smoothly across.
 */
export function stringPaths(graph: Graph, partners: Partners): Path[] {
  const strung = new Set<number>();
  const ends = graph.edges.flatMap((_, edge): Branch[] => [
    { edge, end: 'from' },
    { edge, end: 'to' },
  ]);
  const first = ends.filter((end) => !partners.of(end));
  const clear = new Clearing(graph);
  const paths: Path[] = [];
  for (const start of [...first, ...ends]) {
    if (!strung.has(start.edge)) paths.push(stringFrom(start, graph, partners, strung, clear));
  }
  return paths;
}

function stringFrom(start: Branch, graph: Graph, partners: Partners, strung: Set<number>, clear: Clearing): Path {
  let places: Place[] = clear.startOf(start);
  const passes: Pass[] = [{ node: nodeAt(graph, start), at: 0 }];
  let branch: Branch | undefined = start;
  let last = start;
  while (branch && !strung.has(branch.edge)) {
    strung.add(branch.edge);
    const piece = clear.cutOut(branch);
    if (branch !== start) {
      const bridge = bridgeOver(places, piece);
      passes.push({
        node: nodeAt(graph, branch),
        at: pathLength([...places, ...bridge.slice(0, bridge.length / 2 + 1)]),
      });
      places = [...places, ...bridge];
    }
    places = [...places, ...piece];
    last = otherEnd(branch);
    branch = partners.of(last);
  }
  const closed = branch !== undefined;
  const whole = closed ? [...places, ...bridgeOver(places, places), places[0]!] : [...places, ...clear.startOf(last)];
  passes.push({ node: nodeAt(graph, last), at: pathLength(whole) });
  return {
    places: whole,
    passes,
    startsLoose: !closed && clear.isLoose(nodeAt(graph, start)),
    endsLoose: !closed && clear.isLoose(nodeAt(graph, last)),
    closed,
  };
}

/** Knows how much of each edge lies inside the junctions at its ends. */
class Clearing {
  readonly #degrees: readonly number[];

  constructor(readonly graph: Graph) {
    this.#degrees = degreesOf(graph);
  }

  isLoose(node: number): boolean {
    return this.#degrees[node] === 1 || this.graph.nodes[node]!.isTip === true;
  }

  /** A branch that begins at a junction begins in the middle of it. */
  startOf(branch: Branch): Place[] {
    const node = nodeAt(this.graph, branch);
    const { x, y } = this.graph.nodes[node]!;
    return this.#inset(node) > 0 ? [{ x, y }] : [];
  }

  /** The branch without the stretches inside the discs of the junctions at its ends. */
  cutOut(branch: Branch): Place[] {
    const places = placesFrom(this.graph, branch);
    const [start, end] = [this.#inset(nodeAt(this.graph, branch)), this.#inset(nodeAt(this.graph, otherEnd(branch)))];
    const share = Math.min(1, (0.8 * pathLength(places)) / Math.max(1e-9, start + end));
    return trimPath(places, start * share, end * share);
  }

  /** Two branches only: a ring's start or a bend, no junction. */
  #inset(node: number): number {
    return this.#degrees[node]! > 2 ? this.graph.nodes[node]!.radius : 0;
  }
}

/** The way from a path's end to the next one's start: a cubic that leaves and arrives in their own directions. */
function bridgeOver(before: readonly Place[], after: readonly Place[]): Place[] {
  const [from, to] = [before.at(-1)!, after[0]!];
  const gap = distance(from, to);
  if (gap < 2) return [];
  const reach = Math.max(4, gap);
  const out = direction(placeAt(before, pathLength(before) - reach), from);
  const into = direction(to, placeAt(after, reach));
  const [c1, c2] = [beyond(from, out, gap / 3), beyond(to, into, -gap / 3)];
  const count = Math.ceil(gap);
  return Array.from({ length: count - 1 }, (_, i) => {
    const t = (i + 1) / count;
    const [p, q, r] = [between(from, c1, t), between(c1, c2, t), between(c2, to, t)];
    return between(between(p, q, t), between(q, r, t), t);
  });
}
