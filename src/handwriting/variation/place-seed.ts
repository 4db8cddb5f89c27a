/**
 * A seed that depends on nothing but the letter's seed and a place in it ("word", "evening", 2, …),
 * so that a word added elsewhere never changes the chance drawn here.
 * FNV-1a over UTF-16 units with a final avalanche (murmur3's fmix32), 32 bits.
 */
export function placeSeed(letterSeed: number, ...place: readonly (string | number)[]): number {
  let hash = (2166136261 ^ (letterSeed | 0)) >>> 0;
  for (const step of place) {
    const text = `${step}\u0000`;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
