import { pathLength } from './path-length.js';
import type { Graph, GraphEdge } from './pixel-graph.js';

/** Thinning grows hairs towards every bump of the edge; true strokes stick out of the junction's own disc by more than this. */
const SPUR_RADII = 1.35;
/** Rings shorter than this are single stray pixels of bare paper inside the ink. */
const STRAY_RING = 8;

/** The graph without hairs: loose ends hardly longer than the ink there is wide, and rings around a stray pixel. */
export function pruneSpurs(graph: Graph): Graph {
  const rings = graph.edges.filter(({ from, to, places }) => from !== to || pathLength(places) >= STRAY_RING);
  const pruned = { nodes: graph.nodes, edges: rings };
  for (;;) {
    const spur = shortestSpur(pruned);
    if (!spur) return withoutLostNodes(pruned, graph);
    pruned.edges = pruned.edges.filter((edge) => edge !== spur);
  }
}

/** One at a time, the shortest first: of two hairs at a stroke's end one may be its true continuation. */
function shortestSpur({ nodes, edges }: Graph): GraphEdge | undefined {
  const degrees = degreesOf({ nodes, edges });
  const spurs = edges.filter(({ from, to, places }) => {
    const [loose, fast] = degrees[from] === 1 ? [from, to] : [to, from];
    if (degrees[loose] !== 1 || degrees[fast]! < 3) return false;
    return pathLength(places) < SPUR_RADII * nodes[fast]!.radius;
  });
  return spurs.toSorted((a, b) => pathLength(a.places) - pathLength(b.places))[0];
}

/** Number of edge ends at each node. */
export function degreesOf({ nodes, edges }: Graph): number[] {
  const degrees = nodes.map(() => 0);
  for (const { from, to } of edges) {
    degrees[from]!++;
    degrees[to]!++;
  }
  return degrees;
}

/** Drops nodes that lost all their edges; nodes that never had any are dots and stay. */
function withoutLostNodes(pruned: Graph, original: Graph): Graph {
  const [before, after] = [degreesOf(original), degreesOf(pruned)];
  const kept = pruned.nodes.flatMap((_, node) => (after[node]! > 0 || before[node] === 0 ? [node] : []));
  const renumbered = new Map(kept.map((node, i) => [node, i]));
  return {
    nodes: kept.map((node) => pruned.nodes[node]!),
    edges: pruned.edges.map((edge) => ({
      ...edge,
      from: renumbered.get(edge.from)!,
      to: renumbered.get(edge.to)!,
    })),
  };
}
