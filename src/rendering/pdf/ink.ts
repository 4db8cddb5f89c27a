import { outlineStroke } from '../../handwriting/geometry/outline.js';
import type { Millimetres } from '../../handwriting/geometry/units.js';
import type { InkStroke } from '../../handwriting/page/page-drawing.js';
import type { InkGroup } from '../ink-groups.js';
import type { Colours, Rgb } from '../press/colours.js';
import { TONES, toneColour, tonesAlong } from '../tones.js';
import { ContentWriter, gridMatrix, gridSteps } from './content-writer.js';

/**
 * Paints written words: one filled path per tone, lightest first, so that where pieces of a stroke overlap the darker ink
 * wins, as on paper, and no seam shows. Each word has its own origin, which keeps its numbers short.
 * Keeps its buffers from word to word.
 */
export class InkPainter {
  readonly #byTone = Array.from({ length: TONES + 1 }, () => new ContentWriter());

  readonly #writerOf = (tone: number): ContentWriter => this.#byTone[tone]!;
  /** For each ink on each paper, the operators that fill with its tones. */
  readonly #fills = new Map<string, readonly string[]>();

  constructor(private readonly colours: Colours) {}

  /** Writes the group's operators in page space (points, y down). */
  paint({ colour, strokes }: InkGroup, paper: string, page: ContentWriter): void {
    const first = strokes[0]?.points[0];
    if (!first) return;
    const x = gridSteps(first.x);
    const y = gridSteps(footOf(strokes));
    const fills = this.#fillsOf(colour, paper);
    for (const writer of this.#byTone) writer.setOrigin(x, y);
    for (const stroke of strokes) outlineStroke(stroke.points, this.#writerOf, tonesAlong(stroke));
    page.operator(`q ${gridMatrix(x, y)}`);
    for (let tone = 0; tone <= TONES; tone++) {
      const writer = this.#byTone[tone]!;
      if (writer.length === 0) continue;
      page.operator(fills[tone]!);
      page.append(writer);
      page.operator('f');
      writer.clear();
    }
    page.operator('Q');
  }

  #fillsOf(ink: string, paper: string): readonly string[] {
    const key = `${ink} on ${paper}`;
    const known = this.#fills.get(key);
    if (known) return known;
    const fills = this.#byTone.map((_, tone) => fillWith(toneColour(ink, paper, tone), this.colours));
    this.#fills.set(key, fills);
    return fills;
  }
}

/**
 * About where the word stands on its line: four fifths of its ink are above, so that few numbers need a minus sign. It is as far
 * below the middle as 1.3 times the mean distance from there.
 */
function footOf(strokes: readonly InkStroke[]): Millimetres {
  let [sum, count, away] = [0, 0, 0];
  for (const { points } of strokes) {
    count += points.length;
    for (const { y } of points) sum += y;
  }
  const middle = sum / count;
  for (const { points } of strokes) for (const { y } of points) away += Math.abs(y - middle);
  return middle + (1.3 * away) / count;
}

/** The operator that fills with a colour; thousandths tell 256 steps apart. */
export function fillWith(colour: Rgb, { components, fillOperator }: Colours): string {
  return `${components(colour).map(short).join(' ')} ${fillOperator}`;
}

/** The operator that draws lines with a colour. */
export function strokeWith(colour: Rgb, { components, strokeOperator }: Colours): string {
  return `${components(colour).map(short).join(' ')} ${strokeOperator}`;
}

/** A number as PDF likes it short: at most three decimals and no leading zero. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(/^(-?)0\./, '$1.');
}
