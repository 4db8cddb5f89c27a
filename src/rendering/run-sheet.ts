// oxlint-disable-next-line import/no-named-as-default -- pdfkit's type declarations know the default export only
import PDFDocument from 'pdfkit';

/** What an operator goes by who puts many letters into their envelopes. It holds no name and no address: it is thrown away. */
export interface RunSheet {
  readonly run: string;
  /** ISO 8601, of the day. */
  readonly day: string;
  readonly lines: readonly RunSheetLine[];
}

export interface RunSheetLine {
  readonly number: number;
  readonly letter: string;
  /** Of the recipient, to tell an envelope that has slipped; empty where there are none to be printed. */
  readonly initials: string;
  readonly pages: number;
  readonly paper: string;
  readonly envelope: string;
}

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 50;
const ROW = 22;
const SIZE = 10;
const GREY = '#888888';
/** Left edge of each column in points. */
const COLUMNS = { box: MARGIN, number: 75, letter: 110, initials: 300, pages: 350, paper: 395, envelope: 480 };

/** The run sheet as PDF, set in `font` (TrueType): a numbered line with a box to tick for every letter and its envelope. */
export async function runSheetPdf({ run, day, lines }: RunSheet, font: Uint8Array): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    font: '',
    info: {
      Title: 'Run sheet',
      Creator: 'Beautiful Handwritten Letters',
      Producer: 'PDFKit',
      CreationDate: new Date(0),
    },
  });
  document.registerFont('type', Buffer.from(font));
  const perPage = Math.floor((A4.height - 3 * MARGIN) / ROW) - 2;
  for (let from = 0; from < lines.length; from += perPage) {
    document.addPage();
    document.font('type').fillColor('#000000');
    const of = `letters ${from + 1} to ${Math.min(lines.length, from + perPage)} of ${lines.length}`;
    document.fontSize(SIZE + 6).text('Run sheet', MARGIN, MARGIN, { lineBreak: false });
    document.fontSize(SIZE - 1).text(`${run}, ${day}, ${of}`, MARGIN, MARGIN + 24, { lineBreak: false });
    drawTable(document, lines.slice(from, from + perPage), 2 * MARGIN);
  }
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function drawTable(document: PDFKit.PDFDocument, lines: readonly RunSheetLine[], top: number): void {
  drawRow(document, top, {
    number: 'No.',
    letter: 'Letter',
    initials: 'For',
    pages: 'Pages',
    paper: 'Paper',
    envelope: 'Envelope',
  });
  for (const [index, line] of lines.entries()) {
    const y = top + (index + 1) * ROW;
    document.lineWidth(0.4).strokeColor(GREY);
    document
      .moveTo(MARGIN, y - 7)
      .lineTo(A4.width - MARGIN, y - 7)
      .stroke();
    document.strokeColor('#000000').rect(COLUMNS.box, y, SIZE, SIZE).stroke();
    drawRow(document, y, { ...line, number: `${line.number}`, pages: `${line.pages}` });
  }
}

function drawRow(
  document: PDFKit.PDFDocument,
  y: number,
  row: Readonly<Record<Exclude<keyof typeof COLUMNS, 'box'>, string>>,
): void {
  document.fontSize(SIZE - 1);
  for (const column of ['number', 'letter', 'initials', 'pages', 'paper', 'envelope'] as const) {
    document.text(row[column], COLUMNS[column], y, { lineBreak: false });
  }
}
