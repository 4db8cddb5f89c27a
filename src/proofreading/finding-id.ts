import { type Flaw, quote } from './check.js';

/**
 * Names for flaws that stay the same while the letter around them changes:
 * the check, the part, the words, and how often these came before in that part.
 */
export function createFindingIds(): (check: string, flaw: Flaw) => string {
  const seen = new Map<string, number>();
  return (check, { span, reason }) => {
    const key = span ? `${span.passage.part}\u0000${quote(span)}` : `letter\u0000${reason}`;
    const place = `${check}\u0000${key}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return `${check}-${fnv1a(`${place}\u0000${nth}`)}`;
  };
}

/** FNV-1a over UTF-16 units, 32 bits, in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
