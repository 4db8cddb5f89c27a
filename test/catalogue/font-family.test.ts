import { realHands } from '../support/hands.js';

describe('a font family', () => {
  it('finds the other shapes of a letter whatever was read before: a shape may be a part of another sign', async () => {
    const hands = await realHands();
    const { alternates } = hands.recipe('playpen-sans');
    const [fresh, used] = [await hands.family('playpen-sans'), await hands.family('playpen-sans')];
    for (const sign of 'ΚКЌķЖ') used.isWhole(used.glyphOf(sign)!);
    expect(fresh.alternates('K', alternates)).toHaveLength(3);
    expect(used.alternates('K', alternates)).toEqual(fresh.alternates('K', alternates));
  });
});
