import { type Box, type InkedWord, overlap, type SheetSize, STRIDE } from './inked-word.js';

/** Sharper than this no eye sees, and the canvas only costs more. */
const MOST_PIXELS_PER_MM = 24;

/** Shapes are given in hundredths of a millimetre. */
const SHAPE_UNIT = 1 / 100;

/** One transparent layer of a sheet that ink or pencil is put on and taken from. Lengths in millimetres. */
export class InkCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #paper: SheetSize;
  readonly #shapes = new WeakMap<InkedWord, readonly Path2D[]>();
  /** Pixels per millimetre; nothing before it is fitted. */
  #scale = 0;

  constructor(canvas: HTMLCanvasElement, paper: SheetSize) {
    this.#canvas = canvas;
    this.#paper = paper;
  }

  /** Makes the canvas as fine as the place it is shown in. True where that changed, so that everything must be drawn anew. */
  fit(cssWidth: number, pixelRatio: number): boolean {
    const scale = Math.min(MOST_PIXELS_PER_MM, (cssWidth * pixelRatio) / this.#paper.width);
    if (scale === this.#scale) return false;
    this.#canvas.width = Math.max(1, Math.round(this.#paper.width * scale));
    this.#canvas.height = Math.max(1, Math.round(this.#paper.height * scale));
    this.#scale = scale;
    return true;
  }

  clear(): void {
    const context = this.#context(1);
    context.clearRect(0, 0, this.#paper.width, this.#paper.height);
  }

  /** A finished word, exactly as it prints; in one colour (`pencil`) where that is given. */
  word(word: InkedWord, pencil: string | null = null): void {
    const context = this.#context(SHAPE_UNIT);
    this.#pathsOf(word).forEach((path, i) => {
      context.fillStyle = pencil ?? word.shapes[i]!.colour;
      context.fill(path);
    });
  }

  /** The piece of a stroke that the pen has just passed: a first impression, which `redraw` makes exact. */
  piece(word: InkedWord, strokeIndex: number, from: number, to: number): void {
    const { path } = word.strokes[strokeIndex]!;
    const context = this.#context(1);
    context.lineCap = 'round';
    for (let i = Math.max(1, from + 1); i <= Math.max(to, 1); i++) {
      const [a, b] = [(i - 1) * STRIDE, Math.min(i, path.length / STRIDE - 1) * STRIDE];
      context.strokeStyle = colourOf(word, (path[a + 3]! + path[b + 3]!) / 2);
      context.lineWidth = path[a + 2]! + path[b + 2]!;
      context.beginPath();
      context.moveTo(path[a]!, path[a + 1]!);
      context.lineTo(path[b]!, path[b + 1]!);
      context.stroke();
    }
  }

  /**
   * Draws the place of `word` anew with `strength` of it, from 1, exactly as it prints, to 0, where it is rubbed out.
   * `others` of this sheet (in `pencil`, as in `word`) that reach into its place stay as they are.
   */
  redraw(word: InkedWord, strength: number, others: Iterable<InkedWord>, pencil: string | null = null): void {
    const place = this.#wholePixels(word.box);
    this.#inside(place, (context) => {
      context.globalAlpha = strength;
      if (strength > 0) this.word(word, pencil);
      context.globalAlpha = 1;
      for (const other of others) if (overlap(other.box, place)) this.word(other, pencil);
    });
  }

  /** A clean place to draw in; nothing outside of it changes. */
  #inside({ left, top, right, bottom }: Box, draw: (context: CanvasRenderingContext2D) => void): void {
    const context = this.#context(1);
    context.save();
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.clearRect(left, top, right - left, bottom - top);
    draw(context);
    context.restore();
  }

  /** A pixel that is only half inside would keep half of what was there. */
  #wholePixels({ left, top, right, bottom }: Box): Box {
    const scale = this.#scale;
    return {
      left: Math.floor(left * scale) / scale,
      top: Math.floor(top * scale) / scale,
      right: Math.ceil(right * scale) / scale,
      bottom: Math.ceil(bottom * scale) / scale,
    };
  }

  #context(unit: number): CanvasRenderingContext2D {
    const context = this.#canvas.getContext('2d')!;
    const scale = this.#scale * unit;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    return context;
  }

  #pathsOf(word: InkedWord): readonly Path2D[] {
    const known = this.#shapes.get(word);
    if (known) return known;
    const paths = word.shapes.map(({ path }) => new Path2D(path));
    this.#shapes.set(word, paths);
    return paths;
  }
}

/** The colour of the word's ink nearest to `tone`. */
function colourOf({ shapes }: InkedWord, tone: number): string {
  let nearest = shapes[0]!;
  for (const shape of shapes) if (Math.abs(shape.tone - tone) < Math.abs(nearest.tone - tone)) nearest = shape;
  return nearest.colour;
}
