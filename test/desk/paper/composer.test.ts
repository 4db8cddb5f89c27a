import type { ComposeReply, ComposeRequest } from '../../../src/desk/paper/compose-messages.js';
import { Composer, type ComposerCatalogue } from '../../../src/desk/paper/composer.js';
import type { Hand } from '../../../src/handwriting/hand/hand.js';
import { partsFromText } from '../../../src/letter/parts-from-text.js';
import { StyleOptions } from '../../../src/letter/style.js';
import { Stationery } from '../../../src/stationery/stationery.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

const sheet = Stationery.parse({
  name: 'plain',
  title: 'Plain',
  paper: { width: 148, height: 210 },
  margins: { top: 20, right: 15, bottom: 20, left: 15 },
});
/** Another person's hand, who can write a letter that the first cannot. */
const RUSSIAN_HAND: Hand = {
  ...PRACTICE_HAND,
  name: 'russian',
  characters: { ...PRACTICE_HAND.characters, Ж: PRACTICE_HAND.characters['x']! },
};
const catalogue: ComposerCatalogue = {
  hand: async (name) => (name === 'russian' ? RUSSIAN_HAND : PRACTICE_HAND),
  stationery: async () => sheet,
  fallbacks: async () => ({ Cyrl: 'russian' }),
};
const style = { ...StyleOptions.parse({}), seed: 7 };

function request(text: string, heard: string | null = null): ComposeRequest {
  const tentative = heard === null ? null : partsFromText(heard);
  return { firm: partsFromText(text), tentative, style, stationery: 'plain', language: 'en' };
}

async function composed(
  composer: Composer,
  asked: ComposeRequest,
): Promise<Extract<ComposeReply, { kind: 'composed' }>> {
  const reply = await composer.compose(asked);
  if (reply.kind !== 'composed') throw new Error(`expected a composed letter, got ${reply.kind}`);
  return reply;
}

describe('composing at the desk', () => {
  it('keeps the ink of every word that stays, and sends only what is new', async () => {
    const composer = new Composer(catalogue);
    const first = await composed(composer, request('My love,\n\nthe lake is calm'));
    const second = await composed(composer, request('My love,\n\nthe lake is calm tonight'));
    expect(second.firm.slice(0, first.firm.length)).toEqual(first.firm);
    expect(second.fresh.map(({ text }) => text)).toEqual(['tonight']);
  });

  it('tells what is still being heard from what is certain', async () => {
    const reply = await composed(new Composer(catalogue), request('the lake', 'the lake is calm'));
    expect(reply.firm).toHaveLength(2);
    expect(reply.faint).toHaveLength(2);
  });

  it('gives the same ink for the same letter and seed', async () => {
    const [one, other] = await Promise.all(
      [catalogue, catalogue].map((each) => composed(new Composer(each), request('always the same'))),
    );
    expect(one!.fresh).toEqual(other!.fresh);
  });

  it('calls in the hand that can write what the letter’s own cannot, and moves no ink for it', async () => {
    const composer = new Composer(catalogue);
    const before = await composed(composer, request('the lake'));
    const after = await composed(composer, request('the lake Ж'));
    expect(after.firm.slice(0, 2)).toEqual(before.firm);
    expect(after.fresh.map(({ text }) => text)).toEqual(['Ж']);
  });

  it('divides words where the writer allows it', async () => {
    const words = 'incomprehensibilities '.repeat(12);
    const asked = request(words);
    const whole = await composed(new Composer(catalogue), asked);
    const divided = await composed(new Composer(catalogue), { ...asked, style: { ...style, hyphenation: true } });
    expect(whole.firm).toHaveLength(12);
    expect(divided.fresh.some(({ text }) => text.endsWith('-') || text.endsWith('\u2010'))).toBe(true);
  });

  it('says which characters no hand can write, and goes on with the next letter', async () => {
    const composer = new Composer(catalogue);
    expect(await composer.compose(request('snow \u2603'))).toEqual({
      kind: 'unwritable',
      characters: ['\u2603'],
    });
    expect((await composed(composer, request('snow'))).firm).toHaveLength(1);
  });
});
