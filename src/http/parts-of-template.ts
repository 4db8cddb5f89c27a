import type { ZodError } from 'zod';
import type { TemplatedContent, TemplateVariables } from '../letter/letter.js';
import { LetterParts } from '../letter/parts.js';
import { writeTemplate } from '../letter-templates/letter-template.js';
import { LiquidFlaw } from '../letter-templates/liquid.js';
import type { Database } from '../storage/database.js';
import { NotFound } from '../storage/errors.js';
import type { LetterTemplateVersionRow } from '../storage/letter-template-tables.js';
import { findLetterTemplate, findTemplateVersion } from '../storage/letter-templates.js';
import type { FieldError } from './contract/problem.js';
import { fieldErrorsOf } from './field-errors.js';
import { type HttpProblem, invalidRequest } from './http-problem.js';

const PATH = 'content.template';

/**
 * The content with the version that it is written from: so a letter keeps its words when another version is published.
 * @throws HttpProblem `invalid_request` where there is no such template, or none of it is published
 */
export async function withVersion(
  content: TemplatedContent,
  db: Database,
): Promise<TemplatedContent & { readonly version: number }> {
  const template = await findLetterTemplate(db, content.id).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    throw refusal(`${PATH}.id`, 'unknown_template', 'There is no template with this id.');
  });
  const version = content.version ?? template.publishedVersion;
  if (version === null) {
    throw refusal(`${PATH}.version`, 'unknown_template_version', 'No version of this template is published: name one.');
  }
  return { ...content, version };
}

/**
 * The parts of a letter that is made from a template.
 * @throws HttpProblem `invalid_request` where there is no such version, its variables are not those given, or make no letter
 */
export async function partsOfTemplate(content: TemplatedContent, db: Database): Promise<LetterParts> {
  const { id, version: number, variables } = await withVersion(content, db);
  const version = await findTemplateVersion(db, id, number).catch((error: unknown) => {
    if (!(error instanceof NotFound)) throw error;
    throw refusal(`${PATH}.version`, 'unknown_template_version', 'This template has no such version.');
  });
  const errors = wrongVariables(version, variables);
  if (errors.length > 0) throw invalidRequest(errors);
  const written = LetterParts.safeParse(write(version, variables));
  if (!written.success) throw invalidRequest(errorsOfParts(written.error));
  return written.data;
}

function wrongVariables({ requiredVariables }: LetterTemplateVersionRow, variables: TemplateVariables): FieldError[] {
  const missing = requiredVariables.filter((name) => !Object.hasOwn(variables, name));
  const unknown = Object.keys(variables).filter((name) => !requiredVariables.includes(name));
  return [
    ...missing.map((name) => ({
      path: `${PATH}.variables.${name}`,
      code: 'required',
      message: 'The template names this variable: give it a text, a number, true or false.',
    })),
    ...unknown.map((name) => ({
      path: `${PATH}.variables.${name}`,
      code: 'unknown_variable',
      message: 'The template has no place for this variable: take it out or correct its name.',
    })),
  ];
}

function write({ parts }: LetterTemplateVersionRow, variables: TemplateVariables) {
  try {
    return writeTemplate(parts, variables);
  } catch (error) {
    if (!(error instanceof LiquidFlaw)) throw error;
    throw refusal(`${PATH}.variables`, 'not_writable', 'The template cannot be written with these variables.');
  }
}

/** The parts were not sent, but the variables that made them too long. */
function errorsOfParts(error: ZodError): FieldError[] {
  return fieldErrorsOf(error).map(({ path: part, code, message }) => ({
    path: `${PATH}.variables`,
    code,
    message: `They make a letter whose ${part} is not right. ${message}`,
  }));
}

function refusal(path: string, code: string, message: string): HttpProblem {
  return invalidRequest([{ path, code, message }]);
}
