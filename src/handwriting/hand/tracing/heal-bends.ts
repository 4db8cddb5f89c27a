import { awayFrom, degreesOf, keepNodes } from './graph-degrees.js';
import type { Graph, GraphEdge } from './pixel-graph.js';

/** The graph with lines joined where only two of them meet: that is a bend (or a stair of the skeleton), no junction. */
export function healBends(graph: Graph): Graph {
  const degrees = degreesOf(graph);
  const healed = new Set<number>();
  let { edges } = graph;
  graph.nodes.forEach(({ isTip }, node) => {
    if (degrees[node] !== 2 || isTip) return;
    const [one, other] = edges.filter(({ from, to }) => from === node || to === node);
    // One edge only: a ring that starts here.
    if (!one || !other) return;
    healed.add(node);
    edges = [...edges.filter((edge) => edge !== one && edge !== other), joined(one, other, node)];
  });
  return keepNodes({ nodes: graph.nodes, edges }, (node) => !healed.has(node));
}

function joined(one: GraphEdge, other: GraphEdge, node: number): GraphEdge {
  return {
    from: one.from === node ? one.to : one.from,
    to: other.from === node ? other.to : other.from,
    places: [...awayFrom(node, one).toReversed(), ...awayFrom(node, other).slice(1)],
  };
}
