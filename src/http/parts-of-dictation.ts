import { toParts } from '../dictation/dictate.js';
import { dictationFrom } from '../dictation/dictated-letter.js';
import { viewOf } from '../dictation/view.js';
import type { DictatedContent } from '../letter/letter.js';
import type { LetterParts } from '../letter/parts.js';
import { SpokenLanguage } from './contract/dictations.js';
import { fieldErrorsOf } from './field-errors.js';
import { invalidRequest } from './http-problem.js';

const PATH = 'content.dictation.utterances';

/**
 * The parts of a letter that was handed in as utterances.
 * @throws HttpProblem `invalid_request` where nobody can dictate in their language, where they make no text, or more than a letter holds
 * @throws ZodError where they make more paragraphs than a letter has
 */
export function partsOfDictation(content: DictatedContent, language: string): LetterParts {
  const spoken = SpokenLanguage.optional().safeParse(content.language);
  if (!spoken.success) throw invalidRequest(fieldErrorsOf(spoken.error, ['content', 'dictation', 'language']));
  const dictation = dictationFrom(content, language);
  const { text, notices } = viewOf(dictation);
  if (text === '')
    throw invalidRequest([{ path: PATH, code: 'empty', message: 'Nothing of this is left in the letter.' }]);
  if (notices.some(({ code }) => code === 'letter_full'))
    throw invalidRequest([{ path: PATH, code: 'too_long', message: 'Expected no more than a letter holds.' }]);
  return toParts(dictation);
}
