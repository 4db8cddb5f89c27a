import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CatalogueError } from '../../src/catalogue/catalogue-error.js';
import { DEFAULT_STATIONERY, readStationery } from '../../src/catalogue/stationery.js';
import { marginsOfPage } from '../../src/stationery/margins-of-page.js';

const templates = path.resolve(import.meta.dirname, '../../templates');
const catalogue = await readStationery(templates);

describe('the stationery we keep', () => {
  it('has the sheet that a letter gets when nobody chooses', () => {
    expect(catalogue.get(DEFAULT_STATIONERY)?.paper).toMatchObject({ width: 210, height: 297 });
  });

  it.each([...catalogue.values()])('$name says whose work it is', async ({ name, artwork, title, description }) => {
    const files = await readdir(path.join(templates, 'stationery', name));
    expect(files.toSorted()).toEqual(['CREDITS', 'stationery.json']);
    const credits = await readFile(path.join(templates, 'stationery', name, 'CREDITS'), 'utf8');
    expect(credits.length).toBeGreaterThan(artwork.length > 0 ? 40 : 10);
    expect([title, description].every((text) => text.length > 3)).toBe(true);
  });

  it.each([...catalogue.values()])('$name leaves its margins inside its paper', (sheet) => {
    for (const page of [0, 1]) {
      const { left, right, top, bottom } = marginsOfPage(sheet, page);
      expect(left + right).toBeLessThan(sheet.paper.width);
      expect(top + bottom).toBeLessThan(sheet.paper.height);
    }
  });
});

describe('a template that cannot be used', () => {
  let folder: string;
  const file = () => path.join(folder, 'stationery', 'plain-a4', 'stationery.json');
  const spoil = async (changes: object) => {
    await writeFile(file(), JSON.stringify({ ...catalogue.get('plain-a4'), ...changes }));
    return readStationery(folder);
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'templates-'));
    await cp(path.join(templates, 'stationery', 'plain-a4'), path.join(folder, 'stationery', 'plain-a4'), {
      recursive: true,
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is named with the field that is wrong', async () => {
    const attempt = spoil({ margins: { top: -4, right: 20, bottom: 20, left: 20 } });
    await expect(attempt).rejects.toMatchObject({ name: 'CatalogueError', file: file(), field: 'margins.top' });
  });

  it('is refused for a field that nobody knows', async () => {
    await expect(spoil({ colour: 'red' })).rejects.toThrow(CatalogueError);
  });

  it('is refused when it is called otherwise than its folder', async () => {
    await expect(spoil({ name: 'plain-a3' })).rejects.toMatchObject({ field: 'name' });
  });

  it('is refused when it is not JSON', async () => {
    await writeFile(file(), '{ "name": ');
    await expect(readStationery(folder)).rejects.toThrow(/plain-a4\/stationery\.json: .*not JSON/);
  });

  it('is refused when it is missing', async () => {
    await rm(file());
    await expect(readStationery(folder)).rejects.toMatchObject({ code: 'bad_template', file: file() });
  });
});
