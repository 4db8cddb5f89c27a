import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { oneLine, strokesDigest } from '../../../bench/one-line/line.js';
import { realHands } from '../../support/hands.js';

/** The first run of all traces every hand's font, which takes a busy machine minutes. */
jest.setTimeout(600_000);

/** After a wanted change: `npm run pictures:hands`, and look at docs/pictures/hands.png. */
it('every hand writes its line as it did when people last looked at it', async () => {
  const hands = await realHands();
  const digests: Record<string, string> = {};
  for (const name of hands.names) digests[name] = strokesDigest(oneLine(await hands.compile(name)));
  expect(digests).toEqual(JSON.parse(await readFile('test/golden/strokes.json', 'utf8')));
});
