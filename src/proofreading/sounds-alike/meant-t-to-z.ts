import { type Confusion, heard } from './confusion.js';

const POSSESSED =
  'hand|heart|house|home|name|face|eyes|voice|letter|mother|father|sister|brother|children|son|daughter|dog|garden|friends?|family|life|love|wedding|birthday|kindness|smile|room|kitchen|own';
const STATE = 'so|very|always|never|being|not|too|still|the|a|an|welcome|right|wrong|kidding|only|already|such';
const COMPARATIVES =
  'more|better|rather|less|older|younger|happier|sooner|closer|fewer|stronger|bigger|smaller|nicer|kinder|easier|harder|longer|deeper|brighter|taller|shorter|braver|louder|sweeter|warmer|colder|wiser|greater|larger|richer|poorer|faster|slower|worse|higher|lower|heavier|lighter|prettier|lovelier|luckier|funnier';

/**
 * Words that sound alike, where the neighbours give the wrong one away, in the order of the word that was meant: from “tears” to “you’re”.
 * A recogniser does not misspell; it picks these. Each rule must hold in any letter, so only neighbours that leave no
 * other reading stand here.
 */
export const MEANT_T_TO_Z: readonly Confusion[] = [
  [heard('threw|tears|ran|rolled|came|in her|in his|in my|in your', 'tiers', '(?:in|of|down|from|when)'), 'tears'],
  [heard('on', 'tender ?hooks', ''), 'tenterhooks'],
  [heard(COMPARATIVES, 'then', '(?!(?:we|he|she|they|it|go|came|went|come|again|one)\\b)\\p{L}+'), 'than'],
  [
    heard(
      '',
      'there',
      `(?:own|mother|father|parents|children|kids|wedding|daughter|son|dog|garden|baby) (?!(?:is|are|was|were|who|that)\\b)`,
    ),
    'their',
  ],
  [
    heard('', 'their', "is|are|was|were|isn't|wasn't|aren't|weren't|will be|has been|have been|would be|must be"),
    'there',
  ],
  [heard('over|out|up|in|down|be|get|been|from', 'their', 'now|again|soon|by|when|too|at|on|tomorrow'), 'there'],
  [heard('better off', 'their', ''), 'there'],
  [heard("i|we|i've|have|had|always|never|often|you|he|she|they", 'though', 'of|about'), 'thought'],
  [
    heard(
      'i|we|he|she|they|you',
      'through',
      '(?:the|it|a|my|your|his|her|them) (?:\\p{L}+ )?(?:away|out|into|over|back)',
    ),
    'threw',
  ],
  [
    heard(
      '(?:got|get|went|going|made it|make it|live|lived|come|came|been|all|right|way|half ?way|walked?|looking|looked|see)',
      'threw',
      '(?:the|this|it|that|my|your|all|so much|to|everything)(?! (?:ball|party|stone|stick))',
    ),
    'through',
  ],
  [
    heard(
      'drove|walked|flew|sailed|travelled|traveled|wandered|slept|read|cried|talked|danced|looked',
      'threw',
      'the|this|it|that|my|your|our|all|every',
    ),
    'through',
  ],
  [
    heard(
      '',
      'to',
      'much|many(?! (?:of|people|others|places|friends|a|who))|late|often|busy|tired|soon|early(?! \\p{L})|bad(?! \\p{L})|long(?! \\p{L})|shy|proud to|old to|young to|far away',
    ),
    'too',
  ],
  [heard('would|could|me|you|us|him|them', 'to(?=\\s*[.!?])', ''), 'too'],
  [
    heard(
      "was|is|it's|were|been|are|am|i'm|far|way|much|bit|little",
      'to',
      '(?:hot|cold|hard|easy|big|small|fast|sad|good|expensive|difficult|loud|sweet|heavy|hungry|dark|kind|late|early|tired|busy|soon)(?=\\s*(?:[.,!?;]|$)|\\s+to(?![\\p{L}]))',
    ),
    'too',
  ],
  [
    heard(
      'he|she|it|father|mother|dad|mum|mom|grandpa|grandma|grandfather|grandmother|brother|sister',
      'use',
      'to \\p{L}+',
    ),
    'used',
  ],
  [
    heard(
      'and i|but i|as i|where i|when i|we|they',
      'use',
      'to (?:be|go|have|live|love|say|sit|walk|play|think|come|work|know|call|tell|sing|laugh|dance|hate|feel|see|read|write)',
    ),
    'used',
  ],
  [heard('(?:first|second|third|happy|our|anniversary|wedding|marriage)', 'vowels', ''), 'vows'],
  [
    heard(
      '(?:during|say|said|saying|exchange|exchanged|renew|renewed|speak|spoke|keep|kept|wrote|write|hear|heard) (?:the|our|your|their|my|his|her)',
      'vowels',
      '',
    ),
    'vows',
  ],
  [
    heard(
      "(?:can't|to|cannot|hardly|not|long|couldn't|you|please)",
      'weight',
      '(?:to|for|until|till|any|so long|another)',
    ),
    'wait',
  ],
  [heard('(?:a|the|no|such a|what a|complete)', 'waist', '(?:of)'), 'waste'],
  [
    heard('felt|feel|feeling|so|too|very|still', `week(?=\\s*[.,!?]|\\s+(?:after|from|and|in the knees|with)\\b)`, ''),
    'weak',
  ],
  [
    heard(
      'you|i|to|she|he|we|they|always|never|still',
      'where',
      '(?:your|my|his|her|our|the|that|a) (?:hair|hat|ring|scarf|coat|dress|shirt|shoes|boots|suit|glasses|watch|perfume|sweater|jumper|gown|veil|necklace|jacket|gloves)(?!\\s+(?:is|was|are|were|went|lies|hangs|used|came|has|had|can|could|would))',
    ),
    'wear',
  ],
  [
    heard(
      '(?:have|has|had|want|wanted|going|used|need|needed|love|like|able|refused?|forgot|allowed|made me|makes me|supposed) to',
      'where',
      '(?!possible|necessary|needed|appropriate)\\p{L}+',
    ),
    'wear',
  ],
  [
    heard(
      'last|next|this|every|each|all|whole|one|other|two|per',
      'weak(?=\\s*[.,!?]|\\s+(?:ago|from|we|i|later|when)\\b)',
      '',
    ),
    'week',
  ],
  [heard('(?:two|three|four|five|six|few|several|many|some|these|past|all|last)', 'weaks', ''), 'weeks'],
  [
    /(?<=(?:^|[.!?,]\s+|\b(?:and|know|wonder|ask)\s+))wear(?=\s+(?:are|is|were|was|did|do|have)\s+(?:you|we|they|i|he|she)\b)/giu,
    'where',
  ],
  [
    heard(
      '(?:wonder|ask|asked|wondered|wondering|know|see|sure|decide)',
      'weather',
      'or|i|you|he|she|we|they|it|the|to|that',
    ),
    'whether',
  ],
  [heard('', 'weather', 'or not'), 'whether'],
  [/(?<=(?:^|[.!?]\s+))weather(?=\s+(?:it['’]s|i|you|we|he|she|they)\s[^.!?\n]{0,60}\bor\b)/giu, 'whether'],
  [
    heard(
      'know|in|of|to|for|see|decide|tell|choose|on|at|from|wonder|remember|by',
      'witch',
      '(?:one|way|of|day|side|i|you|we)',
    ),
    'which',
  ],
  [heard('the|my|your|our|his|her', 'hole', 'world|day|night|time|week|year|family|heart|life|house|summer'), 'whole'],
  [
    heard(
      'the',
      'hole',
      '(?:of (?:you|me|us|it|my|your|our|the (?:year|week|day|summer|winter|night|time))|lot|truth|story|thing)',
    ),
    'whole',
  ],
  [
    heard(
      'the|passed the|spent the',
      'hole',
      '(?:afternoon|morning|evening|weekend|month|winter|spring|autumn|story|letter|book|thing|house|street|village)',
    ),
    'whole',
  ],
  [
    heard('', 'whose', '(?:looking|waiting|sitting|standing|calling|been|coming|going|always|never|that|there)'),
    'who’s',
  ],
  [heard('', "who's", '(?:name|house|idea|heart|hand|fault|birthday|voice|letter|smile|kindness|love)'), 'whose'],
  [
    heard(
      "have|has|had|i've|we've|you've|he|she|we|i|they",
      'one',
      'the (?:lottery|prize|race|game|match|war|battle|cup|election|bet)',
    ),
    'won',
  ],
  [heard('(?:i|we|to|often|sometimes|you)', 'wander', '(?:if|what|whether|why|how|who|when|where you)'), 'wonder'],
  [heard('the', 'worse', '(?:part|thing|moment|mistake|of (?:it|all))'), 'worst'],
  [
    heard(
      'i|you|we|he|she|they|it|who|that',
      'wood',
      '(?:give|be|have|love|like|never|not|go|come|do|say|know|rather|you|always)',
    ),
    'would',
  ],
  [
    heard(
      '(?:to|will|please|i|you|can|must|and|should|me)',
      'right',
      '(?:to me|to you|back|soon|again soon|a letter|you a|this letter|letters|more often|these)(?! away| in)',
    ),
    'write',
  ],
  [
    heard(
      'please|to|will|must|should|can|do',
      'right',
      '(?:to )?(?:your|my|our|his|her) (?:gran|grandmother|grandma|mother|mum|mom|father|dad|sister|brother|aunt|uncle|friend|parents)',
    ),
    'write',
  ],
  [heard('', "you're", `(?:${POSSESSED})(?! (?:and|to me|in))`), 'your'],
  [heard('', 'your', `(?:${STATE}) (?!\\p{L}+est)(?:${STATE}|to|for|with|me|at|in|my)`), 'you’re'],
  [
    heard(
      '',
      'your',
      'welcome(?=\\s*[.,!?]|\\s+to)|kidding|being so|always so|so very|such a|not the|the (?:best|one|only|reason|first|kindest)',
    ),
    'you’re',
  ],
];
