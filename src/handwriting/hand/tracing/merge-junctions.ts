import { pathLength } from './path-length.js';
import type { Graph, GraphEdge, GraphNode } from './pixel-graph.js';
import { degreesOf } from './prune-spurs.js';

/** Two strokes crossing at a slant thin to two junctions with a bridge between; nearer than this they are one crossing. */
const CROSSING_RADII = 1.7;

/** The graph with junctions that belong to one crossing made one node, in the middle of them. */
export function mergeJunctions(graph: Graph): Graph {
  const degrees = degreesOf(graph);
  const isBridge = ({ from, to, places }: GraphEdge) =>
    from !== to &&
    degrees[from]! > 2 &&
    degrees[to]! > 2 &&
    pathLength(places) < CROSSING_RADII * Math.max(graph.nodes[from]!.radius, graph.nodes[to]!.radius);
  const bridges = graph.edges.filter(isBridge);
  if (bridges.length === 0) return graph;
  const crossingOf = joinedBy(bridges, graph.nodes.length);
  const crossings = [...new Set(crossingOf)];
  const place = (node: number) => crossings.indexOf(crossingOf[node]!);
  const nodes = crossings.map((crossing) => middleOf(graph.nodes.filter((_, node) => crossingOf[node] === crossing)));
  const edges = graph.edges
    .filter((edge) => !bridges.includes(edge))
    .map(({ from, to, places }) => ({ from: place(from), to: place(to), places }));
  return { nodes, edges };
}

/** For each node the lowest node that bridges connect it with. */
function joinedBy(bridges: readonly GraphEdge[], count: number): number[] {
  const leader = Array.from({ length: count }, (_, node) => node);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of bridges) {
      const lowest = Math.min(leader[from]!, leader[to]!);
      if (leader[from] === lowest && leader[to] === lowest) continue;
      leader[from] = leader[to] = lowest;
      changed = true;
    }
  }
  return leader;
}

function middleOf(nodes: readonly GraphNode[]): GraphNode {
  const mean = (of: (node: GraphNode) => number) => nodes.reduce((sum, node) => sum + of(node), 0) / nodes.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), radius: Math.max(...nodes.map(({ radius }) => radius)) };
}
