import { composeLetter } from '../../src/composition/compose-letter.js';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { bytesOf, RENDERERS } from '../../src/rendering/index.js';
import { letterToWrite } from '../support/letters.js';
import { PdfFile } from '../support/pdf-tools.js';
import { describeWith } from '../support/programs.js';

const WORDS =
  'I have been sitting here thinking of you and the old window while rain came on, however softly. Yes!'.split(' ');

/** Short letters are the hard ones: few lines with wide gaps look like columns to whoever reads a PDF. */
function shortLetter(seed: number): string {
  const sentence = (place: number) =>
    Array.from(
      { length: 3 + ((seed * 7 + place * 5) % 14) },
      (_, i) => WORDS[(seed * 3 + i * (place + 2)) % WORDS.length],
    );
  const paragraphs = Array.from({ length: 1 + (seed % 3) }, (_, place) => sentence(place).join(' '));
  return ['June 3, 2026', 'Dear Catherine,', ...paragraphs, 'Your friend,\nTheodore'].slice(seed % 2).join('\n\n');
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
describeWith(['pdftotext'], 'the text of a finished letter', () => {
  it.each(Array.from({ length: 24 }, (_, seed) => seed))('comes back word for word (letter %i)', async (seed) => {
    const text = shortLetter(seed);
    const neatness = (['neat', 'natural', 'hurried'] as const)[seed % 3]!;
    const pages = composeLetter(letterToWrite(partsFromText(text), { seed, neatness }));
    const file = new PdfFile(await bytesOf(RENDERERS.pdf.render(pages)));
    const found = file.text();
    file.discard();
    expect(wordsOf(found)).toBe(wordsOf(text));
  });
});
