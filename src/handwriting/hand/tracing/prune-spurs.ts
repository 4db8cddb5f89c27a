import { awayFrom, degreesOf, dot, keepNodes, leaving } from './graph-degrees.js';
import { healBends } from './heal-bends.js';
import { direction, pathLength } from './path-length.js';
import type { Graph, GraphEdge, GraphNode } from './pixel-graph.js';

/** Thinning grows hairs towards every bump of the edge; true strokes stick out of the junction's own disc by more than this. */
const SPUR_RADII = 1.35;
/** Rings shorter than this are single stray pixels of bare paper inside the ink. */
const STRAY_RING = 8;
/** Lines that turn back on each other by this much (cosine between them) meet in a point, not in a bend. */
const SHARP = -0.35;

/**
 * The graph without hairs: loose ends hardly longer than the ink there is wide, and rings around a stray pixel.
 * A hair on the outside of a sharp turn is the turn's own point, where the pen went out and came back: both lines
 * are led out to it.
 */
export function pruneSpurs(graph: Graph): Graph {
  const rings = graph.edges.filter(({ from, to, places }) => from !== to || pathLength(places) >= STRAY_RING);
  let pruned = healBends({ nodes: graph.nodes, edges: rings });
  for (let spur = shortestSpur(pruned); spur; spur = shortestSpur(pruned)) {
    pruned = asPoint(pruned, spur) ?? withoutEdge(pruned, spur);
  }
  return pruned;
}

/** The graph without a hair and its loose end. */
function withoutEdge(graph: Graph, hair: GraphEdge): Graph {
  const { loose } = endsOf(hair, degreesOf(graph));
  return healBends(
    keepNodes({ ...graph, edges: graph.edges.filter((edge) => edge !== hair) }, (node) => node !== loose),
  );
}

/** One at a time, the shortest first: of two hairs at a stroke's end one may be its true continuation. */
function shortestSpur(graph: Graph): GraphEdge | undefined {
  const degrees = degreesOf(graph);
  const spurs = graph.edges.filter((edge) => {
    const { loose, fast } = endsOf(edge, degrees);
    if (degrees[loose] !== 1 || degrees[fast]! < 3) return false;
    return pathLength(edge.places) < SPUR_RADII * graph.nodes[fast]!.radius;
  });
  return spurs.toSorted((a, b) => pathLength(a.places) - pathLength(b.places))[0];
}

function endsOf({ from, to }: GraphEdge, degrees: readonly number[]): { loose: number; fast: number } {
  return degrees[from] === 1 ? { loose: from, fast: to } : { loose: to, fast: from };
}

/** The graph with the spur made the point of a sharp turn between the two lines it grows from; undefined if it is not one. */
function asPoint(graph: Graph, spur: GraphEdge): Graph | undefined {
  const { loose, fast } = endsOf(spur, degreesOf(graph));
  const lines = graph.edges.filter((edge) => edge !== spur && (edge.from === fast || edge.to === fast));
  const [one, other] = lines;
  if (lines.length !== 2 || one!.from === one!.to || other!.from === other!.to) return undefined;
  const { radius } = graph.nodes[fast]!;
  if (lines.some(({ places }) => pathLength(places) < 1.5 * radius)) return undefined;
  const [a, b] = [leaving(awayFrom(fast, one!), radius), leaving(awayFrom(fast, other!), radius)];
  const out = direction(graph.nodes[fast]!, graph.nodes[loose]!);
  if (dot(a, b) < SHARP || dot(out, { x: a.x + b.x, y: a.y + b.y }) > 0) return undefined;
  const tail = awayFrom(fast, spur).slice(1);
  const ledOut = lines.map((line) => ({
    from: line.from === fast ? line.to : line.from,
    to: loose,
    places: [...awayFrom(fast, line).toReversed(), ...tail],
  }));
  const nodes = graph.nodes.map((node, i): GraphNode => (i === loose ? { ...node, isTip: true } : node));
  const rest = graph.edges.filter((edge) => edge !== spur && !lines.includes(edge));
  return keepNodes({ nodes, edges: [...rest, ...ledOut] }, (node) => node !== fast);
}
