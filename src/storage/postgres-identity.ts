import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** PostgreSQL refuses to run as root; this says as whom it runs instead. */
export interface PostgresIdentity {
  /** Put before each command. */
  readonly prefix: readonly string[];
  /** Given to spawn. */
  readonly credentials: { readonly uid?: number; readonly gid?: number };
  /** Hands a folder over, so that PostgreSQL may write there. */
  own(folder: string): void;
}

/** Root's own folder is closed to everybody else, and this system does not let root become somebody else inside. */
export class RootOnlyFolder extends Error {
  readonly code = 'root_only_folder';

  constructor(folder: string) {
    super(
      `PostgreSQL does not run as root, and no other user can enter ${folder}: ` +
        'start as another user, move the project to a folder that all may enter, or set DATABASE_URL',
    );
  }
}

/** The user that owns nothing and may nearly nothing, on every Unix. */
const NOBODY = 65_534;

/**
 * As whom PostgreSQL shall run. Not root: as oneself. Root in a folder open to all: as nobody.
 * Root in a closed folder (0700, as /root is): still root outside, but user 1000 in a namespace of its own,
 * so that it keeps the access and PostgreSQL is content.
 * @throws RootOnlyFolder where the last is needed but forbidden
 */
export function postgresIdentity(...folders: readonly string[]): PostgresIdentity {
  if (process.getuid?.() !== 0) return { prefix: [], credentials: {}, own: () => {} };
  const closed = folders.find((folder) => !canEveryoneEnter(folder));
  if (!closed) {
    return {
      prefix: [],
      credentials: { uid: NOBODY, gid: NOBODY },
      own: (folder) => chownSync(folder, NOBODY, NOBODY),
    };
  }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
  if (spawnSync(prefix[0]!, [...prefix.slice(1), 'true']).status !== 0) throw new RootOnlyFolder(closed);
  return { prefix, credentials: {}, own: () => {} };
}

function canEveryoneEnter(folder: string): boolean {
  const parent = path.dirname(folder);
  if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
  return parent === folder || canEveryoneEnter(parent);
}
