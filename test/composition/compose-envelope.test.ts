import path from 'node:path';
import { readEnvelopes } from '../../src/catalogue/envelopes.js';
import { composeEnvelope } from '../../src/composition/compose-envelope.js';
import { AddressDoesNotFit } from '../../src/composition/errors.js';
import type { InkStroke, PageDrawing, PenPoint } from '../../src/handwriting/page/page-drawing.js';
import { Correspondent } from '../../src/letter/letter.js';
import { resolveStyle } from '../../src/letter/resolve-style.js';
import { StyleOptions } from '../../src/letter/style.js';
import type { Envelope, Zone } from '../../src/stationery/envelope.js';
import { realHands } from '../support/hands.js';
import { PRACTICE_HAND } from '../support/practice-hand.js';

const envelopes = await readEnvelopes(path.resolve(import.meta.dirname, '../../templates'));
const person = (name: string, line1: string, country: string) =>
  Correspondent.parse({ name, address: { line1, city: 'Somewhere', postcode: '12345', country } });
const anna = person('Anna Smith', 'Long Harbour Lane', 'DE');
const long = Correspondent.parse({
  name: 'Professor Gregory Fitzpatrick',
  address: {
    line1: '14 Lower Polygon Quay',
    line2: 'Flat 7, Staircase J',
    city: 'Llangefni',
    region: 'Ynys Gybi',
    postcode: 'LL77 7QJ',
    country: 'GB',
  },
});
const theo = person('Theo', 'Grand Avenue', 'US');

function write(envelope: Envelope, sender: Correspondent | null = theo): PageDrawing {
  const style = resolveStyle(StyleOptions.parse({}), { xHeight: 2.2, nib: 'fountain-fine', seed: 5 });
  return composeEnvelope({ envelope, sender, recipient: anna, hand: PRACTICE_HAND, style, language: 'en' });
}

const ink = ({ marks }: PageDrawing) => marks.filter((mark): mark is InkStroke => mark.kind === 'ink');
const text = ({ words }: PageDrawing) => words.map((word) => word.text).join(' ');

/** How far (mm) the ink of a stroke lies outside a zone at most. */
function oversteps({ points }: InkStroke, zone: Zone): number {
  return Math.max(...points.map((point) => point.halfWidth - depthIn(point, zone)));
}

/** True where any of a stroke's ink lies in a zone. */
function enters({ points }: InkStroke, zone: Zone): boolean {
  return points.some((point) => depthIn(point, zone) > -point.halfWidth);
}

/** How far (mm) from the edge of a zone, positive inside it. */
function depthIn({ x, y }: PenPoint, zone: Zone): number {
  return Math.min(x - zone.x, zone.x + zone.width - x, y - zone.y, zone.y + zone.height - y);
}

describe('an envelope', () => {
  it.each([...envelopes.values()])(
    '$name is written inside its zones, and nothing where the post writes',
    async (envelope) => {
      const hands = await realHands();
      for (const name of ['la-belle-aurore', 'mrs-saint-delafield']) {
        const hand = await hands.compile(name);
        for (let seed = 1; seed <= 3; seed++) {
          const style = resolveStyle(StyleOptions.parse({ neatness: 'hurried' }), { ...hand, seed });
          const face = composeEnvelope({ envelope, sender: long, recipient: long, hand, style, language: 'en' });
          for (const stroke of ink(face)) {
            expect(Math.min(oversteps(stroke, envelope.sender), oversteps(stroke, envelope.recipient))).toBeLessThan(
              0.01,
            );
            for (const zone of [...envelope.clear, envelope.stamp]) expect(enters(stroke, zone)).toBe(false);
          }
        }
      }
    },
  );

  it('is written smaller rather than with a line broken in two, down to what can be read', () => {
    const c6 = envelopes.get('c6')!;
    const linesOf = (to: Correspondent, xHeight = 2.2) => {
      const style = resolveStyle(StyleOptions.parse({}), { xHeight, nib: 'fountain-fine', seed: 5 });
      const face = composeEnvelope({
        envelope: c6,
        sender: null,
        recipient: to,
        hand: PRACTICE_HAND,
        style,
        language: 'en',
      });
      return { lines: new Set(face.words.map(({ line }) => line)).size, xHeight: face.words[0]!.xHeight };
    };
    const usual = linesOf(anna);
    const wide = linesOf(
      person('Beautiful Handwritten Letters, Incorporated', '350 S. Grand Avenue, Suite 2100', 'US'),
    );
    expect(wide.lines).toBe(3);
    expect(wide.xHeight).toBeLessThan(usual.xHeight);
    const wider = linesOf(
      person(
        'N. N.',
        'AT THE SIGN OF THE GOLDEN GOOSE, BEHIND THE OLD SAWMILL, ON THE LEFT HAND SIDE OF THE ROAD',
        'US',
      ),
    );
    expect(wider.lines).toBeGreaterThan(3);
    const street = 'WORTHINGTON '.repeat(8).trim();
    const endless = Correspondent.parse({
      name: street,
      address: { line1: street, line2: street, city: street, country: 'US' },
    });
    expect(() => linesOf(endless, 4)).toThrow(new AddressDoesNotFit('recipient'));
  });

  it('is written with more care than the letter', () => {
    const neat = resolveStyle(StyleOptions.parse({ neatness: 'neat' }), {
      xHeight: 2.2,
      nib: 'fountain-fine',
      seed: 5,
    });
    const envelope = envelopes.get('dl')!;
    const face = composeEnvelope({
      envelope,
      sender: theo,
      recipient: anna,
      hand: PRACTICE_HAND,
      style: neat,
      language: 'en',
    });
    expect(write(envelope)).toEqual(face);
  });

  it('says who writes, then to whom, with the country where the letter crosses a border', () => {
    const face = write(envelopes.get('dl')!);
    expect(text(face)).toBe(
      'Theo Grand Avenue Somewhere 12345 United States Anna Smith Long Harbour Lane 12345 Somewhere Germany',
    );
    expect(text(write(envelopes.get('dl')!, null))).toBe('Anna Smith Long Harbour Lane 12345 Somewhere');
  });

  it('with a window leaves the recipient to the letter inside', () => {
    expect(text(write(envelopes.get('dl-window')!))).toBe('Theo Grand Avenue Somewhere 12345 United States');
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
