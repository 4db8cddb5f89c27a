import type { Millimetres } from '../../handwriting/geometry/units.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import type { PrintedMark } from '../ink-groups.js';
import type { Colours } from '../press/colours.js';
import { ContentWriter, points } from './content-writer.js';
import { flatPrint } from './flat-print.js';
import { writePrinted } from './printed.js';

/** Something that is written into the file once and shown by name wherever it is wanted. */
export interface Form {
  readonly name: string;
  readonly object: PDFKit.PDFKitReference;
  /** The operators that show it in page space (points, y down). */
  readonly show: string;
}

/** What is printed on the paper, each different print once in the file, however many pages have it. */
export class PrintedForms {
  readonly #forms = new Map<string, Form>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly colours: Colours,
    private readonly bleed: Millimetres,
  ) {}

  /** As paths. */
  of(marks: readonly PrintedMark[], paper: PageDrawing['paper']): Form {
    return this.#known(JSON.stringify(marks)) ?? this.#keep(JSON.stringify(marks), this.#paths(marks, paper));
  }

  /** As one opaque picture, where anything shines through; as paths where nothing does. */
  async flat(marks: readonly PrintedMark[], paper: PageDrawing['paper']): Promise<Form> {
    if (!marks.some(shinesThrough)) return this.of(marks, paper);
    const key = `${paper.colour} ${JSON.stringify(marks)}`;
    return this.#known(key) ?? this.#keep(key, await this.#picture(marks, paper));
  }

  #known(key: string): Form | undefined {
    return this.#forms.get(key);
  }

  #keep(key: string, { object, frame }: { object: PDFKit.PDFKitReference; frame: string }): Form {
    const name = `Print${this.#forms.size + 1}`;
    const form = { name, object, show: frame === '' ? `/${name} Do` : `q ${frame} cm /${name} Do Q` };
    this.#forms.set(key, form);
    return form;
  }

  #paths(marks: readonly PrintedMark[], { width, height }: PageDrawing['paper']) {
    const states: Record<string, object> = {};
    const out = new ContentWriter();
    const stateOf = (opacity: number): string => {
      const name = `O${Math.round(opacity * 1000)}`;
      states[name] = { Type: 'ExtGState', ca: opacity, CA: opacity };
      return name;
    };
    writePrinted(marks, out, { colours: this.colours, stateOf });
    const { bleed } = this;
    const object = this.document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [points(-bleed), points(-bleed), points(width + bleed), points(height + bleed)],
      Resources: { ExtGState: states },
    });
    object.end(out.toBytes());
    return { object, frame: '' };
  }

  async #picture(marks: readonly PrintedMark[], paper: PageDrawing['paper']) {
    const { bleed, colours } = this;
    const { width, height, pixels } = await flatPrint(marks, paper, { bleed, colours });
    const object = this.document.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: colours.space,
      BitsPerComponent: 8,
    });
    object.end(pixels);
    const [across, down] = [points(paper.width + 2 * bleed), points(paper.height + 2 * bleed)];
    // Pictures stand on their feet in a space whose y grows upward; the page's grows downward.
    return { object, frame: `${across} 0 0 ${-down} ${points(-bleed)} ${points(paper.height + bleed)}` };
  }
}

function shinesThrough(mark: PrintedMark): boolean {
  return mark.kind === 'motif' && mark.opacity < 1;
}
