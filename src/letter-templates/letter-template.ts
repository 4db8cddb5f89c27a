import { type TemplateVariables, VariableName } from '../letter/letter.js';
import { type LetterParts, type LetterPartsInput, passagesOf } from '../letter/parts.js';
import { LiquidFlaw, readPassage } from './liquid.js';

/** What is wrong with a template; `path` leads to the passage among the parts, as in `body.2`. */
export interface TemplateFlaw {
  readonly path: string;
  readonly code: 'template_syntax' | 'template_variable';
  /** From 1, within the passage. */
  readonly line: number;
  readonly expected: string;
}

/** The variables that a template names, or why it is none. */
export interface TemplateReading {
  /** In the order in which the letter first names them. */
  readonly requiredVariables: readonly string[];
  readonly flaws: readonly TemplateFlaw[];
}

/** Reads every passage of a template, and tries it. */
export function readTemplate(parts: LetterParts): TemplateReading {
  const readings = passagesOf(parts).map(([path, source]) => readOne(path, source));
  return {
    requiredVariables: [...new Set(readings.flatMap(({ requiredVariables }) => requiredVariables))],
    flaws: readings.flatMap(({ flaws }) => flaws),
  };
}

function readOne(path: string, source: string): TemplateReading {
  try {
    const passage = readPassage(source);
    const names = [...new Set(passage.variables.map(({ name }) => name))];
    const flaws = passage.variables
      .filter(({ name, hasPath }) => hasPath || !VariableName.safeParse(name).success)
      .map(({ line }) => ({ path, code: 'template_variable' as const, line, expected: NAMES }));
    // Some mistakes show only when it is written; a value that is like most finds those outside of branches.
    if (flaws.length === 0) passage.write(Object.fromEntries(names.map((name) => [name, 'x'])));
    return { requiredVariables: names, flaws };
  } catch (error) {
    if (!(error instanceof LiquidFlaw)) throw error;
    const { line, expected } = error;
    return { requiredVariables: [], flaws: [{ path, code: 'template_syntax', line, expected }] };
  }
}

const NAMES =
  'expected variables named as in first_name: letters, digits and underscores, and nothing looked up within them';

/**
 * The parts of a letter made from a template, passage by passage, so that no variable can change what a part is.
 * A passage of which nothing is left is left out. They are still to be parsed as a letter's.
 * @throws LiquidFlaw where these variables cannot be written
 */
export function writeTemplate(parts: LetterParts, variables: TemplateVariables): LetterPartsInput {
  const write = (source: string) => readPassage(source).write(variables);
  const one = (source: string | undefined) => [source ?? ''].map(write).find(hasWords);
  const all = (sources: readonly string[]) => sources.map(write).filter(hasWords);
  return {
    dateline: one(parts.dateline),
    salutation: one(parts.salutation),
    body: all(parts.body),
    closing: one(parts.closing),
    signature: one(parts.signature),
    postscripts: all(parts.postscripts),
    enclosures: all(parts.enclosures),
  };
}

function hasWords(text: string): boolean {
  return text.trim() !== '';
}
