import { inflateSync } from 'node:zlib';

/** What a PDF is made of, as it is found in its own bytes. */
export interface PdfContents {
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** The spaces that its colours are given in, each once, in the order of the alphabet. */
  readonly colourSpaces: readonly string[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Uint8Array | null;
}

/** Operators that choose a colour (ISO 32000-1, table 74), and their spaces. */
const OPERATOR_SPACES: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[\d.\s])(?:rg|RG)(?=\s)/m, 'DeviceRGB'],
  [/(?<=^|[\d.\s])[gG](?=\s)/m, 'DeviceGray'],
  [/(?<=^|[\d.\s])[kK](?=\s)/m, 'DeviceCMYK'],
];
/** Spaces that content may choose by their own names; others have a name in the page's resources. */
const IS_SPACE = /^Device(RGB|Gray|CMYK)$/;
/** Spaces that a dictionary or an array names: of pictures, and of marks on every plate. */
const NAMED_SPACES = /\/(DeviceRGB|DeviceGray|DeviceCMYK|CalRGB|CalGray|Lab|ICCBased|Separation|DeviceN|Indexed)\b/g;

/**
 * Looks into a finished file as a print shop would: which fonts it names and whether they are in it, and in which spaces its colours
 * are. It reads files as pdfkit writes them: objects in the open, streams deflated.
 */
export function lookIntoPdf(bytes: Uint8Array): PdfContents {
  const objects = [...objectsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))];
  const spaces = new Set(objects.flatMap(spacesIn));
  return { fonts: fontsIn(objects), colourSpaces: [...spaces].toSorted() };
}

/** The objects of the file in their order; streams are stepped over by their length, so that nothing in them is taken for one. */
function* objectsOf(file: Buffer): Generator<PdfObject> {
  for (let at = file.indexOf(' obj\n'); at >= 0; at = file.indexOf(' obj\n', at)) {
    const start = at + ' obj\n'.length;
    const end = file.indexOf('endobj', start);
    const streamAt = file.indexOf('stream\n', start);
    if (streamAt < 0 || streamAt > end) {
      yield { dictionary: file.toString('latin1', start, end), stream: null };
      at = end;
      continue;
    }
    const dictionary = file.toString('latin1', start, streamAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const from = streamAt + 'stream\n'.length;
    yield { dictionary, stream: file.subarray(from, from + length) };
    at = from + length;
  }
}

/** Every font that text is set in. Only those of a descriptor with a font file are in the file (ISO 32000-1, section 9.9). */
function fontsIn(objects: readonly PdfObject[]): PdfContents['fonts'] {
  const described = objects
    .filter(({ dictionary }) => /\/Type \/FontDescriptor\b/.test(dictionary))
    .map(({ dictionary }) => ({ name: fontName(dictionary), embedded: /\/FontFile[23]? /.test(dictionary) }));
  const bare = objects
    .filter(({ dictionary }) => /\/Type \/Font\b/.test(dictionary) && /\/Subtype \/(Type1|TrueType)\b/.test(dictionary))
    .filter(({ dictionary }) => !dictionary.includes('/FontDescriptor'))
    .map(({ dictionary }) => ({ name: fontName(dictionary), embedded: false }));
  return [...described, ...bare];
}

function fontName(dictionary: string): string {
  return /\/(?:FontName|BaseFont) \/(\S+)/.exec(dictionary)?.[1] ?? 'unnamed';
}

function spacesIn({ dictionary, stream }: PdfObject): string[] {
  const named = dictionary.includes('/OutputIntent')
    ? []
    : [...dictionary.matchAll(NAMED_SPACES)].map(([, name]) => name!);
  if (!stream || !holdsOperators(dictionary)) return named;
  const content = (dictionary.includes('/FlateDecode') ? inflateSync(stream) : Buffer.from(stream)).toString('latin1');
  const chosen = [...content.matchAll(/\/(\w+) (?:cs|CS)\s/g)]
    .map(([, name]) => name!)
    .filter((name) => IS_SPACE.test(name));
  return [
    ...named,
    ...chosen,
    ...OPERATOR_SPACES.filter(([operator]) => operator.test(content)).map(([, space]) => space),
  ];
}

/** Of streams, only those of pages and forms are made of operators; the rest are pictures, fonts, profiles, maps and metadata. */
function holdsOperators(dictionary: string): boolean {
  return !/\/Subtype \/(Image|XML|CIDFontType0C|OpenType)\b|\/Length1 |\/N \d|\/Type \/(XRef|ObjStm|Metadata|CMap)\b/.test(
    dictionary,
  );
}
