import { FolderPrinter } from './folder-printer.js';
import { IppPrinter } from './ipp-printer.js';
import type { Printer } from './printer.js';

export type PrinterKind = 'ipp' | 'folder';

/** The printer at an address: an `ipp:` or `ipps:` URI, or a folder on this machine. */
export function openPrinter(kind: PrinterKind, address: string): Printer {
  switch (kind) {
    case 'ipp':
      return new IppPrinter(address);
    case 'folder':
      return new FolderPrinter(address);
    default:
      return kind satisfies never;
  }
}
