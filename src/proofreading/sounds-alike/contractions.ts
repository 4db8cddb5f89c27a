import { type Confusion, heard } from './confusion.js';

/** Whatever follows these begins a clause: “I hope you’re coming”, never “your coming”. */
const CLAUSE =
  'that|if|when|because|since|while|although|whenever|unless|hope|hoping|hear|heard|know|knew|think|thought|sure|glad|happy|sad|sorry|pleased|believe|bet|say|said|says|suppose|see|wish|so|and|but';
/** A preposition governs a noun, never a clause that begins with a pronoun. */
const PREPOSITION = 'of|with|from|at|in|on|through|into|under|near|by|without|behind|beside|around|inside';
/** What people do, in forms that are hardly ever nouns. */
const DOING =
  'coming|going|doing|leaving|moving|staying|having|trying|planning|taking|making|bringing|enjoying|settling|keeping|hoping|waiting|asking|putting|becoming|expecting|visiting|feeling|eating|sleeping|getting|working|living|sitting';
/** What comes after a verb that is no noun. */
const ADVERBIAL =
  'to|on|home|back|up|with|for|next|this|well|better|fine|okay|away|out|along|over|off|down|here|there|too|tomorrow|today|tonight|soon|again|by|through|all|married|ready|now';
/** “Your coming home was a gift”: then it is a noun after all. */
const IS_NO_SUBJECT = String.raw`(?![^.,;:!?\n]*\s(?:did|does|was|is|were|has|had|means|meant|made|makes|would|will|gave|worked)\s)`;
/** A sentence or clause ends here, or goes on in a way that leaves no room for a noun. */
const CLOSES = String.raw`(?=\s*(?:[.!?;]|$)|\s+(?:to|about|that|if|when|because|now|today|again)(?![\p{L}]))`;
const DEGREE = 'so|too|really|very|quite|always|never|still|just|both|all|not';
const KIN =
  'father|mother|brother|sister|son|daughter|husband|wife|uncle|aunt|grandfather|grandmother|grandma|grandpa|granddad|gran|mum|mom|dad|friend|cousin|neighbour|neighbor|teacher|doctor|baby';
const BELONGING =
  'passing|death|funeral|birthday|wedding|illness|house|garden|kitchen|kindness|smile|grave|health|school|job|coat|ring|dress|operation|surgery|recipes?|eyes|hands|memory|heart|car|letters?|room|chair|side|arms|graduation|retirement|engagement';

const SENTENCE_START = String.raw`(?<=(?:^|[.!?…]["”’]?\s+))`;

/** A sentence that opens with the word, which names can only be told from by what follows. */
function opening(word: string, after: string): RegExp {
  return new RegExp(`${SENTENCE_START}${word}(?=\\s+(?:${after})(?![\\p{L}\\p{N}]))`, 'giu');
}

/** Possessives and contractions that sound alike: your and you’re, their and they’re, its and it’s, father’s and fathers. */
export const CONTRACTIONS: readonly Confusion[] = [
  [heard(CLAUSE, 'your', `(?:not |still |both |all )?(?:${DOING}) (?:${ADVERBIAL})${IS_NO_SUBJECT}`), 'you’re'],
  [opening('your', `(?:not |still |both |all )?(?:${DOING}) (?:${ADVERBIAL})${IS_NO_SUBJECT}`), 'you’re'],
  [heard('', 'your', 'so (?!called)\\p{L}+'), 'you’re'],
  [
    heard(
      '',
      'your',
      'going to (?:be|have|do|love|make|get|see|come|go|find|need|want|like|think|say|tell|take|miss|hate|bring|feel)',
    ),
    'you’re',
  ],
  [heard('', 'your', `(?:${DEGREE}) (?!own\\b|existence|first|best|last|presence)\\p{L}+${CLOSES}`), 'you’re'],
  [
    heard(
      '',
      'your',
      `(?:sure|able|invited|gone|alone|late|lucky|glad|afraid|supposed|allowed|married|pregnant|wonderful|amazing|incredible|brilliant|gorgeous|correct)${CLOSES}`,
    ),
    'you’re',
  ],
  [heard('', 'your', '(?:in|on|at|with|from|under|near) (?:my|our|the|a)'), 'you’re'],
  [
    heard(
      'for|of|about|with|from|in|to|on',
      'you',
      '(?:letters?|cards?|parcel|note|kindness|birthday|wedding|family|house|garden|kind (?:words|letter|note|offer|invitation)|lovely (?:letter|card|note|gift))',
    ),
    'your',
  ],
  [heard(PREPOSITION, "you're", '\\p{L}+'), 'your'],
  [
    heard(
      'bring|take|took|brought|borrow|borrowed|wear|enjoyed|received|got|read|missed|for|love|loved',
      "you're",
      `(?!(?:${DEGREE}|${DOING}|a|an|the|my|our|in|at|on|here|there|well|able|sure|one|such|gone|like|as|who|what|right|more|\\p{L}+ing)\\b)\\p{L}+`,
    ),
    'your',
  ],
  [heard(CLAUSE, 'there', `(?:not |both |all |still )?(?:${DOING}) (?:${ADVERBIAL})`), 'they’re'],
  [opening('there', `(?:not |both |all |still )?(?:${DOING}) (?:${ADVERBIAL})`), 'they’re'],
  [heard(CLAUSE, 'their', `(?:not |both |all |still )?(?:${DOING}) (?:${ADVERBIAL})${IS_NO_SUBJECT}`), 'they’re'],
  [opening('their', `(?:not |both |all |still )?(?:${DOING}) (?:${ADVERBIAL})${IS_NO_SUBJECT}`), 'they’re'],
  [heard('', 'their', `(?:so|too|not|all|both|really|always|never) \\p{L}+${CLOSES}`), 'they’re'],
  [heard(PREPOSITION, "they're", '\\p{L}+'), 'their'],
  [
    heard(
      'of|with|from|by|under|through|into|lost|behind|inside|without|around|beneath|above',
      "it's",
      '(?!(?:a|an|the|not|all|just|because|my|your|our|been|like|so|too|very|as|\\p{L}+ing)\\b)\\p{L}+',
    ),
    'its',
  ],
  [heard('', "it's", 'has|was|is'), 'it'],
  [heard('', 'its', 'is|was|were|has been|had been|are'), 'it'],
  [
    heard(
      '',
      'your',
      '(?:are|were|could|should|would|have|had|came|went|gave|took|knew|wrote|think|know|propose|became|become|said (?:that|it|so|you|to))(?!-)',
    ),
    'you',
  ],
  ...KIN.split('|').map(
    (person): Confusion => [
      heard('my|your|his|her|our|their', `${person}s`, `(?:old |new |favou?rite |first |last )?(?:${BELONGING})`),
      `${person}’s`,
    ],
  ),
];
