import { degreesOf, keepNodes } from './graph-degrees.js';
import { healBends } from './heal-bends.js';
import { pathLength } from './path-length.js';
import type { Graph, GraphEdge, GraphNode } from './pixel-graph.js';

/** Two strokes crossing at a slant thin to two junctions with a bridge between; nearer than this they are one crossing. */
const CROSSING_RADII = 1.7;

/** The graph with every two junctions that belong to one crossing made one node, in the middle of them. */
export function mergeJunctions(graph: Graph): Graph {
  const degrees = degreesOf(graph);
  const span = ({ from, to, places }: GraphEdge) =>
    pathLength(places) / Math.max(graph.nodes[from]!.radius, graph.nodes[to]!.radius);
  const bridges = graph.edges.filter(
    (edge) => edge.from !== edge.to && degrees[edge.from]! > 2 && degrees[edge.to]! > 2 && span(edge) < CROSSING_RADII,
  );
  const merged = new Map<number, number>();
  const nodes = [...graph.nodes];
  for (const { from, to } of bridges.toSorted((a, b) => span(a) - span(b))) {
    // Pairs only: a row of near junctions is no crossing, and its middle may lie outside the ink.
    if (merged.has(from) || merged.has(to)) continue;
    merged.set(from, from).set(to, from);
    nodes[from] = middleOf([nodes[from]!, nodes[to]!]);
  }
  const place = (node: number) => merged.get(node) ?? node;
  const edges = graph.edges
    .map(({ from, to, places }) => ({ from: place(from), to: place(to), places }))
    .filter((edge, i) => edge.from !== edge.to || !bridges.includes(graph.edges[i]!));
  return healBends(keepNodes({ nodes, edges }, (node) => place(node) === node));
}

function middleOf(nodes: readonly GraphNode[]): GraphNode {
  const mean = (of: (node: GraphNode) => number) => nodes.reduce((sum, node) => sum + of(node), 0) / nodes.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), radius: Math.max(...nodes.map(({ radius }) => radius)) };
}
