import { type Check, type Found, flaw } from '../check.js';
import { languageOf } from '../context.js';
import { prose } from '../proof-text.js';
import { fold, isCapitalised, wordsOf } from '../words.js';

/** Words that come twice in good sentences, by language; some are said twice for their weight. */
const MAY_REPEAT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    `had that her do is it in on who very so no bye really never far long many much more now there ha ho hee knock
    night big old little sweet dear good great sorry please thank thanks yes yeah well way too hush again always ever
    truly deeply slowly round up down out over hot cold tiny real right quite about side dum la tut tick tock blah choo
    beep boo cha can ta oh ah hey come go mama papa`.split(/\s+/),
  ),
  de: new Set(
    `die das der den dem sie ihr es so sehr ja nein nie viel lang lange immer ganz bald ha he na nach und blau gut
    wir alle einen wenn was wer`.split(/\s+/),
  ),
  fr: new Set(
    `nous vous si non oui tres bien loin plus encore toujours jamais jolie petit petite ha cha tout le la en`.split(
      /\s+/,
    ),
  ),
  es: new Set(`no si muy ya mucho mucha tan casi bien siempre nunca ja poco luego claro que`.split(/\s+/)),
};

export const repeatedWord: Check = {
  id: 'repeated-word',
  languages: Object.keys(MAY_REPEAT),
  find: (letter, { locale }) => {
    const mayRepeat = MAY_REPEAT[languageOf(locale)]!;
    return prose(letter).flatMap((passage) =>
      pairs(wordsOf(passage))
        .filter(([first, second]) => isSlip(first, second, mayRepeat))
        .map(([{ start, text }, { end }]) =>
          flaw('warn', { passage, start, end }, `“${text}” stands here twice.`, text),
        ),
    );
  },
};

function pairs(words: readonly Found[]): [Found, Found][] {
  return words.slice(1).map((second, index) => [words[index]!, second]);
}

function isSlip(first: Found, second: Found, mayRepeat: ReadonlySet<string>): boolean {
  const between = first.passage.text.slice(first.end, second.start);
  const isSame = fold(first.text) === fold(second.text) && /^\s+$/.test(between);
  const isName = isCapitalised(first.text) && isCapitalised(second.text) && first.text.length > 1;
  return isSame && !isName && !mayRepeat.has(fold(first.text));
}
