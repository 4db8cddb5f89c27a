import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { composePages } from '../../../src/composition/compose-letter.js';
import type { PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import { bytesOf, RENDERERS } from '../../../src/rendering/index.js';
import { realHands } from '../../support/hands.js';
import { letterToWrite } from '../../support/letters.js';

const PARAGRAPH =
  'The plum tree survived the frost after all; it stands in the corner like somebody waiting for a dance. I cut back the roses as you showed me, a finger’s width above the bud, and only bled twice. Would you read me the rest when I come?';

const A4 = {
  name: 'plain-a4',
  title: 'Plain A4',
  paper: { width: 210, height: 297 },
  margins: { top: 24, right: 24, bottom: 24, left: 24 },
};

const longLetter = (paragraphs: number) =>
  letterToWrite({ body: Array.from({ length: paragraphs }, () => PARAGRAPH) }, {}, A4);

describe('a PDF is light', () => {
  it('takes no more than 700 bytes for a word in the usual hand', async () => {
    const hand = await (await realHands()).compile('la-belle-aurore');
    const [page] = composePages({ ...longLetter(12), hand });
    const bytes = await bytesOf(RENDERERS.pdf.render([page!]));
    expect(page!.words.length).toBeGreaterThan(150);
    expect(bytes.length / page!.words.length).toBeLessThan(700);
  });

  it('is made of one page at a time: what is held in memory does not grow with the letter', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const held: number[] = [];
    let number = 0;
    function* watched(pages: Iterable<PageDrawing>) {
      for (const page of pages) {
        // The first pages still bring code and tables that stay.
        if (++number % 4 === 0 && number > 4) {
          collect();
          held.push(process.memoryUsage().heapUsed + process.memoryUsage().external);
        }
        yield page;
      }
    }
    for await (const _ of RENDERERS.pdf.render(watched(composePages(longLetter(160)))));
    const pages = 4 * (held.length - 1);
    expect(pages).toBeGreaterThanOrEqual(8);
    // A page that were kept would weigh more than a megabyte, its compressed content alone a hundred thousand bytes.
    expect((held.at(-1)! - held[0]!) / pages).toBeLessThan(50_000);
  });
});
