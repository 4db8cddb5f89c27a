import type { Catalogue } from '../catalogue/catalogue.js';
import type { Log } from '../log.js';
import type { StreamingTranscriber } from '../recognition/transcriber.js';
import type { BlobStore } from '../storage/blobs/blob-store.js';
import type { Database } from '../storage/database.js';
import type { Previewer } from '../writing/previewer.js';

/** Whether a part of the house answers. `needed`: without it nothing can be taken in. */
export interface Check {
  readonly name: string;
  readonly needed: boolean;
  /** Rejects where it does not answer. */
  readonly run: () => Promise<void>;
}

/** What the door needs of the house. */
export interface HttpServices {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly catalogue: Catalogue;
  readonly previewer: Previewer;
  /** What recordings are taken; null where no speech engine is configured. */
  readonly recordings: { readonly maxBytes: number; readonly keepHours: number } | null;
  /** Hears a microphone live; null where no speech engine is configured. */
  readonly ear: (() => Promise<StreamingTranscriber>) | null;
  readonly log: Log;
  /** Address under which people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  /** How many proxies of our own stand before the door; what anybody further out says of an address is not believed. */
  readonly proxies: number;
  /** Signs download links and cursors. */
  readonly secret: string;
  readonly checks: readonly Check[];
  /** What time it is, where ages are told; the clock's where absent. */
  readonly now?: () => Date;
  /** The desk's built pages. */
  readonly deskDirectory: string;
}
