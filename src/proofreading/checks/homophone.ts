import { type Check, findAll, flaw } from '../check.js';
import { prose } from '../proof-text.js';
import { CONTRACTIONS } from '../sounds-alike/contractions.js';
import { AGREEMENT, LITTLE_WORDS } from '../sounds-alike/little-words.js';
import { MORE_WORDS_ALIKE } from '../sounds-alike/more-words-alike.js';
import { WORDS_ALIKE } from '../sounds-alike/words-alike.js';
import { likeIn } from '../words.js';

const CONFUSIONS = [...CONTRACTIONS, ...LITTLE_WORDS, ...AGREEMENT, ...WORDS_ALIKE, ...MORE_WORDS_ALIKE];

export const homophone: Check = {
  id: 'homophone',
  languages: ['en'],
  find: (letter) =>
    prose(letter).flatMap((passage) =>
      CONFUSIONS.flatMap(([pattern, meant]) =>
        findAll(passage, pattern).map((found) =>
          flaw(
            'warn',
            found,
            `“${found.text}” may be the wrong word here; did you mean “${meant}”?`,
            likeIn(found.text, meant),
          ),
        ),
      ),
    ),
};
