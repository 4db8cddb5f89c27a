import sharp from 'sharp';
import { bytesOf, RENDERERS, RenderError } from '../../src/rendering/index.js';
import { sampler, sketchPages } from '../support/page-drawings.js';

const page = sampler();

/** What every output format promises, tried on each of them. */
describe.each(Object.values(RENDERERS))('the $format renderer', (renderer) => {
  const render = (...args: Parameters<typeof renderer.render>) => bytesOf(renderer.render(...args));

  it('stands in the registry under its own name', () => {
    expect(RENDERERS[renderer.format]).toBe(renderer);
  });

  it('gives the same bytes for the same page', async () => {
    const [first, second] = [await render([page]), await render([structuredClone(page)])];
    expect(first.length).toBeGreaterThan(200);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('gives other bytes when the ink moves', async () => {
    const moved = sketchPages({ paragraphs: ['Dear Anna,', 'the garden is green again.'], xHeight: 2.6 });
    expect(Buffer.compare(await render([page]), await render(moved))).not.toBe(0);
  });

  it('takes pages that are still being written', async () => {
    async function* writing() {
      yield page;
    }
    expect(Buffer.compare(await render(writing()), await render([page]))).toBe(0);
  });

  it('refuses to make a file of no page', async () => {
    await expect(render([])).rejects.toThrow(RenderError);
  });

  it('holds a whole letter or says that it does not', async () => {
    const outcome = await render([page, page]).then(
      () => 'letter',
      (error: Error) => (error.message.includes('holds one page') ? 'page' : error.message),
    );
    expect(outcome).toBe(renderer.holds);
  });

  it('draws a page without a mark', async () => {
    expect((await render([{ ...page, marks: [], words: [] }])).length).toBeGreaterThan(0);
  });
});

describe('a watermark', () => {
  it.each(['pdf', 'svg', 'png'] as const)('is drawn over %s', async (format) => {
    const plain = await bytesOf(RENDERERS[format].render([page]));
    const proof = await bytesOf(RENDERERS[format].render([page], { watermark: 'proof' }));
    const test = await bytesOf(RENDERERS[format].render([page], { watermark: 'test' }));
    expect(new Set([plain, proof, test].map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  });
});

describe('the width of a picture', () => {
  it('is the one asked for, and the height follows from the paper', async () => {
    const { width, height } = await sharp(await bytesOf(RENDERERS.png.render([page], { widthPixels: 420 }))).metadata();
    expect([width, height]).toEqual([420, 594]);
    expect(new TextDecoder().decode(await bytesOf(RENDERERS.svg.render([page])))).toContain('width="210mm"');
  });

  it.each([0, 12.5, 20_000, Number.NaN])('cannot be %p pixels', async (widthPixels) => {
    await expect(bytesOf(RENDERERS.png.render([page], { widthPixels }))).rejects.toThrow('widthPixels');
  });
});
