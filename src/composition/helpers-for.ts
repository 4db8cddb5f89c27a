import type { UnwritableCharacter } from './errors.js';

/** The hands that write the scripts of these characters. Fallbacks are keyed by ISO 15924, which Unicode's names follow. */
export function helpersFor(
  missing: readonly Pick<UnwritableCharacter, 'character'>[],
  fallbacks: Readonly<Record<string, string>>,
): string[] {
  const isMissing = (script: string) => {
    const ofScript = new RegExp(`\\p{Script=${script}}`, 'u');
    return missing.some(({ character }) => ofScript.test(character));
  };
  return [...new Set(Object.entries(fallbacks).flatMap(([script, hand]) => (isMissing(script) ? [hand] : [])))];
}
