import fc from 'fast-check';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { plainText } from '../../src/letter/reading-order.js';

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('partsFromText', () => {
  it('finds every part of a whole letter', () => {
    const parts = partsFromText(
      'June 3, 2026\n\nDear Catherine,\n\nI am here.\n\nStill here.\n\nYour friend,\nTheodore\n\nP.S. Write soon.\n\nEncl. a photograph',
    );
    expect(parts).toEqual({
      dateline: 'June 3, 2026',
      salutation: 'Dear Catherine,',
      body: ['I am here.', 'Still here.'],
      closing: 'Your friend,',
      signature: 'Theodore',
      postscripts: ['P.S. Write soon.'],
      enclosures: ['Encl. a photograph'],
    });
  });

  it('takes closing and name from two paragraphs', () => {
    expect(partsFromText('Dear Mom,\n\nHello.\n\nLove,\n\nJosie xx')).toMatchObject({
      closing: 'Love,',
      signature: 'Josie xx',
    });
  });

  it('takes a salutation that shares its paragraph with the body', () => {
    expect(partsFromText('Dear Mom,\nI miss you.')).toMatchObject({ salutation: 'Dear Mom,', body: ['I miss you.'] });
  });

  it('keeps a poem and a shopping list as body, line breaks and all', () => {
    const poem = 'Roses are red,\nviolets are blue.';
    expect(partsFromText(poem)).toMatchObject({ body: [poem] });
    expect(partsFromText(poem)).not.toHaveProperty('closing');
  });

  it('leaves in the body what no part could hold', () => {
    const text = `Dear Mom,\n\nHello.\n\nP.S. ${'word '.repeat(500)}.`;
    expect(partsFromText(text)).toMatchObject({ body: ['Dear Mom,', 'Hello.', expect.stringMatching(/^P\.S\./)] });
  });

  it('keeps the page breaks of a plain text', () => {
    expect(partsFromText('One.\n\n\fTwo.').body).toEqual(['One.', '\fTwo.']);
  });

  it('keeps one sentence as body even when it greets', () => {
    expect(partsFromText('Hello there, I am well.').body).toEqual(['Hello there, I am well.']);
  });

  it('never adds, drops or moves a word', () => {
    const word = fc.constantFrom('Dear', 'Catherine,', 'love', 'P.S.', 'Encl.', 'June', '3,', '2026', 'Yours,', 'me.');
    const gap = fc.constantFrom(' ', '\n', '\n\n', '\n \n');
    const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 }).map((all) => all.flat().join(''));
    fc.assert(
      fc.property(text, (letter) => {
        expect(wordsOf(plainText(partsFromText(letter)))).toEqual(wordsOf(letter));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainText', () => {
  it('marks postscripts and enclosures that the writer left unmarked', () => {
    expect(plainText({ body: ['Hello.'], postscripts: ['one', 'two'], enclosures: ['a photograph', 'a key'] })).toBe(
      'Hello.\n\nP.S. one\n\nP.P.S. two\n\nEncl. a photograph\na key',
    );
  });
});
