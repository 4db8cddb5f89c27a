import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What each layer may import besides itself. An import may only point down; libraries are named without a slash. */
const LAYERS: Record<string, readonly string[]> = {
  'src/handwriting/geometry': [],
  'src/handwriting/variation': ['src/handwriting/geometry'],
  'src/handwriting/hand': ['src/handwriting/variation', 'src/handwriting/geometry'],
  'src/handwriting/typesetting': [
    'src/handwriting/hand',
    'src/handwriting/variation',
    'src/handwriting/geometry',
    'bidi-js',
  ],
  'src/handwriting/penmanship': [
    'src/handwriting/typesetting',
    'src/handwriting/hand',
    'src/handwriting/variation',
    'src/handwriting/geometry',
  ],
  'src/handwriting/page': [
    'src/handwriting/penmanship',
    'src/handwriting/typesetting',
    'src/handwriting/hand',
    'src/handwriting/variation',
    'src/handwriting/geometry',
  ],
  'src/letter': ['zod', 'localized-address-format'],
  'src/stationery': ['src/letter', 'zod'],
  'src/dictation': ['src/letter', 'zod'],
  'src/composition': ['src/letter', 'src/stationery', 'src/handwriting'],
  'src/writing': [
    'src/letter',
    'src/stationery',
    'src/handwriting',
    'src/composition',
    'src/catalogue',
    'src/rendering',
    '*',
  ],
  'src/rendering': ['src/handwriting', 'src/stationery', '*'],
  'src/proofreading': ['src/letter', '*'],
  'src/letter-templates': ['src/letter', '*'],
  'src/jobs': ['src/letter', '*'],
  'src/storage': ['src/letter', 'src/dictation', 'src/stationery', 'src/jobs', 'src/durable-files', '*'],
  'src/catalogue': [
    'src/letter',
    'src/stationery',
    'src/handwriting',
    'src/rendering/plotter/plotter-profile',
    'src/jobs',
    '*',
  ],
  'src/recognition': ['src/letter', 'src/dictation', 'src/jobs', 'src/time-limit', '*'],
  'src/delivery': ['src/letter', 'src/stationery', 'src/handwriting/geometry', 'src/jobs', 'src/durable-files', '*'],
  'src/accounts': ['src/letter', 'src/jobs', '*'],
  'src/desk': [
    'src/letter',
    'src/dictation',
    'src/proofreading/check-letter',
    'src/proofreading/context',
    'src/proofreading/finding',
    'src/stationery',
    'src/composition',
    'src/handwriting',
    'src/rendering/svg',
    'src/writing/soft-hyphens',
    'src/http/contract',
    '*',
  ],
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

function layerOf(file: string): string {
  return Object.keys(LAYERS).find((layer) => file === layer || file.startsWith(`${layer}/`)) ?? path.dirname(file);
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const specifiers = [
    ...source.matchAll(/^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gms),
  ];
  return specifiers.map((match) => {
    const specifier = (match[1] ?? match[2])!;
    const target = specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : specifier;
    return { file, layer: layerOf(file), target };
  });
}

function isAllowed({ layer, target }: Import): boolean {
  const allowed = LAYERS[layer];
  if (!allowed) return true;
  const isOurs = target.startsWith('src/') || target.startsWith('workers/');
  if (!isOurs) return allowed.includes('*') || allowed.includes(target);
  return [layer, ...allowed].some((folder) => target === `${folder}.js` || target.startsWith(`${folder}/`));
}

const sources = ['src', 'workers'].filter((folder) => existsSync(path.join(root, folder))).flatMap(sourcesUnder);

describe('the layers of the house', () => {
  const imports = sources.flatMap(importsOf);

  it('are imported only downwards', () => {
    const forbidden = imports.filter((each) => !isAllowed(each)).map(({ file, target }) => `${file} imports ${target}`);
    expect(forbidden).toEqual([]);
  });

  it('keeps the doors apart: http, workers and cli never import each other', () => {
    const doors = ['src/http/', 'workers/', 'src/cli/'];
    const crossing = imports.filter(({ file, target }) => {
      const own = doors.find((door) => file.startsWith(door));
      const other = doors.find((door) => target.startsWith(door));
      return own !== undefined && other !== undefined && own !== other && !target.startsWith('src/http/contract');
    });
    expect(crossing.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it('leaves chance and the clock out of the pure layers', () => {
    const pure = sources.filter((file) =>
      /^src\/(handwriting|letter|stationery|composition|dictation|proofreading\/(?!engines))\b/.test(file),
    );
    const impure = pure.filter((file) =>
      /Math\.random|Date\.now|new Date\(\)/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const readers = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('process.env'));
    expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([]);
  });
});
