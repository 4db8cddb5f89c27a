import { MAX_TEMPLATE_VARIABLES, MAX_TEXT } from '../letter/limits.js';
import { type LetterParts, passagesOf } from '../letter/parts.js';
import { readTemplate, type TemplateFlaw } from '../letter-templates/letter-template.js';
import type { TemplateWording } from '../storage/letter-templates.js';
import type { NewTemplateVersion } from './contract/letter-templates.js';
import type { FieldError } from './contract/problem.js';
import { type HttpProblem, invalidRequest } from './http-problem.js';
import { partsOfText } from './letter-of-content.js';

/** Enough to mend a slip. */
const MAX_REPORTED = 50;

/**
 * What a version says, with the variables that a letter has to give.
 * @throws HttpProblem `invalid_request` with the line of each mistake, and what was expected there
 */
export function wordingOf({ text, parts: given }: NewTemplateVersion): TemplateWording {
  // A wording is one of the two.
  const parts = given ?? partsOfText('text', text!);
  const field = text === undefined ? 'parts' : 'text';
  if (lengthOf(parts) > MAX_TEXT) throw refusal(field, 'too_long', `Expected at most ${MAX_TEXT} characters in all.`);
  const { requiredVariables, flaws } = readTemplate(parts);
  if (flaws.length > 0) {
    throw invalidRequest(flaws.slice(0, MAX_REPORTED).map((flaw) => errorOf(flaw, parts, text)));
  }
  if (requiredVariables.length > MAX_TEMPLATE_VARIABLES) {
    throw refusal(field, 'too_many_variables', `Expected at most ${MAX_TEMPLATE_VARIABLES} variables.`);
  }
  return { parts, requiredVariables };
}

function lengthOf(parts: LetterParts): number {
  return passagesOf(parts).reduce((sum, [, passage]) => sum + passage.length, 0);
}

function refusal(path: string, code: string, message: string): HttpProblem {
  return invalidRequest([{ path, code, message }]);
}

function errorOf(
  { path, code, line, expected }: TemplateFlaw,
  parts: LetterParts,
  text: string | undefined,
): FieldError {
  if (text === undefined) return { path: `parts.${path}`, code, message: `Line ${line}: ${expected}.` };
  const passage = passagesOf(parts).find(([each]) => each === path)![1];
  // Passages are taken from the text as they stand in it; of two that are the same, the first has the same mistake.
  const linesBefore = text.slice(0, text.indexOf(passage)).split('\n').length - 1;
  return { path: 'text', code, message: `Line ${linesBefore + line}: ${expected}.` };
}
