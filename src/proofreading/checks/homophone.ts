import { type Check, findAll, flaw } from '../check.js';
import { prose } from '../proof-text.js';
import { CONTRACTIONS } from '../sounds-alike/contractions.js';
import { AGREEMENT, LITTLE_WORDS } from '../sounds-alike/little-words.js';
import { MEANT_A_TO_L } from '../sounds-alike/meant-a-to-l.js';
import { MEANT_M_TO_S } from '../sounds-alike/meant-m-to-s.js';
import { MEANT_T_TO_Z } from '../sounds-alike/meant-t-to-z.js';
import { likeIn } from '../words.js';

const CONFUSIONS = [...CONTRACTIONS, ...LITTLE_WORDS, ...AGREEMENT, ...MEANT_A_TO_L, ...MEANT_M_TO_S, ...MEANT_T_TO_Z];

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
