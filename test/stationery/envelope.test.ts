import path from 'node:path';
import { readEnvelopes } from '../../src/catalogue/envelopes.js';
import { Envelope } from '../../src/stationery/envelope.js';

const catalogue = await readEnvelopes(path.resolve(import.meta.dirname, '../../templates'));

describe('the envelopes we keep', () => {
  it.each([
    ['dl', 220, 110],
    ['c6', 162, 114],
    ['c5', 229, 162],
    ['number-10', 241.3, 104.8],
    ['monarch', 190.5, 98.4],
  ])('%s has its size', (name, width, height) => {
    expect(catalogue.get(name)?.paper).toMatchObject({ width, height });
  });

  it.each([...catalogue.values()])(
    '$name leaves the lower right to the sorting machine',
    ({ paper, recipient, clear }) => {
      const code = clear.find(
        (zone) => zone.x + zone.width >= paper.width - 0.2 && zone.y + zone.height >= paper.height - 0.2,
      );
      expect(code?.height).toBeGreaterThanOrEqual(15);
      expect(recipient.y + recipient.height).toBeLessThanOrEqual(code!.y);
    },
  );
});

describe('an envelope that the post would return', () => {
  const dl = catalogue.get('dl')!;
  it.each([
    ['recipient', { recipient: { x: 100, y: 60, width: 100, height: 45 } }],
    ['recipient', { recipient: { x: 200, y: 50, width: 60, height: 30 } }],
    ['sender', { sender: { x: 150, y: 8, width: 60, height: 30 } }],
    ['sender', { sender: { x: 10, y: 40, width: 120, height: 30 } }],
    ['window', { window: { x: 20, y: 60, width: 90, height: 45 } }],
  ])('is refused for its %s', (field, change) => {
    const parsed = Envelope.safeParse({ ...dl, ...change });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toContain(field);
  });
});
