import { type Edges, marginProblems, type SheetProblem, sheetProblems } from '../delivery/check-sheet.js';
import type { SheetRequest } from '../delivery/printer.js';
import { type Imposition, liesOnTheRight } from '../rendering/press/impose.js';
import type { HowToPrint } from '../storage/prints.js';
import type { PrinterRow } from '../storage/schema.js';
import type { PrintRequest } from './contract/printers.js';
import { asksForMore, drawPdf } from './draw-pdf.js';
import { HttpProblem } from './http-problem.js';
import type { HttpServices } from './services.js';
import type { WrittenLetter } from './written-letter.js';

/**
 * How a letter goes through a printer: what is asked for, held against what the printer last said it can do. A file that
 * differs from the approved one is drawn now and kept, so that every attempt sends the same bytes.
 * @throws HttpProblem `not_printable` with every reason and its numbers
 */
export async function planPrint(
  services: HttpServices,
  written: WrittenLetter,
  printer: PrinterRow,
  wish: PrintRequest,
): Promise<HowToPrint> {
  const { imposition = 'none', ink } = wish;
  const isFolded = imposition !== 'none';
  const sides = isFolded ? 'two-sided-short-edge' : (wish.sides ?? null);
  const colour = ink === 'grey' ? 'monochrome' : null;
  const warnings = checkPrint(written, printer, { imposition, isFolded, sides, colour, despite: wish.despite_margins });
  const asks = { ink: wish.ink, paper: wish.paper, imposition: wish.imposition };
  if (!asksForMore(asks)) return { documentSha256: null, sides, colour, isFolded, warnings };
  const { bytes } = await drawPdf(services, written, { ...asks, holds: 'letter' });
  return { documentSha256: await services.blobs.put(bytes), sides, colour, isFolded, warnings };
}

interface Wanted extends Pick<HowToPrint, 'isFolded' | 'sides' | 'colour'> {
  readonly imposition: Imposition;
  /** Ink in the printer's margins is a warning then, not a refusal. */
  readonly despite: boolean;
}

/** What people should know of this print. A printer that nobody has heard of yet is asked when its worker opens the job. */
function checkPrint(written: WrittenLetter, printer: PrinterRow, wanted: Wanted): string[] {
  const { capabilities } = printer;
  const [page] = written.proof.pages;
  if (!capabilities || !page) return [];
  const sheet: SheetRequest = {
    width: wanted.isFolded ? 2 * page.widthMm : page.widthMm,
    height: page.heightMm,
    sides: wanted.sides ?? printer.sides,
    colour: wanted.colour ?? printer.colour,
    tray: printer.tray,
  };
  const lost = marginProblems(roomOnSheets(written, wanted.imposition), capabilities.margins);
  const refused = [...sheetProblems(sheet, capabilities), ...(wanted.despite ? [] : lost)];
  if (refused.length > 0) throw notPrintable(refused);
  return lost.map(({ message }) => message);
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
    case 'ink_in_margin':
      return 'despite_margins';
    case 'no_such_paper':
    case 'no_such_tray':
      return 'printer';
    default:
      return code satisfies never;
  }
}
