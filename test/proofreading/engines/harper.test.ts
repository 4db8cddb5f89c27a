import { jest } from '@jest/globals';
import { partsFromText } from '../../../src/letter/parts-from-text.js';
import { createHarper } from '../../../src/proofreading/engines/harper.js';
import { proofread } from '../../../src/proofreading/proofread.js';

/** The house gives up sooner; what is tried here is what the engine finds, however busy the machine is. */
const LIMITS = { answerMs: 50_000, startMs: 50_000, maxRssBytes: 1_200e6, idleMs: 60_000 };

// Starting the engine and its first unknown word take seconds.
jest.setTimeout(120_000);

function letterOf(body: string) {
  return partsFromText(`Dear Anna,\n\n${body}\n\nLove,\nTom`);
}

describe('Harper', () => {
  const harper = createHarper(LIMITS);
  afterAll(() => harper.dispose());

  async function wordsFoundIn(body: string, locale = 'en-US'): Promise<string[]> {
    const parts = letterOf(body);
    const findings = await proofread(parts, { locale }, [harper]);
    return findings.map(({ place }) => parts.body[place!.paragraph]!.slice(place!.start, place!.end));
  }

  it('finds what is misspelt and what is ungrammatical, past an emoji and in the right paragraph', async () => {
    expect(await wordsFoundIn('We laughed 🎉 and danced.\n\nI 🎉 definately waited for a hour.')).toEqual([
      'definately',
      'a',
    ]);
  });

  it('leaves alone names, foreign words, other spellings and coinages', async () => {
    const body =
      'Solveig met Krzysztof in Ljubljana, and Aoife’s abuela made lingonberry cake. My favourite colour is grey, mon chéri, you old snugglepuss.';
    expect(await wordsFoundIn(body)).toEqual([]);
  });

  it('survives a token that makes the engine panic, and brackets without end', async () => {
    expect(await wordsFoundIn(`${'x'.repeat(200)} ${'( '.repeat(500)} I recieved it.`)).toContain('recieved');
    expect(await wordsFoundIn('I recieved it.')).toEqual(['recieved']);
  });
});

describe('a reader that cannot answer in time', () => {
  it('is named in a hint, and what our own checks found stays', async () => {
    const hurried = createHarper({ ...LIMITS, answerMs: 1, startMs: 1 });
    const findings = await proofread(letterOf('I saw the the sea.'), { locale: 'en-US' }, [hurried]);
    expect(findings.map(({ check, severity, place }) => [check, severity, place === null])).toEqual([
      ['repeated-word', 'warn', false],
      ['english', 'hint', true],
    ]);
  });
});
