import type { Log } from '../src/log.js';
import type { LanguageReader } from '../src/proofreading/language-reader.js';
import type { Speech } from '../src/services.js';
import type { BlobStore } from '../src/storage/blobs/blob-store.js';
import type { Database } from '../src/storage/database.js';
import type { RenderPool } from './render-pool.js';

/** What every handler works with. */
export interface WorkContext {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly pool: RenderPool;
  readonly log: Log;
  /** Dictionaries and grammars, each in a process of its own. */
  readonly readers: readonly LanguageReader[];
  /** Null where no speech engine is configured. */
  readonly speech: Speech | null;
  /** The worker process's own name. */
  readonly worker: string;
  /** Leases held now, to be given back when the process must end. */
  readonly leases: Set<string>;
  /** True once leases are being given back: what fails from then on fails because of that. */
  readonly isClosing: () => boolean;
}
