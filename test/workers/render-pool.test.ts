import path from 'node:path';
import { loadConfig } from '../../src/config.js';
import { Correspondent } from '../../src/letter/letter.js';
import { DEFAULT_HAND } from '../../src/letter/style.js';
import { decodeDrawing } from '../../src/rendering/drawing-file.js';
import { openRenderPool, type RenderPool } from '../../workers/render-pool.js';
import type { RenderOrder } from '../../workers/render-protocol.js';
import type { WriterOptions } from '../../workers/render-writer.js';
import { builtProgram } from '../support/build.js';
import { realHands } from '../support/hands.js';
import { HANDS_CACHE } from '../support/hands-cache.js';
import { revisionOf } from '../support/stored-letters.js';

const never = new AbortController().signal;

function orderOf(text?: string): RenderOrder {
  const { style, stationery, language, envelope, recipient, sender, parts } = revisionOf(text);
  return {
    parts,
    style,
    stationery,
    language,
    envelope,
    recipient,
    sender,
    proofreading: { locale: language },
    watermark: null,
  };
}

function openPool(program: string, options: Partial<WriterOptions> = {}, slots = 1): RenderPool {
  const { templatesDirectory } = loadConfig({ VAR_DIR: '/nowhere', APP_SECRET: 'x'.repeat(32) });
  return openRenderPool(slots, { templatesDirectory, handsCacheDirectory: HANDS_CACHE, program, ...options });
}

describe('a pool of two writing processes', () => {
  let pool: RenderPool;
  beforeAll(async () => {
    // Traced once for all tests that want it; on a busy machine that takes longer than a letter may.
    await (await realHands()).compile(DEFAULT_HAND);
    pool = openPool(await builtProgram('workers/render-child.js'), {}, 2);
  }, 300_000);
  afterAll(() => pool.close());

  it('writes a letter in every form that is kept, the same each time', async () => {
    const [first, second] = await Promise.all([pool.write(orderOf(), never), pool.write(orderOf(), never)]);
    expect(Buffer.from(first.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(first.pages).toHaveLength(1);
    const [page] = first.pages;
    expect(page).toMatchObject({ widthMm: 148, heightMm: 210 });
    expect(Buffer.from(page!.svg).toString()).toContain('<svg');
    expect([...page!.png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(first.preflight).toMatchObject({ passed: true, problems: [] });
    expect(first.preflight.file).toEqual({ fontsEmbedded: true, colourSpaces: ['DeviceRGB'] });
    expect(first.preflight.room).toHaveLength(first.pages.length);
    expect(first.preflight.room![0]!.left).toBeGreaterThan(4);
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
    expect(Buffer.compare(first.pages[0]!.drawing, second.pages[0]!.drawing)).toBe(0);
  });

  it('looks at a letter as it lies in its window envelope', async () => {
    const recipient = Correspondent.parse({
      name: 'Catherine Weir',
      address: { line1: '12 Heron Lane', city: 'Portland', region: 'OR', postcode: '97201', country: 'US' },
    });
    const shown = { ...orderOf(), recipient, envelope: 'dl-window' };
    const { pages, preflight } = await pool.write({ ...shown, stationery: 'plain-a4' }, never);
    expect(preflight).toMatchObject({ passed: true, problems: [] });
    expect(decodeDrawing(pages[0]!.drawing).words[0]).toMatchObject({ text: 'Catherine', paragraph: -1 });
    const printed = await pool.write({ ...shown, stationery: 'monarch-ampersand' }, never);
    expect(printed.preflight).toMatchObject({ passed: false, problems: [{ code: 'seen_through_window', page: 1 }] });
    const small = pool.write({ ...shown, stationery: 'plain-a5' }, never);
    await expect(small).rejects.toMatchObject({ failure: { code: 'address_out_of_sight', class: 'deterministic' } });
  });

  it('says what is wrong with a letter that cannot be written, quoting nothing of it', async () => {
    const failed = pool.write(orderOf('Dear Catherine,\n\n漢字 secret'), never);
    await expect(failed).rejects.toMatchObject({ failure: { code: 'unwritable_letter', class: 'deterministic' } });
    await expect(failed).rejects.toThrow(/U\+6F22/);
    await expect(failed).rejects.not.toThrow(/secret/);
  });
});

describe('a pool whose process misbehaves', () => {
  let pool: RenderPool;
  afterEach(() => pool.close());

  const open = (name: string, options: Partial<WriterOptions> = {}) => {
    pool = openPool(path.join(import.meta.dirname, `../fixtures/writers/${name}.mjs`), options);
  };

  it('ends a process that is stuck, and goes on with a fresh one', async () => {
    open('stuck', { stallMs: 300 });
    for (let i = 0; i < 2; i++) {
      await expect(pool.write(orderOf(), never)).rejects.toMatchObject({ code: 'writer_stalled' });
    }
  });

  it('survives one that takes all the memory it can get', async () => {
    open('swelling', { heapMb: 64 });
    const before = process.memoryUsage().rss;
    await expect(pool.write(orderOf(), never)).rejects.toMatchObject({ code: 'writer_out_of_memory' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('survives one that dies, and gives the next letter to another', async () => {
    open('dying');
    const first = await pool.write(orderOf(), never);
    await expect(pool.write(orderOf(), never)).rejects.toMatchObject({ code: 'writer_crashed' });
    const third = await pool.write(orderOf(), never);
    expect(Buffer.from(third.pdf).toString()).not.toBe(Buffer.from(first.pdf).toString());
  });

  it('ends a process whose letter nobody waits for any more', async () => {
    open('stuck');
    const abort = new AbortController();
    const writing = pool.write(orderOf(), abort.signal);
    abort.abort();
    await expect(writing).rejects.toMatchObject({ code: 'writer_crashed' });
  });

  it('lets its processes see no password and no address', async () => {
    process.env.DATABASE_URL = 'postgres://secret';
    open('curious');
    const told: string[] = [];
    await pool.write(orderOf(), never).catch((error: { code: string }) => told.push(error.code));
    delete process.env.DATABASE_URL;
    const names: string[] = JSON.parse(told[0]!);
    const harmless = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'];
    expect(names.filter((name) => !harmless.includes(name))).toEqual([]);
  });
});
