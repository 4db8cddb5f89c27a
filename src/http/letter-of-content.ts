import { ZodError } from 'zod';
import type { LetterContent } from '../letter/letter.js';
import type { LetterParts } from '../letter/parts.js';
import { partsFromText } from '../letter/parts-from-text.js';
import type { Database } from '../storage/database.js';
import { NotFound } from '../storage/errors.js';
import type { LetterScope } from '../storage/letters.js';
import { findRecording } from '../storage/recordings.js';
import { HttpProblem, invalidRequest } from './http-problem.js';
import { partsOfDictation } from './parts-of-dictation.js';
import { partsOfTemplate, withVersion } from './parts-of-template.js';

/** Where a recording may be looked up: only among those that the caller can see. */
export interface Shelf {
  readonly db: Database;
  readonly scope: LetterScope;
}

/**
 * The letter's parts, whatever it came as: parts, text, dictated utterances, a recording that was heard, a template.
 * @throws HttpProblem `invalid_request` where it cannot become a letter, `recording_not_heard` where it cannot yet
 */
export async function letterOfContent(content: LetterContent, language: string, shelf: Shelf): Promise<LetterParts> {
  const { text, parts, dictation, recording_id: recording, template } = content;
  if (parts !== undefined) return parts;
  if (text !== undefined) return partsOfText('content.text', text);
  if (dictation !== undefined) {
    return withinALetter('content.dictation.utterances', () => partsOfDictation(dictation, language));
  }
  if (template !== undefined) return partsOfTemplate(template, shelf.db);
  // Content is exactly one of these.
  return recorded(recording!, shelf);
}

/** The content as it is kept: what is left open in it and may change elsewhere is settled. @throws HttpProblem `invalid_request` */
export async function settledContent(content: LetterContent, { db }: Shelf): Promise<LetterContent> {
  return content.template ? { template: await withVersion(content.template, db) } : content;
}

/** The parts of a text that came as the field `path`. @throws HttpProblem `invalid_request` where it has too many */
export function partsOfText(path: string, text: string): LetterParts {
  return withinALetter(path, () => partsFromText(text));
}

/** No word is left out silently: what makes more paragraphs, or longer parts, than a letter has is sent back. */
function withinALetter(path: string, makeParts: () => LetterParts): LetterParts {
  try {
    return makeParts();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw refusal(path, 'too_long', 'Expected no more than a letter holds.');
  }
}

async function recorded(id: NonNullable<LetterContent['recording_id']>, { db, scope }: Shelf): Promise<LetterParts> {
  const path = 'content.recording_id';
  const recording = await findRecording(db, id, scope).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    throw refusal(path, 'unknown_recording', 'There is no recording with this id.');
  });
  if (recording.state === 'failed') throw refusal(path, 'recording_failed', 'This recording could not be heard.');
  if (recording.parts) return recording.parts;
  throw new HttpProblem('recording_not_heard', 'Wait until the recording’s `state` is `transcribed`.', {
    retryAfter: 2,
  });
}

function refusal(path: string, code: string, message: string): HttpProblem {
  return invalidRequest([{ path, code, message }]);
}
