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

const paragraphs = (count: number) => Array.from({ length: count }, () => PARAGRAPH);

describe('a PDF is light', () => {
  it('takes no more than 620 bytes for a word in the usual hand', async () => {
    const hand = await (await realHands()).compile('la-belle-aurore');
    const [page] = composePages({ ...letterToWrite({ body: paragraphs(12) }, {}, A4), hand });
    const bytes = await bytesOf(RENDERERS.pdf.render([page!]));
    expect(page!.words.length).toBeGreaterThan(150);
    expect(bytes.length / page!.words.length).toBeLessThan(620);
  });

  it('is made of one page at a time: what is held in memory does not grow with the letter', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const held: number[] = [];
    function* watched(pages: Iterable<PageDrawing>) {
      let number = 0;
      for (const page of pages) {
        if (number++ % 2 === 0) {
          collect();
          held.push(process.memoryUsage().heapUsed + process.memoryUsage().external);
        }
        yield page;
      }
    }
    const letter = letterToWrite({ body: paragraphs(100) });
    for await (const _ of RENDERERS.pdf.render(watched(composePages(letter))));
    // The first pages bring code and tables that stay; what is held in the midst of a page differs, so the least of several counts.
    const [early, late] = [Math.min(...held.slice(2, 5)), Math.min(...held.slice(-3))];
    expect(held.length).toBeGreaterThan(11);
    // A dozen pages that were kept would weigh dozens of megabytes.
    expect(late - early).toBeLessThan(4_000_000);
  });
});
