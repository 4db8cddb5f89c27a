import { HttpProblem } from './http-problem.js';

type Signature = readonly [mime: string, offset: number, bytes: string];

/** File signatures: W3C PNG, ITU-T T.81 (JPEG), RFC 9649 (WebP: RIFF with a brand). */
const SIGNATURES: readonly Signature[] = [
  ['image/jpeg', 0, '\u00ff\u00d8\u00ff'],
  ['image/png', 0, '\u0089PNG\r\n\u001a\n'],
  ['image/webp', 8, 'WEBP'],
];

/** What kind of picture the first bytes belong to, whatever its name says, or null. */
export function pictureTypeOf(start: Uint8Array): string | null {
  const text = Buffer.from(start).toString('latin1');
  return SIGNATURES.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0] ?? null;
}

/** As large as a writer can want to see it. */
const MOST_PIXELS_WIDE = 1600;
/** A photograph of 50 megapixels; what claims more is meant to fill the memory. */
const MOST_PIXELS = 50_000_000;

export interface DrawnPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture drawn anew, upright, as WebP of at most 1600 pixels a side. Nothing of the file that came in is kept:
 * neither where and when it was taken, nor whatever else was hidden in it. The library for it is large, and loaded
 * with the first picture.
 * @throws HttpProblem `unsupported_picture` for one that cannot be drawn
 */
export async function drawPicture(path: string): Promise<DrawnPicture> {
  const { default: sharp } = await import('sharp');
  try {
    const size = {
      width: MOST_PIXELS_WIDE,
      height: MOST_PIXELS_WIDE,
      fit: 'inside',
      withoutEnlargement: true,
    } as const;
    const picture = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().resize(size);
    const { data, info } = await picture.webp({ quality: 82 }).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (cause) {
    throw new HttpProblem('unsupported_picture', 'Send a picture that is whole, of at most 50 megapixels.', { cause });
  }
}
