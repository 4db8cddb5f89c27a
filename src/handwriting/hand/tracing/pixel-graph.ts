import type { Place } from './outline.js';
import type { Raster } from './rasterise.js';
import { pixelsOf } from './thin.js';

/** Where lines end or meet. `radius` is the distance from there to the edge of the ink. */
export interface GraphNode extends Place {
  readonly radius: number;
  /** The point of a sharp turn: two lines run out to it side by side. */
  readonly isTip?: boolean;
}

/** A line between two nodes (or from one back to itself); `places` begin and end on them. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Place[];
}

/** The skeleton of a glyph as lines that meet. A node without edges is a dot. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The lines of a skeleton, in the raster's outline space. */
export function pixelGraph(skeleton: Uint8Array, distances: Float32Array, raster: Raster): Graph {
  const walk = new SkeletonWalk(skeleton, raster.width);
  const { clusters, chains } = walk.explore();
  const placeOf = (pixel: number): Place => ({
    x: raster.left + (pixel % raster.width) + 0.5,
    y: raster.top + Math.floor(pixel / raster.width) + 0.5,
  });
  const nodes = clusters.map((pixels) => ({
    ...middle(pixels.map(placeOf)),
    radius: pixels.reduce((widest, pixel) => Math.max(widest, distances[pixel]!), 0),
  }));
  const edges = chains.map(({ from, to, pixels }) => ({
    from,
    to,
    places: [bare(nodes[from]!), ...pixels.map(placeOf), bare(nodes[to]!)],
  }));
  return { nodes, edges };
}

interface Chain {
  readonly from: number;
  readonly to: number;
  readonly pixels: readonly number[];
}

/** Walks a skeleton pixel by pixel. Pixels with other than two neighbours form nodes; the rest are chains between them. */
class SkeletonWalk {
  readonly #skeleton: Uint8Array;
  readonly #steps: readonly number[];
  readonly #nodeOf: Int32Array;
  readonly #walked: Uint8Array;
  readonly #clusters: number[][] = [];
  readonly #chains: Chain[] = [];

  constructor(skeleton: Uint8Array, width: number) {
    this.#skeleton = skeleton;
    // Straight steps first: a walk must not cut across a corner that belongs to it.
    this.#steps = [-width, -1, 1, width, -width - 1, -width + 1, width - 1, width + 1];
    this.#nodeOf = new Int32Array(skeleton.length).fill(-1);
    this.#walked = new Uint8Array(skeleton.length);
  }

  explore(): { clusters: readonly (readonly number[])[]; chains: readonly Chain[] } {
    const pixels = pixelsOf(this.#skeleton);
    for (const pixel of pixels) {
      if (this.#nodeOf[pixel]! < 0 && this.#neighbours(pixel).length !== 2) this.#gather(pixel);
    }
    this.#clusters.forEach((cluster, node) => this.#leave(node, cluster));
    for (const pixel of pixels) {
      if (this.#nodeOf[pixel]! < 0 && !this.#walked[pixel]) this.#circle(pixel);
    }
    return { clusters: this.#clusters, chains: this.#chains };
  }

  #neighbours(pixel: number): number[] {
    return this.#steps.map((step) => pixel + step).filter((next) => this.#skeleton[next]);
  }

  /** Branch pixels that touch are one node. */
  #gather(seed: number): void {
    const node = this.#clusters.length;
    const cluster = [seed];
    this.#nodeOf[seed] = node;
    const isBranch = (pixel: number) => this.#neighbours(pixel).length > 2;
    for (let i = 0; isBranch(seed) && i < cluster.length; i++) {
      for (const next of this.#neighbours(cluster[i]!)) {
        if (this.#nodeOf[next]! >= 0 || !isBranch(next)) continue;
        this.#nodeOf[next] = node;
        cluster.push(next);
      }
    }
    this.#clusters.push(cluster);
  }

  #leave(node: number, cluster: readonly number[]): void {
    for (const pixel of cluster) {
      for (const next of this.#neighbours(pixel)) {
        const neighbour = this.#nodeOf[next]!;
        // Two nodes side by side: one edge, noted from the lower of the two.
        if (neighbour > node) this.#chains.push({ from: node, to: neighbour, pixels: [] });
        if (neighbour < 0 && !this.#walked[next]) this.#follow(node, next);
      }
    }
  }

  #follow(from: number, start: number): void {
    const pixels = [start];
    this.#walked[start] = 1;
    for (let pixel = start; ; ) {
      const around = this.#neighbours(pixel);
      const onward = around.find((next) => this.#nodeOf[next]! < 0 && !this.#walked[next]);
      const end = around.find(
        (next) => this.#nodeOf[next]! >= 0 && !(pixels.length === 1 && this.#nodeOf[next] === from),
      );
      if (end !== undefined) return void this.#chains.push({ from, to: this.#nodeOf[end]!, pixels });
      if (onward === undefined) return void this.#chains.push({ from, to: from, pixels });
      this.#walked[onward] = 1;
      pixels.push(onward);
      pixel = onward;
    }
  }

  /** A ring without any branch: its first pixel (top row, leftmost) becomes its node. */
  #circle(seed: number): void {
    const node = this.#clusters.push([seed]) - 1;
    this.#nodeOf[seed] = node;
    const start = this.#neighbours(seed)[0]!;
    this.#follow(node, start);
  }
}

function middle(places: readonly Place[]): Place {
  const sum = places.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

function bare({ x, y }: Place): Place {
  return { x, y };
}
