import { once } from 'node:events';
import { composePages } from '../src/composition/compose-letter.js';
import { pdfRenderer } from '../src/rendering/pdf/pdf.js';
import { bytesOf } from '../src/rendering/renderer.js';
import { benchLetter, cpuMs } from './rendering-figures.js';
import type { WriterReport } from './two-writers.js';

/** One of the processes of `two-writers`: gets warm, says so, waits to be told, writes its letters and reports. */
const [hand, name, runs] = process.argv.slice(2);
const letter = await benchLetter(hand!, name!);
const pages = [...composePages(letter)].length;
const write = () => bytesOf(pdfRenderer.render(composePages(letter)));

for (let warm = 0; warm < 30; warm++) await write();
process.send!('ready');
await once(process, 'message');
const [startedAt, startedCpu] = [Date.now(), cpuMs()];
for (let run = 0; run < Number(runs); run++) await write();
const report: WriterReport = {
  pages: pages * Number(runs),
  cpuMs: cpuMs() - startedCpu,
  startedAt,
  endedAt: Date.now(),
};
process.send!(report);
