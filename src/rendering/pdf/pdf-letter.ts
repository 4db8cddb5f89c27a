import type { PageDrawing, WrittenWord } from '../../handwriting/page/page-drawing.js';
import { type InkGroup, layersOf, type PrintedMark } from '../ink-groups.js';
import type { RenderOptions } from '../renderer.js';
import { channels } from '../tones.js';
import { ContentWriter, points } from './content-writer.js';
import { InkPainter, rgb } from './ink.js';
import { writePrinted } from './printed.js';
import { TextLayer } from './text-layer.js';

interface Form {
  readonly name: string;
  readonly object: PDFKit.PDFKitReference;
}

/** Draws a letter's pages into a PDF document, one after another. */
export class PdfLetter {
  readonly #text: TextLayer;
  readonly #painter = new InkPainter();
  readonly #content = new ContentWriter();
  /** What is printed on the paper is written once and shown on every page that has it. */
  readonly #forms = new Map<string, Form>();
  readonly #root: PDFKit.PDFStructureElement;
  #paragraph: { readonly number: number; readonly element: PDFKit.PDFStructureElement } | null = null;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.#text = new TextLayer(document);
    this.#root = document.struct('Document');
    document.addStructure(this.#root);
  }

  addPage(page: PageDrawing, options: RenderOptions): void {
    const { paper } = page;
    this.document.addPage({ size: [points(paper.width), points(paper.height)], margin: 0 });
    this.document.page.fonts.Unseen = this.#text.font;
    const { under, ink, over } = layersOf(page);
    if (options.paper !== 'bare') this.#asArtifact(() => this.#paintPaper(paper));
    this.#printForm(under);
    for (const part of paragraphsOf(page.words, ink)) this.#writeParagraph(part, paper.colour);
    this.#printForm(over);
  }

  /** Closes the file; nothing can be added afterwards. */
  end(): void {
    this.#paragraph?.element.end();
    this.#root.end();
    this.#text.end();
    this.document.end();
  }

  #paintPaper(paper: PageDrawing['paper']): void {
    const [width, height] = [points(paper.width), points(paper.height)];
    this.#content.operator(`${rgb(channels(paper.colour))} rg 0 0 ${width} ${height} re f`);
  }

  /** Ink and words of a paragraph, or as much of it as this page holds; one that runs over pages stays one. */
  #writeParagraph({ number, ink, words }: ParagraphPart, paper: string): void {
    const draw = (): void => {
      for (const group of ink) this.#painter.paint(group, paper, this.#content);
      this.#text.write(words, this.#content);
    };
    if (number === null) {
      this.#asArtifact(draw);
      return;
    }
    const marked = this.document.markStructureContent('P');
    draw();
    this.#flush();
    this.document.endMarkedContent();
    this.#paragraphElement(number).add(marked);
  }

  #paragraphElement(number: number): PDFKit.PDFStructureElement {
    if (this.#paragraph?.number === number) return this.#paragraph.element;
    this.#paragraph?.element.end();
    const element = this.document.struct('P');
    this.#root.add(element);
    this.#paragraph = { number, element };
    return element;
  }

  /** Paper, ruling, art and watermarks are there for the eye only. */
  #asArtifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#flush();
    this.document.endMarkedContent();
  }

  #printForm(marks: readonly PrintedMark[]): void {
    if (marks.length === 0) return;
    const { name, object } = this.#formOf(marks);
    this.document.page.xobjects[name] = object;
    this.#asArtifact(() => this.#content.operator(`/${name} Do`));
  }

  #formOf(marks: readonly PrintedMark[]): Form {
    const key = JSON.stringify(marks);
    const known = this.#forms.get(key);
    if (known) return known;
    const states: Record<string, object> = {};
    const out = new ContentWriter();
    writePrinted(marks, out, (opacity) => {
      const name = `O${Math.round(opacity * 1000)}`;
      states[name] = { Type: 'ExtGState', ca: opacity, CA: opacity };
      return name;
    });
    const { width, height } = this.document.page;
    const object = this.document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { ExtGState: states },
    });
    object.end(out.toBytes());
    const made = { name: `Print${this.#forms.size + 1}`, object };
    this.#forms.set(key, made);
    return made;
  }

  #flush(): void {
    this.document.page.write(this.#content.toBytes());
    this.#content.clear();
  }
}

/** What a page holds of one paragraph; ink that belongs to no word (a flourish) has no number. */
interface ParagraphPart {
  readonly number: number | null;
  readonly ink: InkGroup[];
  readonly words: WrittenWord[];
}

function paragraphsOf(words: readonly WrittenWord[], ink: readonly InkGroup[]): ParagraphPart[] {
  const parts = new Map<number | null, ParagraphPart>();
  const partOf = (number: number | null): ParagraphPart => {
    const part = parts.get(number) ?? { number, ink: [], words: [] };
    parts.set(number, part);
    return part;
  };
  for (const word of words) partOf(word.paragraph).words.push(word);
  for (const group of ink) partOf(words[group.word]?.paragraph ?? null).ink.push(group);
  return [...parts.values()];
}
