import { PreviewerBusy, PreviewFailed } from '../writing/previewer.js';
import { HttpProblem, invalidRequest } from './http-problem.js';

/**
 * What the caller is told where something cannot be drawn; faults of ours pass through.
 * @throws always
 */
export function previewProblem(error: unknown): never {
  if (error instanceof PreviewerBusy) {
    throw new HttpProblem('unavailable', 'Too many previews are asked for. Try again.', {
      retryAfter: 1,
      cause: error,
    });
  }
  if (!(error instanceof PreviewFailed)) throw error;
  const { reason, message } = error;
  switch (reason) {
    case 'no_such_page':
      throw invalidRequest([{ path: 'page', code: reason, message: `There is no such page: ${message}.` }]);
    case 'letter_does_not_fit':
      throw invalidRequest([{ path: 'style.max_pages', code: reason, message: `${message}.` }]);
    case 'address_does_not_fit':
    case 'unwritable_address':
      throw invalidRequest([{ path: 'envelope', code: reason, message: `${message}.` }]);
    case 'unwritable_letter':
      throw invalidRequest([{ path: 'style.hand', code: reason, message: `${message}.` }]);
    case 'outgrows_the_bed':
      throw invalidRequest([{ path: 'plotter', code: reason, message: `${message}.` }]);
    case 'cannot_be_folded':
      throw invalidRequest([{ path: 'imposition', code: reason, message: `${message}.` }]);
    case 'took_too_long':
      throw new HttpProblem('unavailable', 'The page took too long. Try again.', { retryAfter: 5, cause: error });
    case 'cannot_be_written':
      throw error;
    default:
      throw reason satisfies never;
  }
}
