import type { LetterParts } from '../letter/parts.js';
import { flaw } from './check.js';
import { findingsOf, toFindings } from './check-letter.js';
import { CHECKS } from './checks/index.js';
import { languageOf, type ProofreadingContext } from './context.js';
import type { Finding } from './finding.js';
import type { LanguageReader } from './language-reader.js';
import { mergeFindings } from './merge-findings.js';
import { type ProofText, proofTextOf } from './proof-text.js';

/**
 * What the readers of its language find in a letter. Never rejects: a reader that fails is named in a hint, so that
 * nobody takes an unread letter for a clean one.
 */
export async function readLanguage(
  parts: LetterParts,
  context: ProofreadingContext,
  readers: readonly LanguageReader[],
): Promise<Finding[]> {
  const letter = proofTextOf(parts);
  const language = languageOf(context.locale);
  const able = readers.filter(({ languages }) => languages.includes(language));
  const read = await Promise.all(able.map((reader) => readWith(reader, letter, context)));
  return read.flat();
}

/**
 * Everything there is to say about a letter: our own checks, and the readers of its language.
 * The most serious findings come first, then reading order; where two speak of the same words one stays.
 */
export async function proofread(
  parts: LetterParts,
  context: ProofreadingContext,
  readers: readonly LanguageReader[],
): Promise<Finding[]> {
  const read = await readLanguage(parts, context, readers);
  return mergeFindings([...findingsOf(proofTextOf(parts), context, CHECKS), ...read]);
}

async function readWith(reader: LanguageReader, letter: ProofText, context: ProofreadingContext): Promise<Finding[]> {
  try {
    return toFindings(reader.id, await reader.read(letter, context));
  } catch {
    const reason = 'Spelling and grammar could not be read this time; proofread once more before approving.';
    return toFindings(reader.id, [flaw('hint', null, reason)]);
  }
}
