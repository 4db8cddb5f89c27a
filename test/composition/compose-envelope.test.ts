import path from 'node:path';
import { readEnvelopes } from '../../src/catalogue/envelopes.js';
import { composeEnvelope } from '../../src/composition/compose-envelope.js';
import type { InkStroke, PageDrawing } from '../../src/handwriting/page/page-drawing.js';
import { Correspondent } from '../../src/letter/letter.js';
import { resolveStyle } from '../../src/letter/resolve-style.js';
import { StyleOptions } from '../../src/letter/style.js';
import type { Envelope, Zone } from '../../src/stationery/envelope.js';
import { PRACTICE_HAND } from '../support/practice-hand.js';

const envelopes = await readEnvelopes(path.resolve(import.meta.dirname, '../../templates'));
const person = (name: string, line1: string, country: string) =>
  Correspondent.parse({ name, address: { line1, city: 'Somewhere', postcode: '12345', country } });
const anna = person('Anna Smith', 'Long Harbour Lane', 'DE');
const theo = person('Theo', 'Grand Avenue', 'US');

function write(envelope: Envelope, sender: Correspondent | null = theo): PageDrawing {
  const style = resolveStyle(StyleOptions.parse({}), { xHeight: 2.2, nib: 'fountain-fine', seed: 5 });
  return composeEnvelope({ envelope, sender, recipient: anna, hand: PRACTICE_HAND, style, language: 'en' });
}

const ink = ({ marks }: PageDrawing) => marks.filter((mark): mark is InkStroke => mark.kind === 'ink');
const text = ({ words }: PageDrawing) => words.map((word) => word.text).join(' ');

/** How far (mm) a stroke's points lie outside a zone at most; a hand may overstep its margin a little. */
function oversteps({ points }: InkStroke, { x, y, width, height }: Zone): number {
  return Math.max(...points.map((p) => Math.max(x - p.x, p.x - x - width, y - p.y, p.y - y - height)));
}

describe('an envelope', () => {
  it.each([...envelopes.values()])(
    '$name is written inside its zones, and nothing where the post writes',
    (envelope) => {
      const face = write(envelope);
      for (const stroke of ink(face)) {
        const within = Math.min(oversteps(stroke, envelope.sender), oversteps(stroke, envelope.recipient));
        expect(within).toBeLessThan(3.5);
        for (const zone of [...envelope.clear, envelope.stamp]) expect(oversteps(stroke, zone)).toBeGreaterThan(0);
      }
    },
  );

  it('says who writes, then to whom, with the country where the letter crosses a border', () => {
    const face = write(envelopes.get('dl')!);
    expect(text(face)).toBe('Theo Grand Avenue Somewhere 12345 Anna Smith Long Harbour Lane 12345 Somewhere Germany');
    expect(text(write(envelopes.get('dl')!, null))).toBe('Anna Smith Long Harbour Lane 12345 Somewhere');
  });

  it('with a window leaves the recipient to the letter inside', () => {
    expect(text(write(envelopes.get('dl-window')!))).toBe('Theo Grand Avenue Somewhere 12345');
  });

  it('keeps ink and words together when its two blocks become one drawing', () => {
    const face = write(envelopes.get('c5')!);
    for (const stroke of ink(face)) {
      const word = face.words[stroke.word]!;
      expect(Math.abs(stroke.points[0]!.y - word.baseline)).toBeLessThan(12);
      expect(stroke.points[0]!.x).toBeGreaterThan(word.x - 6);
      expect(stroke.points[0]!.x).toBeLessThan(word.x + word.width + 6);
    }
  });

  it('is the same whenever it is written', () => {
    expect(write(envelopes.get('monarch')!)).toEqual(write(envelopes.get('monarch')!));
  });
});
