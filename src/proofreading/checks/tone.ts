import { type Check, findAll, flaw } from '../check.js';
import type { Occasion } from '../context.js';
import { prose } from '../proof-text.js';
import { anyOf } from '../words.js';

const CHEER = anyOf([
  'congratulations',
  'congrats',
  'happy birthday',
  'lol',
  'haha',
  'hooray',
  'cheer up',
  'awesome',
  'have fun',
  "can't wait",
  'best of luck',
  'merry christmas',
  'many happy returns',
  'look on the bright side',
  'herzlichen glückwunsch',
  'alles gute zum geburtstag',
  'viel spaß',
  'félicitations',
  'joyeux anniversaire',
  'amuse-toi',
  'felicidades',
  'enhorabuena',
  'feliz cumpleaños',
]);
const MOURNING = anyOf([
  'sorry for your loss',
  'condolences',
  'my sympathies',
  'deepest sympathy',
  'heartfelt sympathy',
  'passed away',
  'rest in peace',
  'funeral',
  'in your grief',
  'mein beileid',
  'aufrichtige anteilnahme',
  'mes condoléances',
  'mis condolencias',
  'mi más sentido pésame',
]);
const BREAK_UP = anyOf([
  'divorce',
  'break up',
  'split up',
  'condolences',
  'funeral',
  'my sympathies',
  'deepest sympathy',
  'sorry for your loss',
]);

/** Phrases that jar on an occasion. */
const JARRING: Partial<Record<Occasion, RegExp>> = {
  condolence: CHEER,
  birthday: MOURNING,
  wedding: BREAK_UP,
  congratulation: MOURNING,
};

export const tone: Check = {
  id: 'tone',
  find: (letter, { occasion }) => {
    const jarring = occasion && JARRING[occasion];
    if (!jarring) return [];
    const pattern = occasion === 'condolence' ? new RegExp(`${jarring.source}|!+`, jarring.flags) : jarring;
    return prose(letter)
      .map((passage) => ({
        ...passage,
        text: passage.text.replace(/[“"][^“”"]*[”"]/g, (said) => ' '.repeat(said.length)),
      }))
      .flatMap((passage) => findAll(passage, pattern))
      .map((found) => flaw('hint', found, `“${found.text}” may jar in a letter of ${occasion}.`));
  },
};
