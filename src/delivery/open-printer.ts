import path from 'node:path';
import { FolderPrinter } from './folder-printer.js';
import { IppPrinter } from './ipp-printer.js';
import type { Printer } from './printer.js';

interface PrinterAddress {
  readonly kind: 'ipp' | 'folder';
  /** An `ipp:` or `ipps:` URI, or the name of a folder. */
  readonly address: string;
}

/** The printer at an address. Folders lie within `folders`, on this machine. */
export function openPrinter({ kind, address }: PrinterAddress, folders: string): Printer {
  switch (kind) {
    case 'ipp':
      return new IppPrinter(address);
    case 'folder':
      return new FolderPrinter(path.join(folders, path.basename(address)));
    default:
      return kind satisfies never;
  }
}
