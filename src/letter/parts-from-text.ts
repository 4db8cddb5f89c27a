import { LetterParts, type LetterPartsInput } from './parts.js';
import { ENCLOSURE, POSTSCRIPT } from './reading-order.js';

/**
 * The parts of a letter that was handed in as plain text. Nothing is added, dropped or moved:
 * the words of the parts in reading order are the words of the text.
 * What is not plainly a dateline, salutation, closing, signature, postscript or enclosure is body, and so is everything where
 * one of these would be larger than such a part may be.
 * @throws ZodError for more paragraphs than a letter has
 */
export function partsFromText(text: string): LetterParts {
  const passages = text.trim().split(/\n[^\S\n]*\n[^\S\f]*/);
  const parts = LetterParts.safeParse(partsAmong([...passages]));
  return parts.success ? parts.data : LetterParts.parse({ body: passages });
}

function partsAmong(passages: string[]): LetterPartsInput {
  const dateline = takeFirst(passages, isDateline);
  const salutation = takeSalutation(passages);
  const enclosures = takeLastAll(passages, (passage) => ENCLOSURE.test(passage)).flatMap((each) => each.split('\n'));
  const postscripts = takeLastAll(passages, (passage) => POSTSCRIPT.test(passage));
  const signOff = takeSignOff(passages);
  return { dateline, salutation, body: passages, ...signOff, postscripts, enclosures };
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|avr|mai|juin|juil|ao[uû]t|ene|dez|déc)/i;

/** A date, alone or under the writer's address. */
function isDateline(passage: string): boolean {
  const lines = passage.split('\n');
  const last = lines.at(-1)!;
  const hasDate = /\b\d{1,2}\b/.test(last) && (MONTH.test(last) || /\b\d{4}\b|\d[./-]\d/.test(last));
  const isBlock = lines.length <= 6 && passage.length <= 200 && lines.every((line) => isOneLine(line, 60));
  return isBlock && hasDate && lines.every((line) => !/[!?]$/.test(line)) && !/[.]$/.test(last.replace(/\d\.$/, ''));
}

const GREETING =
  /^(?:my\s+)?(?:dear|dearest|darling|beloved|love|hello|hi|hey|good (?:morning|evening)|to my|liebe[rs]?|sehr geehrte[rs]?|hallo|cher|chère|chers|querid[oa]s?|estimad[oa]s?)\b/i;

/** "Dear Catherine," in a paragraph of its own, or as the first line of the first paragraph. */
function takeSalutation(passages: string[]): string | undefined {
  const [first = ''] = passages;
  const end = first.indexOf('\n');
  const line = end < 0 ? first : first.slice(0, end);
  const greets = GREETING.test(line) && wordsIn(line) <= 8 && !/[.?]$/.test(line);
  const addresses = end < 0 && passages.length > 1 && /[,:!—]$/.test(line) && wordsIn(line) <= 6;
  if (line.length > 200 || !(greets || addresses)) return undefined;
  if (end < 0) passages.shift();
  else passages[0] = first.slice(end + 1).trimStart();
  return line;
}

interface SignOff {
  readonly closing?: string;
  readonly signature?: string;
}

/** "Your friend," and "Theodore", in one paragraph or two. */
function takeSignOff(passages: string[]): SignOff {
  const last = passages.at(-1) ?? '';
  const [closing = '', ...name] = last.split('\n');
  if (name.length > 0 && isClosing(closing) && name.length <= 3 && name.every(isName)) {
    passages.pop();
    return { closing, signature: name.join('\n') };
  }
  if (name.length === 0 && isClosing(closing) && passages.length > 1) {
    passages.pop();
    return { closing };
  }
  const before = passages.at(-2) ?? '';
  if (passages.length > 1 && isClosing(before) && isName(last)) {
    passages.splice(-2);
    return { closing: before, signature: last };
  }
  return {};
}

/** A German letter closes without a comma. */
const GERMAN_CLOSING = /^(?:(?:\p{L}+ ){0,3}(?:Grüße|Grüßen|Grüsse|Grüssen|Gruß)|Alles Liebe|In Liebe)$/u;

function isClosing(line: string): boolean {
  return isOneLine(line, 80) && wordsIn(line) <= 7 && (line.endsWith(',') || GERMAN_CLOSING.test(line));
}

/** A name ends without a mark, but for an initial's or a title's full stop ("Theodore T.", "Jr."). */
function isName(line: string): boolean {
  const endsASentence = /[?!,;:]$/.test(line) || (line.endsWith('.') && !/\b\p{Lu}\p{L}{0,2}\.$/u.test(line));
  return isOneLine(line, 60) && wordsIn(line) <= 5 && !endsASentence;
}

function isOneLine(passage: string, maxLength: number): boolean {
  return passage !== '' && !passage.includes('\n') && passage.length <= maxLength;
}

function wordsIn(line: string): number {
  return line.trim().split(/\s+/).length;
}

function takeFirst(passages: string[], isWanted: (passage: string) => boolean): string | undefined {
  return passages.length > 1 && isWanted(passages[0]!) ? passages.shift() : undefined;
}

/** All wanted passages at the end, in their order; at least one passage stays. */
function takeLastAll(passages: string[], isWanted: (passage: string) => boolean): string[] {
  const start = passages.findLastIndex((passage) => !isWanted(passage)) + 1;
  return start === 0 ? [] : passages.splice(start);
}
