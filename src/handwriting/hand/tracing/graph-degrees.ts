import type { Place } from './outline.js';
import { direction, pathLength, placeAt } from './path-length.js';
import type { Graph, GraphEdge } from './pixel-graph.js';

/** Number of edge ends at each node. */
export function degreesOf({ nodes, edges }: Graph): number[] {
  const degrees = nodes.map(() => 0);
  for (const { from, to } of edges) {
    degrees[from]!++;
    degrees[to]!++;
  }
  return degrees;
}

/** The edge's places as they lead away from a node at one of its ends. */
export function awayFrom(node: number, edge: GraphEdge): readonly Place[] {
  return edge.from === node ? edge.places : edge.places.toReversed();
}

/** The direction a line takes once it is out of its junction's disc, where the skeleton is true again. */
export function leaving(places: readonly Place[], radius: number): Place {
  const length = pathLength(places);
  return direction(placeAt(places, Math.min(radius, length / 3)), placeAt(places, Math.min(2.8 * radius, length)));
}

export function dot(a: Place, b: Place): number {
  return a.x * b.x + a.y * b.y;
}

/** The graph with only some of its nodes and the edges between them, numbered anew. */
export function keepNodes(graph: Graph, isKept: (node: number) => boolean): Graph {
  const kept = graph.nodes.flatMap((_, node) => (isKept(node) ? [node] : []));
  const renumbered = new Map(kept.map((node, i) => [node, i]));
  return {
    nodes: kept.map((node) => graph.nodes[node]!),
    edges: graph.edges.flatMap(({ from, to, places }) => {
      const [start, end] = [renumbered.get(from), renumbered.get(to)];
      return start === undefined || end === undefined ? [] : [{ from: start, to: end, places }];
    }),
  };
}
