import type { PageDrawing, WrittenWord } from '../../handwriting/page/page-drawing.js';
import { type InkGroup, layersOf, type PrintedMark } from '../ink-groups.js';
import { COLOURS, type Colours } from '../press/colours.js';
import { NO_PRESS, type Press } from '../press/press.js';
import { type Box, type PressMark, pressSheet } from '../press/press-sheet.js';
import type { Panel, Sheet } from '../press/sheet.js';
import type { RenderOptions } from '../renderer.js';
import { channels } from '../tones.js';
import { compressContent } from './compress-content.js';
import { ContentWriter, points } from './content-writer.js';
import { fillWith, InkPainter } from './ink.js';
import { drawPressMarks, registrationIn } from './press-marks.js';
import { type Form, PrintedForms } from './printed-forms.js';
import { TextLayer } from './text-layer.js';

const WHITE = '#ffffff';

/** Draws a letter's sheets into a PDF document, one after another. */
export class PdfLetter {
  readonly #text: TextLayer;
  readonly #painter: InkPainter;
  readonly #content = new ContentWriter();
  readonly #forms: PrintedForms;
  readonly #colours: Colours;
  readonly #press: Press;
  readonly #root: PDFKit.PDFStructureElement;
  #paragraph: { readonly number: number; readonly element: PDFKit.PDFStructureElement } | null = null;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly options: RenderOptions,
  ) {
    this.#press = options.press ?? NO_PRESS;
    this.#colours = COLOURS[this.#press.ink];
    this.#text = new TextLayer(document);
    this.#painter = new InkPainter(this.#colours);
    this.#forms = new PrintedForms(document, this.#colours, this.#press.bleed);
    this.#root = document.struct('Document');
    document.addStructure(this.#root);
  }

  async addSheet(sheet: Sheet): Promise<void> {
    const flat = await this.#flatPrints(sheet);
    const { media, trim, bleed, marks } = pressSheet(sheet, this.#press);
    this.document.addPage({ size: [points(media.width), points(media.height)], margin: 0 });
    this.document.page.fonts.Unseen = this.#text.font;
    if (this.#press.standard === 'pdf-x-1a' || trim.width < media.width) {
      const boxes = { TrimBox: cornersOf(trim, media), BleedBox: cornersOf(bleed, media) };
      Object.assign(this.document.page.dictionary.data, boxes);
    }
    for (const [index, panel] of sheet.panels.entries()) {
      const isWhole = sheet.panels.length === 1 && trim.width === media.width;
      if (isWhole) this.#drawPage(panel.page, flat[index] ?? null);
      else this.#inPanel(panelOf(sheet, panel, { trim, bleed }), () => this.#drawPage(panel.page, flat[index] ?? null));
    }
    if (marks.length > 0) this.#asArtifact(() => this.#drawMarks(marks));
    compressContent(this.document.page);
  }

  /** Closes the file; nothing can be added afterwards. */
  end(): void {
    this.#paragraph?.element.end();
    this.#root.end();
    this.#text.end();
    this.document.end();
  }

  /** Prints that have to be flattened, by panel; none where the file may hold what shines through. */
  #flatPrints({ panels }: Sheet): Promise<Form[]> {
    if (this.#press.standard !== 'pdf-x-1a') return Promise.resolve([]);
    const flattened = panels.map(({ page }) => {
      const { under, over } = layersOf(page);
      return this.#forms.flat([...under, ...over], this.#groundOf(page.paper));
    });
    return Promise.all(flattened);
  }

  #groundOf(paper: PageDrawing['paper']): PageDrawing['paper'] {
    return this.options.paper === 'bare' ? { ...paper, colour: WHITE } : paper;
  }

  /** Draws a page at its place on the sheet, and nothing of it beyond its panel. */
  #inPanel({ clip, origin }: PlacedPanel, draw: () => void): void {
    const frame = [clip.x, clip.y, clip.width, clip.height].map(points).join(' ');
    this.#content.operator(`q ${frame} re W n 1 0 0 1 ${points(origin.x)} ${points(origin.y)} cm`);
    this.#flush();
    draw();
    this.#content.operator('Q');
    this.#flush();
  }

  #drawPage(page: PageDrawing, flat: Form | null): void {
    const { paper } = page;
    const { under, ink, over } = layersOf(page);
    if (this.options.paper !== 'bare') this.#asArtifact(() => this.#paintPaper(paper));
    if (flat) this.#show(flat);
    else this.#print(under, paper);
    for (const part of paragraphsOf(page.words, ink)) this.#writeParagraph(part, paper.colour);
    if (!flat) this.#print(over, paper);
  }

  #paintPaper({ width, height, colour }: PageDrawing['paper']): void {
    const { bleed } = this.#press;
    const frame = [-bleed, -bleed, width + 2 * bleed, height + 2 * bleed].map(points).join(' ');
    this.#content.operator(`${fillWith(channels(colour), this.#colours)} ${frame} re f`);
  }

  #drawMarks(marks: readonly PressMark[]): void {
    drawPressMarks(marks, this.#content, registrationIn(this.document, this.#press.ink));
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

  #print(marks: readonly PrintedMark[], paper: PageDrawing['paper']): void {
    if (marks.length > 0) this.#show(this.#forms.of(marks, paper));
  }

  #show({ name, object, show }: Form): void {
    this.document.page.xobjects[name] = object;
    this.#asArtifact(() => this.#content.operator(show));
  }

  #flush(): void {
    this.document.page.write(this.#content.toBytes());
    this.#content.clear();
  }
}

interface PlacedPanel {
  readonly clip: Box;
  readonly origin: Pick<Box, 'x' | 'y'>;
}

/** Where a panel lies on the paper of the press, and what of it may show: to the bleed on the outside, to the fold inside. */
function panelOf({ panels }: Sheet, panel: Panel, { trim, bleed }: Record<'trim' | 'bleed', Box>): PlacedPanel {
  const isFirst = panel === panels[0];
  const isLast = panel === panels.at(-1);
  const left = isFirst ? bleed.x : trim.x + panel.x;
  const right = isLast ? bleed.x + bleed.width : trim.x + panel.x + panel.page.paper.width;
  return {
    clip: { x: left, y: bleed.y, width: right - left, height: bleed.height },
    origin: { x: trim.x + panel.x, y: trim.y },
  };
}

/** As PDF gives a page's boxes: lower left and upper right, y up. */
function cornersOf({ x, y, width, height }: Box, media: Box): number[] {
  return [x, media.height - y - height, x + width, media.height - y].map(points);
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
