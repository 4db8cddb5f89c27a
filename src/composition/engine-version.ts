/**
 * Raised whenever the same letter, hand and seed would come out otherwise on paper. Kept with every proof, so that it is known
 * which could be written again byte for byte.
 */
export const ENGINE_VERSION = '4';
