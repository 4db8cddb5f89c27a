import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { Hands } from '../src/catalogue/hands.js';
import { pngRenderer } from '../src/rendering/png.js';
import { bytesOf } from '../src/rendering/renderer.js';
import { oneLine, strokesDigest } from './one-line/line.js';

/**
 * Writes docs/pictures/hands.png, a line in every hand in the order of the catalogue, and the digests of those lines'
 * strokes, which a test holds the engine to. To be run, and its picture looked at, after every wanted change.
 *
 *     npm run pictures:hands
 */
const WIDTH = 1000;
const ROW = 100;

const hands = await Hands.read('templates/hands', path.join('var', 'cache', 'hands'));
const rows: OverlayOptions[] = [];
const digests: Record<string, string> = {};
for (const name of hands.names) {
  const page = oneLine(await hands.compile(name));
  digests[name] = strokesDigest(page);
  const whole = Buffer.from(await bytesOf(pngRenderer.render([page], { widthPixels: WIDTH })));
  const input = await sharp(whole).extract({ left: 0, top: 0, width: WIDTH, height: ROW }).toBuffer();
  rows.push({ input, left: 0, top: rows.length * ROW });
}
await sharp({ create: { width: WIDTH, height: rows.length * ROW, channels: 3, background: '#ffffff' } })
  .composite(rows)
  .png({ palette: true, colours: 32 })
  .toFile('docs/pictures/hands.png');
await writeFile('test/golden/strokes.json', `${JSON.stringify(digests, null, 2)}\n`);
console.log(`${rows.length} hands in docs/pictures/hands.png, digests in test/golden/strokes.json`);
