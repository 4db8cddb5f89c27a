import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CatalogueError } from '../../src/catalogue/catalogue-error.js';
import { Hands, UnknownHandError } from '../../src/catalogue/hands.js';
import { DEFAULT_HAND } from '../../src/letter/style.js';
import { HANDS_FOLDER, realHands } from '../support/hands.js';

const newFolder = () => mkdtemp(path.join(tmpdir(), 'letters-hands-'));

/** A catalogue with one hand, its recipe changed as asked. */
async function catalogueWith(change: object): Promise<string> {
  const folder = await newFolder();
  const recipe = JSON.parse(await readFile(path.join(HANDS_FOLDER, 'reenie-beanie/hand.json'), 'utf8'));
  await mkdir(path.join(folder, 'some-hand'));
  await writeFile(path.join(folder, 'some-hand/hand.json'), JSON.stringify({ ...recipe, fallbacks: {}, ...change }));
  return folder;
}

describe('the catalogue of hands', () => {
  it('has at least ten Latin hands of every category, the default one, and hands for Greek and Cyrillic', async () => {
    const hands = await realHands();
    const recipes = hands.names.map((name) => hands.recipe(name));
    const writing = (script: string) => recipes.filter(({ scripts }) => scripts.includes(script));
    expect(writing('Latn').length).toBeGreaterThanOrEqual(10);
    expect(writing('Grek').length).toBeGreaterThanOrEqual(2);
    expect(writing('Cyrl').length).toBeGreaterThanOrEqual(3);
    expect(new Set(recipes.map(({ category }) => category))).toEqual(new Set(['cursive', 'formal', 'print']));
    expect(hands.names).toContain(DEFAULT_HAND);
  });

  it('keeps the licence text beside every hand', async () => {
    for (const name of await readdir(HANDS_FOLDER)) {
      const credits = await readFile(path.join(HANDS_FOLDER, name, 'CREDITS.md'), 'utf8');
      expect(credits).toMatch(/SIL Open Font License|Apache License/);
    }
  });

  it.each([
    ['scripts', { scripts: ['latin'] }],
    ['nib', { nib: 'quill' }],
    ['fonts', { fonts: [] }],
    ['xHeight', { xHeight: -1 }],
    ['colour', { colour: 'red' }],
    ['fallbacks.Cyrl', { fallbacks: { Cyrl: 'nobody' } }],
  ])('refuses a recipe with a wrong %s by file and field', async (field, change) => {
    const folder = await catalogueWith(change);
    const reading = Hands.read(folder, folder);
    await expect(reading).rejects.toThrow(CatalogueError);
    await expect(reading).rejects.toThrow('some-hand/hand.json');
    await expect(reading).rejects.toThrow(field);
  });

  it('refuses a hand without a recipe, and an unknown name', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'empty'));
    await expect(Hands.read(folder, folder)).rejects.toThrow('empty/hand.json');
    await expect(realHands().then((hands) => hands.recipe('nobody'))).rejects.toThrow(UnknownHandError);
  });

  it('names the font that cannot be read', async () => {
    const folder = await catalogueWith({ fonts: ['@expo-google-fonts/no-such/Font.ttf'] });
    const hands = await Hands.read(folder, folder);
    await expect(hands.compile('some-hand')).rejects.toThrow('@expo-google-fonts/no-such/Font.ttf');
  });
});

describe('compiling a hand', () => {
  it('reports progress, keeps the hand, and compiles the very same one again when what was kept is broken', async () => {
    const folder = await newFolder();
    const progress: number[] = [];
    const hand = await (await Hands.read(HANDS_FOLDER, folder)).compile('gveret-levin', ({ done, of }) =>
      progress.push(done / of),
    );
    expect(hand.direction).toBe('rtl');
    expect(progress.at(-1)).toBe(1);
    expect(progress.length).toBeGreaterThan(100);

    const kept = path.join(folder, (await readdir(folder))[0]!);
    const bytes = await readFile(kept, 'utf8');
    const again = await (await Hands.read(HANDS_FOLDER, folder)).compile('gveret-levin', () =>
      expect('traced').toBe('cached'),
    );
    expect(again).toEqual(hand);

    await writeFile(kept, bytes.slice(0, 20));
    await (await Hands.read(HANDS_FOLDER, folder)).compile('gveret-levin');
    expect(await readFile(kept, 'utf8')).toBe(bytes);
  }, 120_000);

  it('puts a sign together anew that its font draws wrongly', async () => {
    const hand = await (await realHands()).compile('mynerve');
    const middleOf = (role: string) => {
      const { strokes } = hand.glyphs[hand.characters['ë']!.isolated]!.allographs[0];
      const across = strokes.filter((stroke) => stroke.role === role).flatMap(({ points }) => points.map(({ x }) => x));
      return (Math.min(...across) + Math.max(...across)) / 2;
    };
    expect(Math.abs(middleOf('mark') - middleOf('body'))).toBeLessThan(0.25);
  });
});
