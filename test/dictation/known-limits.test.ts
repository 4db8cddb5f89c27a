import { written } from './speak.js';

const LIMITS: readonly (readonly [string, string, string])[] = [
  ['an adjective that is on no list', 'it was a khaki period then period', 'It was a khaki period then.'],
  [
    '"the period" as a noun at the end of a sentence',
    'that was the period | we were happy',
    'That was the period. We were happy',
  ],
  ['"on my period" with nothing after it', 'i am not on her period', 'I am not on her period'],
  ['"her period" as a noun', 'she missed her period last month period', 'She missed her period last month.'],
  ['a nominal adjective before the noun', 'our last period together was sweet', 'Our last period together was sweet'],
  ['"her first" as an adjective', 'she had her first period at twelve period', 'She had her first period at twelve.'],
  [
    'a described noun after "this" where the sentence goes on with "and"',
    'let us close this painful period and begin again period',
    'Let us close this painful period and begin again.',
  ],
  ['a surname after a known first name', 'i met anna karlsson period', 'I met Anna Karlsson.'],
  [
    'a signature of two lines',
    'it is so period new paragraph yours sincerely comma new line helen frost new line head of music',
    'It is so.\n\nYours sincerely,\nHelen Frost\nHead of Music',
  ],
  ['a title that nobody marked', 'we read the old man and the sea period', 'We read The Old Man and the Sea.'],
  ['a name without a vocabulary', 'i met zoltan period', 'I met Zoltan.'],
  ['"may" as a name', 'my sister may is here period', 'My sister May is here.'],
  ['"march" and "august" as names', 'i dined with august and march period', 'I dined with August and March.'],
  ['an apostrophe before a year', 'the summer of apostrophe eighty nine', 'The summer of ’89'],
  ['a house number with a letter', 'two two one b baker street', '221B Baker Street'],
  [
    'a compound that opens a sentence',
    'free period is my favourite lesson period',
    'Free period is my favourite lesson.',
  ],
  ['“no caps” before a sentence', 'no caps on saturdays at school period', 'No caps on Saturdays at school.'],
  [
    'a closing without a comma before another',
    'it is so period | see you soon | love | ada',
    'It is so. See you soon.\n\nLove,\nAda',
  ],
  ['“no” before a mark’s name', 'he uses no comma at all period', 'He uses no comma at all.'],
];

/** What the rules get wrong today; a rule that solves one turns its test red, to be moved to the sentences. */
describe('known limits', () => {
  for (const [limit, said, wanted] of LIMITS) {
    it.failing(`does not know ${limit}`, () => {
      expect(written(said)).toBe(wanted);
    });
  }
});
