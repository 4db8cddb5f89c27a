import { printedMarks } from '../composition/printed-marks.js';
import { partsFromText } from '../letter/parts-from-text.js';
import { StyleOptions, type StyleOptionsInput } from '../letter/style.js';
import { pageToSvg } from '../rendering/svg.js';
import { Stationery } from '../stationery/stationery.js';
import type { Previewer } from '../writing/previewer.js';
import { previewProblem } from './preview-problem.js';

/** The smallest sheet there is, cut down to a strip for one line that begins at its edge. */
const SHEET = Stationery.parse({
  name: 'strip',
  title: 'A strip for a sample',
  paper: { width: 90, height: 60 },
  margins: { top: 5, right: 5, bottom: 4, left: 6 },
  layout: { paragraphs: 'blank-line' },
});
const STRIP: Stationery = { ...SHEET, paper: { ...SHEET.paper, height: 18 } };

/** What a sample says, by the main script of its hand (ISO 15924). */
const WORDS: Readonly<Record<string, string>> = {
  Latn: 'With all my love, always',
  Cyrl: 'С любовью, всегда твоя',
  Grek: 'Με όλη μου την αγάπη',
  Hebr: 'באהבה רבה, תמיד שלך',
};

/**
 * Lines of writing that show what a hand, an ink or a nib looks like; each is written once and then kept. They are
 * written one at a time: a page that shows every hand asks for more at once than the previewer lets wait.
 */
export function createSamples(previewer: Previewer) {
  const kept = new Map<string, Promise<Uint8Array>>();
  let last: Promise<unknown> = Promise.resolve();
  async function write(style: StyleOptionsInput, script: string): Promise<Uint8Array> {
    const order = {
      kind: 'page',
      parts: partsFromText(WORDS[script] ?? WORDS['Latn']!),
      style: { ...StyleOptions.parse(style), seed: 11 },
      stationery: STRIP,
      language: 'en',
      page: 1,
      format: 'svg',
      width: 0,
    } as const;
    return (await previewer.preview(order).catch(previewProblem)).bytes;
  }
  return {
    /**
     * A line in this style, as SVG.
     * @throws HttpProblem where it took too long; another try may do
     */
    line(style: StyleOptionsInput, script = 'Latn'): Promise<Uint8Array> {
      const key = JSON.stringify([style, script]);
      const known = kept.get(key);
      if (known) return known;
      const sample = last.then(() => write(style, script));
      kept.set(key, sample);
      last = sample.catch(() => kept.delete(key));
      return sample;
    },
    /** The empty first sheet, as SVG. */
    sheet: (stationery: Stationery): string =>
      pageToSvg({ paper: stationery.paper, marks: printedMarks(stationery, 0), words: [], language: 'en' }),
  };
}
export type Samples = ReturnType<typeof createSamples>;
