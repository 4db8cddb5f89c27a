import type { Millimetres } from '../handwriting/geometry/units.js';
import { mediaFor } from './media.js';
import type { PrinterCapabilities, SheetRequest } from './printer.js';

/** Why a printer cannot print a sheet as it is wanted. */
export interface SheetProblem {
  readonly code: 'no_such_paper' | 'no_such_sides' | 'no_such_colour' | 'no_such_tray' | 'ink_in_margin';
  readonly message: string;
  readonly remedy: string;
}

/** Lengths at the four edges of a sheet. */
export interface Edges {
  readonly top: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
  readonly left: Millimetres;
}

/** What a sheet asks for that the printer does not offer. A printer that does not say what it offers is believed to have it. */
export function sheetProblems(sheet: SheetRequest, capabilities: PrinterCapabilities): SheetProblem[] {
  const { media, sides, colourModes, trays } = capabilities;
  const size = `${sheet.width} × ${sheet.height} mm`;
  return [
    ...(media.length === 0 || mediaFor(sheet, media)
      ? []
      : [
          {
            code: 'no_such_paper' as const,
            message: `the printer has no paper of ${size}`,
            remedy: 'choose another printer or stationery',
          },
        ]),
    ...unoffered('no_such_sides', 'two-sided printing', sheet.sides, sides),
    ...unoffered('no_such_colour', 'colour', colourMode(sheet), colourModes),
    ...(sheet.tray === null ? [] : unoffered('no_such_tray', 'tray', sheet.tray, trays)),
  ];
}

/** The printer's own word for how a sheet is inked. */
export function colourMode({ colour }: SheetRequest): string {
  return colour === 'colour' ? 'color' : 'monochrome';
}

function unoffered(code: SheetProblem['code'], what: string, wish: string, offered: readonly string[]): SheetProblem[] {
  if (offered.length === 0 || offered.includes(wish)) return [];
  const message = `the printer's ${what} offers ${offered.join(', ')}, not ${wish}`;
  return [{ code, message, remedy: 'change its settings' }];
}

/** Pages whose ink comes nearer to an edge than the printer prints. Each page and edge is named, with both lengths. */
export function marginProblems(room: readonly Edges[], margins: Edges): SheetProblem[] {
  return room.flatMap((page, index) =>
    EDGES.flatMap((edge): SheetProblem[] => {
      if (page[edge] >= margins[edge]) return [];
      const [has, needs] = [page[edge].toFixed(1), margins[edge].toFixed(1)];
      return [
        {
          code: 'ink_in_margin',
          message: `page ${index + 1}: ink comes within ${has} mm of the ${edge} edge, of which the printer leaves ${needs} mm blank`,
          remedy: 'choose another printer or stationery, or print it all the same',
        },
      ];
    }),
  );
}

const EDGES = ['top', 'right', 'bottom', 'left'] as const;
