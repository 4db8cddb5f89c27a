import { degreesOf, dot, leaving } from './graph-degrees.js';
import type { Place } from './outline.js';
import type { Graph } from './pixel-graph.js';

/** One end of an edge, as it leaves a node. */
export interface Branch {
  readonly edge: number;
  readonly end: 'from' | 'to';
}

/** Branches that bend by more than this (cosine between them as they leave) are not one stroke. */
const STRAIGHT_ON = -0.35;

/** Which branch continues which across a junction. */
export class Partners {
  readonly #partners = new Map<string, Branch>();

  of({ edge, end }: Branch): Branch | undefined {
    return this.#partners.get(`${edge} ${end}`);
  }

  pair(a: Branch, b: Branch): void {
    this.#partners.set(`${a.edge} ${a.end}`, b);
    this.#partners.set(`${b.edge} ${b.end}`, a);
  }
}

/**
 * At each junction, the two branches that continue each other straightest, then the next two, until none is straight.
 * The ends of a ring belong together; lines that meet in a point do not.
 */
export function pairBranches(graph: Graph): Partners {
  const partners = new Partners();
  const degrees = degreesOf(graph);
  graph.nodes.forEach((node, index) => {
    if (node.isTip || degrees[index]! < 2) return;
    const branches = branchesAt(graph, index);
    const bends = branches.flatMap((a, i) =>
      branches.slice(i + 1).map((b) => ({ a, b, bend: dot(a.leaves, b.leaves) })),
    );
    const taken = new Set<Branch>();
    for (const { a, b, bend } of bends.toSorted((p, q) => p.bend - q.bend)) {
      if (taken.has(a) || taken.has(b) || (branches.length > 2 && bend > STRAIGHT_ON)) continue;
      taken.add(a).add(b);
      partners.pair(a, b);
    }
  });
  return partners;
}

/** Every edge end at a node; an edge from the node back to itself leaves it twice. */
function branchesAt(graph: Graph, node: number): (Branch & { readonly leaves: Place })[] {
  const { radius } = graph.nodes[node]!;
  return graph.edges.flatMap((edge, index) => {
    const ends: (Branch & { readonly leaves: Place })[] = [];
    if (edge.from === node) ends.push({ edge: index, end: 'from', leaves: leaving(edge.places, radius) });
    if (edge.to === node) ends.push({ edge: index, end: 'to', leaves: leaving(edge.places.toReversed(), radius) });
    return ends;
  });
}

/** The edge's places, read from the branch's end. */
export function placesFrom(graph: Graph, { edge, end }: Branch): readonly Place[] {
  const { places } = graph.edges[edge]!;
  return end === 'from' ? places : places.toReversed();
}

export function nodeAt(graph: Graph, { edge, end }: Branch): number {
  return graph.edges[edge]![end];
}

export function otherEnd({ edge, end }: Branch): Branch {
  return { edge, end: end === 'from' ? 'to' : 'from' };
}
