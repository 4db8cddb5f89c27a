import { unwritable } from '../../src/handwriting/hand/unwritable.js';
import { realHands } from '../support/hands.js';

const hands = await realHands();
const latin = hands.names.filter((name) => hands.recipe(name).scripts.includes('Latn'));

/** The letters of the European languages in Latin script, beyond a to z. */
const LETTERS = 'áàâäãåāăąæćčçďđðéèêëēěęėğģíìîïīįıķĺľłļńňñņóòôöõőøœŕřśšşșßťțþúùûüūůűųŵẃẅẁýỳÿŷźžż';

describe.each(latin)('%s', (name) => {
  it('writes the letters of all European languages in Latin script, small and capital', async () => {
    const hand = await hands.compile(name);
    const capitals = LETTERS.replaceAll('ß', 'ẞ').toUpperCase().replaceAll('SS', '');
    // Of Latin, Gveret Levin has the plain letters only; no accent makes these.
    const own = name === 'gveret-levin' ? /[æðœßþẞ]/iu : /ẞ/u;
    const missing = unwritable(LETTERS + capitals, hand).map(({ character }) => character);
    expect(missing.filter((character) => !own.test(character))).toEqual([]);
  }, 60_000);

  it('has a helper for what Latin letters it lacks all the same', async () => {
    const helper = await hands.compile(hands.recipe(name).fallbacks.Latn!);
    expect(unwritable('ŋŊæðœßþ', await hands.compile(name), [helper])).toEqual([]);
  }, 60_000);
});
