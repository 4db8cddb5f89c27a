import type { Place } from './outline.js';
import { between, beyond, direction, distance, pathLength, placeAt, trimPath } from './path-length.js';
import type { Graph, GraphEdge } from './pixel-graph.js';

/** A line through the glyph that runs straight on at every junction it passes; a closed one ends where it starts. */
export interface Path {
  readonly places: readonly Place[];
  /** Junctions at its ends; undefined is a loose end. */
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
  readonly closed: boolean;
}

/** One end of an edge as it leaves a node. */
interface Branch {
  readonly edge: number;
  readonly end: 'from' | 'to';
  readonly leaves: Place;
}

/** Branches that turn by more than this (cosine of the angle between them) are not one stroke. */
const STRAIGHT_ON = -0.35;

/**
 * The graph's edges strung into paths: at each junction the two branches that continue each other straightest are one
 * path, then the next two. Inside a junction the skeleton dips towards the meeting strokes, so it is cut out there and
 * the path carried smoothly across.
 */
export function pairBranches(graph: Graph): Path[] {
  const partners = pairAtNodes(graph);
  const paths: Path[] = [];
  const strung = new Set<number>();
  const starts = graph.edges.flatMap((_, edge) => [key(edge, 'from'), key(edge, 'to')]);
  const loose = starts.filter((start) => !partners.has(start));
  for (const start of [...loose, ...starts]) {
    if (!strung.has(parseKey(start).edge)) paths.push(stringFrom(start, graph, partners, strung));
  }
  return paths;
}

type BranchKey = string;

function key(edge: number, end: 'from' | 'to'): BranchKey {
  return `${edge} ${end}`;
}

function parseKey(branch: BranchKey): { edge: number; end: 'from' | 'to' } {
  return { edge: Number.parseInt(branch, 10), end: branch.endsWith('from') ? 'from' : 'to' };
}

function pairAtNodes(graph: Graph): Map<BranchKey, BranchKey> {
  const partners = new Map<BranchKey, BranchKey>();
  graph.nodes.forEach((_, node) => {
    const branches = branchesAt(graph, node);
    for (const [a, b] of straightestPairs(branches)) {
      partners.set(key(a.edge, a.end), key(b.edge, b.end));
      partners.set(key(b.edge, b.end), key(a.edge, a.end));
    }
  });
  return partners;
}

function branchesAt(graph: Graph, node: number): Branch[] {
  return graph.edges.flatMap((edge, index) => {
    const ends: Branch[] = [];
    const radius = graph.nodes[node]!.radius;
    if (edge.from === node) ends.push({ edge: index, end: 'from', leaves: leaving(edge.places, radius) });
    if (edge.to === node) ends.push({ edge: index, end: 'to', leaves: leaving(edge.places.toReversed(), radius) });
    return ends;
  });
}

/** The direction a branch takes once it is out of the junction's disc, where the skeleton is true again. */
function leaving(places: readonly Place[], radius: number): Place {
  const length = pathLength(places);
  return direction(placeAt(places, Math.min(radius, length / 3)), placeAt(places, Math.min(2.8 * radius, length)));
}

function straightestPairs(branches: readonly Branch[]): [Branch, Branch][] {
  const candidates = branches.flatMap((a, i) =>
    branches.slice(i + 1).map((b) => ({ a, b, turn: dot(a.leaves, b.leaves) })),
  );
  candidates.sort((p, q) => p.turn - q.turn);
  const taken = new Set<Branch>();
  const pairs: [Branch, Branch][] = [];
  for (const { a, b, turn } of candidates) {
    if (taken.has(a) || taken.has(b) || (branches.length > 2 && turn > STRAIGHT_ON)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function dot(a: Place, b: Place): number {
  return a.x * b.x + a.y * b.y;
}

function stringFrom(start: BranchKey, graph: Graph, partners: Map<BranchKey, BranchKey>, strung: Set<number>): Path {
  const pieces: Place[][] = [];
  let branch: BranchKey | undefined = start;
  let leftBy = start;
  while (branch !== undefined) {
    const { edge, end } = parseKey(branch);
    if (strung.has(edge)) break;
    strung.add(edge);
    pieces.push(clearOfJunctions(graph, graph.edges[edge]!, end === 'to'));
    leftBy = key(edge, end === 'from' ? 'to' : 'from');
    branch = partners.get(leftBy);
  }
  const closed = branch !== undefined;
  const first = nodeAt(graph, start);
  const last = nodeAt(graph, leftBy);
  const places = carryAcross(pieces);
  return {
    places: closed ? closeUp(places) : reachNodes(places, graph, first, last),
    startsAt: closed || isLoose(graph, first) ? undefined : first,
    endsAt: closed || isLoose(graph, last) ? undefined : last,
    closed,
  };
}

function nodeAt(graph: Graph, branch: BranchKey): number {
  const { edge, end } = parseKey(branch);
  return graph.edges[edge]![end];
}

function isLoose(graph: Graph, node: number): boolean {
  return (
    graph.edges.filter(({ from, to }) => from === node || to === node).length === 1 &&
    !graph.edges.some(({ from, to }) => from === node && to === node)
  );
}

/** The edge without the stretches inside the discs of the junctions at its ends, reversed on request. */
function clearOfJunctions(graph: Graph, edge: GraphEdge, reversed: boolean): Place[] {
  const length = pathLength(edge.places);
  const inset = (node: number) => (isLoose(graph, node) || isRingStart(graph, node) ? 0 : graph.nodes[node]!.radius);
  const share = Math.min(1, (0.8 * length) / Math.max(1e-9, inset(edge.from) + inset(edge.to)));
  const clear = trimPath(edge.places, inset(edge.from) * share, inset(edge.to) * share);
  return reversed ? clear.toReversed() : clear;
}

/** A ring's node is arbitrary, no junction. */
function isRingStart(graph: Graph, node: number): boolean {
  const touching = graph.edges.filter(({ from, to }) => from === node || to === node);
  return touching.length === 1 && touching[0]!.from === touching[0]!.to;
}

/** Joins pieces end to end with curves that leave and arrive in the pieces' own directions. */
function carryAcross(pieces: readonly (readonly Place[])[]): Place[] {
  return pieces.reduce<Place[]>((path, piece) => {
    if (path.length === 0) return [...piece];
    return [...path, ...bridge(path, piece), ...piece];
  }, []);
}

function closeUp(places: readonly Place[]): Place[] {
  return [...places, ...bridge(places, places), places[0]!];
}

/** The way from a path's end to the next one's start: a cubic along both directions. */
function bridge(before: readonly Place[], after: readonly Place[]): Place[] {
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

/** A branch that ends at a junction runs on straight to the middle of it. */
function reachNodes(places: readonly Place[], graph: Graph, first: number, last: number): Place[] {
  const start = isLoose(graph, first) ? [] : [at(graph.nodes[first]!)];
  const end = isLoose(graph, last) ? [] : [at(graph.nodes[last]!)];
  return [...start, ...places, ...end];
}

function at({ x, y }: Place): Place {
  return { x, y };
}
