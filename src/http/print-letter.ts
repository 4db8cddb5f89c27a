import { type Edges, marginProblems, type SheetProblem, sheetProblems } from '../delivery/check-sheet.js';
import { mediaFor } from '../delivery/media.js';
import type { LoadedTray, SheetRequest } from '../delivery/printer.js';
import { type Imposition, liesOnTheRight } from '../rendering/press/impose.js';
import type { HowToPrint } from '../storage/record-prints.js';
import type { PrinterRow } from '../storage/schema.js';
import type { PrintRequest } from './contract/printers.js';
import { asksForMore, drawPdf } from './draw-pdf.js';
import { HttpProblem, invalidRequest } from './http-problem.js';
import type { HttpServices } from './services.js';
import type { WrittenLetter } from './written-letter.js';

/** What is wished of one print, as `PrintRequest` has it. */
export type PrintWish = Omit<PrintRequest, 'printer'>;

/**
 * How a letter or its envelope goes through a printer: what is asked for, held against what the printer last said it can do. A file
 * that differs from the approved one is drawn now and kept, so that every attempt sends the same bytes.
 * @throws HttpProblem `not_printable` with every reason and its numbers
 */
export function planPrint(
  services: HttpServices,
  written: WrittenLetter,
  printer: PrinterRow,
  wish: PrintWish,
): Promise<HowToPrint> {
  return wish.holds === 'envelope'
    ? planEnvelope(services, written, printer, wish)
    : planPages(services, written, printer, wish);
}

async function planPages(
  services: HttpServices,
  written: WrittenLetter,
  printer: PrinterRow,
  wish: PrintWish,
): Promise<HowToPrint> {
  const { imposition = 'none', tray = null } = wish;
  const [page] = written.proof.pages;
  if (!page) throw new HttpProblem('not_ready', 'The letter has no pages.');
  const isFolded = imposition !== 'none';
  const sheet = { widthMm: isFolded ? 2 * page.widthMm : page.widthMm, heightMm: page.heightMm };
  const sides = isFolded ? 'two-sided-short-edge' : (wish.sides ?? null);
  const as = { holds: 'letter', sheet, sides, colour: colourOf(wish), tray } as const;
  const warnings = checkPrint(printer, as, roomOnSheets(written, imposition), wish.despite_margins);
  const asks = { ink: wish.ink, paper: wish.paper, imposition: wish.imposition };
  if (!asksForMore(asks)) return { ...as, documentSha256: null, warnings };
  const { bytes } = await drawPdf(services, written, { ...asks, holds: 'letter' });
  return { ...as, documentSha256: await services.blobs.put(bytes), warnings };
}

/** The paper of an envelope has its colour already. */
const ENVELOPE_PAPER = 'bare';

async function planEnvelope(
  services: HttpServices,
  written: WrittenLetter,
  printer: PrinterRow,
  wish: PrintWish,
): Promise<HowToPrint> {
  const { ink, envelope, tray = null, paper = ENVELOPE_PAPER } = wish;
  if ((wish.imposition ?? 'none') !== 'none') {
    throw invalidRequest([{ path: 'imposition', code: 'contradiction', message: 'An envelope is not folded.' }]);
  }
  const { bytes, pages } = await drawPdf(services, written, { ink, paper, envelope, holds: 'envelope' });
  const { room, ...sheet } = pages[0]!;
  const as = { holds: 'envelope', sheet, sides: 'one-sided', colour: colourOf(wish), tray } as const;
  const warnings = checkPrint(printer, as, room ? [room] : [], wish.despite_margins);
  return { ...as, documentSha256: await services.blobs.put(bytes), warnings };
}

function colourOf({ ink }: PrintWish): HowToPrint['colour'] {
  return ink === 'grey' ? 'monochrome' : null;
}

/**
 * What people should know of this print. A printer that nobody has heard of yet is asked when its worker opens the job.
 * @param despite ink in the printer's margins is a warning then, not a refusal
 */
function checkPrint(
  printer: PrinterRow,
  as: Pick<HowToPrint, 'holds' | 'sheet' | 'sides' | 'colour' | 'tray'>,
  room: readonly Edges[],
  despite: boolean,
): string[] {
  const { capabilities } = printer;
  if (!capabilities) return [];
  const sheet: SheetRequest = {
    width: as.sheet.widthMm,
    height: as.sheet.heightMm,
    sides: as.sides ?? printer.sides,
    colour: as.colour ?? printer.colour,
    tray: as.tray ?? (as.holds === 'letter' ? printer.tray : null),
  };
  const lost = marginProblems(room, capabilities.margins);
  const refused = [...sheetProblems(sheet, capabilities), ...(despite ? [] : lost)];
  if (refused.length > 0) throw notPrintable(refused);
  return [...lost.map(({ message }) => message), ...paperToPutIn(sheet, capabilities.loaded ?? [])];
}

/** A printer that says what lies in its trays waits for somebody to put in what does not. */
function paperToPutIn(sheet: SheetRequest, loaded: readonly LoadedTray[]): string[] {
  if (loaded.length === 0 || mediaFor(sheet, loaded)) return [];
  return [`no tray says that it holds paper of ${sheet.width} × ${sheet.height} mm: put some in`];
}

/** What each page leaves blank at the edges of its sheet: at the fold it has a neighbour, and no margin. */
function roomOnSheets({ proof: { preflight } }: WrittenLetter, imposition: Imposition): Edges[] {
  const { room = [] } = preflight;
  if (imposition === 'none') return [...room];
  return room.map((page, index) => {
    const inner = liesOnTheRight(index, room.length, imposition) ? { left: Infinity } : { right: Infinity };
    return { ...page, ...inner };
  });
}

function notPrintable(problems: readonly SheetProblem[]): HttpProblem {
  const errors = problems.map(({ code, message, remedy }) => ({
    path: pathOf(code),
    code,
    message: `${message}: ${remedy}`,
  }));
  return new HttpProblem('not_printable', 'The printer cannot print the letter so; `errors` says why.', { errors });
}

/** The field that would have to be another. */
function pathOf(code: SheetProblem['code']): string {
  switch (code) {
    case 'no_such_sides':
      return 'sides';
    case 'no_such_colour':
      return 'ink';
    case 'no_such_tray':
      return 'tray';
    case 'ink_in_margin':
      return 'despite_margins';
    case 'no_such_paper':
      return 'printer';
    default:
      return code satisfies never;
  }
}
