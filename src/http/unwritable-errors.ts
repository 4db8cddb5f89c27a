import type { Catalogue } from '../catalogue/catalogue.js';
import type { LetterContent } from '../letter/letter.js';
import { passagesOf } from '../letter/parts.js';
import { assembleLetter, unwritableIn, type WritingOrder } from '../writing/assemble-letter.js';
import type { FieldError } from './contract/problem.js';

/** Enough to mend a slip; a letter in a script that nobody here writes has thousands. */
const MAX_REPORTED = 50;

/** Every character that the letter's hands cannot write, at its place in what was sent. */
export async function unwritableErrors(
  catalogue: Catalogue,
  content: LetterContent,
  order: WritingOrder,
): Promise<FieldError[]> {
  const unwritable = unwritableIn(await assembleLetter(catalogue, order));
  const codePoints = new Map(unwritable.map(({ character, codePoint }) => [character, codePoint]));
  const texts = textsIn(content);
  const errors = texts.flatMap(([path, text]) => errorsIn(path, text, codePoints));
  return [...errors, ...(content.template ? ofTheTemplate(texts, codePoints) : [])].slice(0, MAX_REPORTED);
}

/** What came in none of the variables stands in the template itself. */
function ofTheTemplate(variables: readonly [path: string, text: string][], codePoints: ReadonlyMap<string, string>) {
  const own = [...codePoints].filter(([character]) => !variables.some(([, text]) => text.includes(character)));
  return own.map(([, codePoint]) => ({
    path: 'content.template.id',
    code: 'unwritable_character',
    message: `The template has ${codePoint}, which is in no hand of this letter: choose a hand that writes it.`,
    code_point: codePoint,
  }));
}

function errorsIn(path: string, text: string, codePoints: ReadonlyMap<string, string>): FieldError[] {
  return [...codePoints].flatMap(([character, codePoint]) =>
    indicesOf(text, character).map((index) => ({
      path,
      code: 'unwritable_character',
      message: `${codePoint} is in no hand of this letter: leave it out, or choose a hand that writes it.`,
      index,
      code_point: codePoint,
    })),
  );
}

function indicesOf(text: string, character: string): number[] {
  const indices: number[] = [];
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + character.length)) indices.push(at);
  return indices;
}

/** The words of a letter with the paths under which they were sent. */
function textsIn(content: LetterContent): [path: string, text: string][] {
  if (content.text !== undefined) return [['content.text', content.text]];
  if (content.parts !== undefined) {
    return passagesOf(content.parts).map(([path, text]) => [`content.parts.${path}`, text]);
  }
  return Object.entries(content.template?.variables ?? {}).map(([name, value]) => [
    `content.template.variables.${name}`,
    String(value),
  ]);
}
