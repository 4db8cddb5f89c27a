import { type Confusion, heard } from './confusion.js';

const MODAL = "could|should|would|must|might|couldn't|shouldn't|wouldn't";
const POSSESSED =
  'hand|heart|house|home|name|face|eyes|voice|letter|mother|father|sister|brother|children|son|daughter|dog|garden|friends?|family|life|love|wedding|birthday|kindness|smile|room|kitchen|own';
const STATE = 'so|very|always|never|being|not|too|still|the|a|an|welcome|right|wrong|kidding|only|already|such';

const COMPARATIVES =
  'more|better|rather|less|older|younger|happier|sooner|closer|fewer|stronger|bigger|smaller|nicer|kinder|easier|harder|longer|deeper|brighter|taller|shorter|braver|louder|sweeter|warmer|colder|wiser|greater|larger|richer|poorer|faster|slower|worse|higher|lower|heavier|lighter|prettier|lovelier|luckier|funnier';

/**
 * Words that sound alike, where the neighbours give the wrong one away. A recogniser does not misspell; it picks these.
 * Each rule must hold in any letter, so only neighbours that leave no other reading stand here.
 */
export const WORDS_ALIKE: readonly Confusion[] = [
  [heard(MODAL, 'of', '(?!course)\\p{L}+'), 'have'],
  [heard('', 'your', `(?:${STATE}) (?!\\p{L}+est)(?:${STATE}|to|for|with|me|at|in|my)`), 'you’re'],
  [
    heard(
      '',
      'your',
      'welcome(?=\\s*[.,!?]|\\s+to)|kidding|being so|always so|so very|such a|not the|the (?:best|one|only|reason|first|kindest)',
    ),
    'you’re',
  ],
  [heard('', "you're", `(?:${POSSESSED})(?! (?:and|to me|in))`), 'your'],
  [
    heard('', 'their', "is|are|was|were|isn't|wasn't|aren't|weren't|will be|has been|have been|would be|must be"),
    'there',
  ],
  [heard('over|out|up|in|down|be|get|been|from', 'their', 'now|again|soon|by|when|too|at|on|tomorrow'), 'there'],
  [
    heard(
      '',
      'there',
      `(?:own|mother|father|parents|children|kids|wedding|daughter|son|dog|garden|baby) (?!(?:is|are|was|were|who|that)\\b)`,
    ),
    'their',
  ],
  [
    heard(
      '',
      'its',
      '(?:a|an|the|been|not|going|so|too|very|always|never|okay|hard|just|because|only|been|time to|all right|such|like|what|how|why|nearly|almost|really|raining|snowing|me|you)',
    ),
    'it’s',
  ],
  [
    heard(
      '(?:in|on|of|with|from|by|at|under|behind|lost|has|had|and|all)',
      "it's",
      'own|way|place|name|head|tail|colou?rs?|edges?|leaves|branches|walls|doors?|windows?|petals|legs|face',
    ),
    'its',
  ],
  [
    heard(
      '',
      'to',
      'much|many|late|often|busy|tired|soon|early(?! \\p{L})|bad(?! \\p{L})|long(?! \\p{L})|shy|proud to|old to|young to|far away',
    ),
    'too',
  ],
  [heard(COMPARATIVES, 'then', '(?!(?:we|he|she|they|it|go|came|went|come|again|one)\\b)\\p{L}+'), 'than'],
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
  [heard('better off', 'their', ''), 'there'],
  [heard('(?:a|another|one|big|little|small|every|last|first|that|this|tiny)', 'peace', 'of'), 'piece'],
  [
    heard(
      '(?:at|in|find|found|make|made|inner|some|rest in)',
      'piece',
      '(?:with|again|at last|and quiet|now|forever)|of mind',
    ),
    'peace',
  ],
  [heard('peace and|peace &|some peace and', 'quite', ''), 'quiet'],
  [
    heard(
      "(?:to|never|not|don't|can't|could|might|will|would|ever|afraid to|won't|you'll|i'll|didn't|and)",
      'loose',
      'you|me|him|her|them|it|hope|touch|my|your|heart|sight|faith|track|each|sleep|our|the|this|weight|someone|everything|anything',
    ),
    'lose',
  ],
  [
    heard(
      '(?:can|to|could|will|would|and|you|i|we|please)',
      'here',
      'from you|your voice|about|the news|it from|you laugh|you sing|how you|that you|me out|you say',
    ),
    'hear',
  ],
  [heard('(?:come|came|right|over|am|are|stay|sit|live|be)', 'hear', 'with|and|in|at|now|for|again|soon'), 'here'],
  [
    heard(
      "(?:i|you|we|they|don't|didn't|to|he|she|who)",
      'no',
      '(?:that|how|what|why|where|when|you|i|it|him|her|them|the) (?!\\b(?:one|matter|more)\\b)(?:\\p{L}+)',
    ),
    'know',
  ],
  [heard('i|you|we|they', 'new', '(?:that|how|what|why|from|you would|i would|it was|she was|he was|then)'), 'knew'],
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
      "(?:can't|cannot|could not|couldn't|hard to|to|please|not|hardly)",
      'bare',
      'to|with|it|the|you|this|that|another|without',
    ),
    'bear',
  ],
  [heard('(?:broke|breaks|breaking|broken|my|your|his|her|whole|with all my|with all our|our)', 'hart', ''), 'heart'],
  [
    heard(
      "(?:can|to|please|don't|not|will|would|you|i)",
      'except',
      '(?:my|our|your|this|the|his|her) (?:apolog\\p{L}+|invitation|thanks|gift|offer|condolences|love|heart\\p{L}*|congratulations|sympath\\p{L}+)',
    ),
    'accept',
  ],
  [heard('everyone|everything|all|nothing|nobody|anyone|every day', 'accept', 'for|that|you|me|the'), 'except'],
  [
    heard(
      "(?:can't|can|to|barely|hardly|could|couldn't|you|i)",
      'breath',
      '(?:again|easily|in|out|deeply|properly|without|the air|when)',
    ),
    'breathe',
  ],
  [heard('(?:my|some|good|your|piece of|little|wise|the best|his|her)', 'advise', ''), 'advice'],
  [heard('(?:i|to|would|you|please|doctors|we)', 'advice', '(?:you|him|her|them|me) (?:to|not|against)'), 'advise'],
  [
    heard(
      '(?:time|days|years|weeks|months|summer|winter|hours|moments)',
      'past',
      '(?:so quickly|too quickly|so slowly|so fast|too fast|by without)',
    ),
    'passed',
  ],
  [heard('(?:in|of|from|all|over) the', 'passed', '(?:few|year|week|month|two|three|when|and the)'), 'past'],
  [
    heard(
      'last|next|this|every|each|all|whole|one|other|two|per',
      'weak(?=\\s*[.,!?]|\\s+(?:ago|from|we|i|later|when)\\b)',
      '',
    ),
    'week',
  ],
  [heard('(?:two|three|four|five|six|few|several|many|some|these|past|all|last)', 'weaks', ''), 'weeks'],
  [heard('last|good|every|all|that|one', 'knight', '(?:we|i|when|in|and|at|my (?:dear|love)|you|long|was)'), 'night'],
  [
    heard(
      'good|every|this|that|each|next|one|early|sunday|monday|tuesday|wednesday|thursday|friday|saturday',
      'mourning',
      '(?:we|i|when|and|at|my|you|was|in|to|coffee|walk)',
    ),
    'morning',
  ],
  [heard('(?:i|we|to|often|sometimes|you)', 'wander', '(?:if|what|whether|why|how|who|when|where you)'), 'wonder'],
  [heard('down the|up the', 'isle', ''), 'aisle'],
  [heard('(?:at|to|before|by) the', 'alter', ''), 'altar'],
  [heard('(?:time)', 'heels', '(?:all|every|everything|us|most|wounds)'), 'heals'],
  [heard('', 'sole', 'mates?'), 'soul'],
  [
    heard(
      "(?:can't|to|cannot|hardly|not|long|couldn't|you|please)",
      'weight',
      '(?:to|for|until|till|any|so long|another)',
    ),
    'wait',
  ],
  [heard('(?:as|so|too|it was|is)', 'grate', '(?:to|a|as|that|of|joy|pleasure)'), 'great'],
  [heard('threw|tears|ran|rolled|came|in her|in his|in my|in your', 'tiers', '(?:in|of|down|from|when)'), 'tears'],
  [
    heard(
      '(?:got|get|went|going|made it|make it|live|lived|come|came|been|all|right|way|half ?way|walked?|looking|looked|see)',
      'threw',
      '(?:the|this|it|that|my|your|all|so much|to|everything)(?! (?:ball|party|stone|stick))',
    ),
    'through',
  ],
  [heard('(?:not|are|were|is|was|be|been|am)', 'aloud', '(?:to|in|out|any)'), 'allowed'],
  [heard('', 'deer', '(?:mom|mum|dad|mother|father|friends?|sir|madam|john|mary|grandma|grandpa)'), 'dear'],
  [heard('an|half an', 'our', ''), 'hour'],
  [heard('the|these|those|two|three|four|five|six|eight|ten|twelve|many|few|long', 'ours', ''), 'hours'],
  [heard('the|a|an|one|next|every|this', 'our', '(?:ago|later|or two|before|and a half|from now)'), 'hour'],
  [heard('', "who's", '(?:name|house|idea|heart|hand|fault|birthday|voice|letter|smile|kindness|love)'), 'whose'],
  [heard('at', "it's", 'best|worst|finest|height|end'), 'its'],
  [
    heard('', 'whose', '(?:looking|waiting|sitting|standing|calling|been|coming|going|always|never|that|there)'),
    'who’s',
  ],
  [
    heard(
      '',
      'lets',
      '(?:go|hope|meet|not|see|make|have|do|talk|always|never|forget|keep|be|start|say|stay|take|get|face)',
    ),
    'let’s',
  ],
  [
    heard('(?:i|we|you|they|he|she|it|which|that)', '(?:has|have|had) did|have went|has went|had went', ''),
    'have done',
  ],
  [heard('', 'alot', ''), 'a lot'],
  [heard('(?:by|on|in|to) the', 'see', '(?:side|shore|and|with|where|in|air)'), 'sea'],
  [
    heard(
      '(?:the|setting|rising|in the|morning|evening|of the)',
      'son',
      '(?:rises?|rose|sets?|went down|goes down|comes up|came out|shines?|shone|is shining|was shining|was setting)',
    ),
    'sun',
  ],
  [heard('', 'write', '(?:now|away|after|before (?:we|you|i))(?! (?:to|and))'), 'right'],
  [
    heard(
      "(?:that's|all|you were|is|was|i was|you are|you're)",
      'write',
      '(?:here|there|about|beside|next|behind|between)',
    ),
    'right',
  ],
  [heard('(?:first|second|third|happy|our|anniversary|wedding|marriage)', 'vowels', ''), 'vows'],
  [heard('(?:a|the|no|such a|what a|complete)', 'waist', '(?:of)'), 'waste'],
  [heard('(?:what|how|for|did|have)', 'due', '(?:you|i|we|they) (?:think|do|say|want|know|remember|feel)'), 'do'],
  [heard('would|could|me|you|us|him|them', 'to(?=\\s*[.!?])', ''), 'too'],
  [heard('the|my|your|our|his|her', 'hole', 'world|day|night|time|week|year|family|heart|life|house|summer'), 'whole'],
  [heard("(?:i|we|i've|we've|have|really|so)", 'mist', '(?:you|him|her|them|it|your|seeing)'), 'missed'],
  [
    heard('', 'principle', '(?:things?|reasons?|cause|dancer|ballerina|aim|concern|speaker|characters?|guest)'),
    'principal',
  ],
  [heard('in', 'principal(?=\\s*[.,;])', ''), 'principle'],
  [heard('', 'irregardless', ''), 'regardless'],
  [heard('for all', 'intensive purposes', ''), 'intents and purposes'],
  [heard('on', 'tender ?hooks', ''), 'tenterhooks'],
  [heard('this|beautiful|lovely|new|nice|pretty|writing|of|some|own|good|letter', 'stationary', ''), 'stationery'],
  [heard('to|please|must|want to|would like to', 'complement', '(?:you|him|her|them) on'), 'compliment'],
  [heard('many|my|with|his|her', 'complements', ''), 'compliments'],
  [
    heard(
      "was|is|it's|were|been|are|am|i'm|far|way|much|bit|little",
      'to',
      '(?:hot|cold|hard|easy|big|small|fast|sad|good|expensive|difficult|loud|sweet|heavy|hungry|dark|kind|late|early|tired|busy|soon)(?=\\s*(?:[.,!?;]|$)|\\s+to(?![\\p{L}]))',
    ),
    'too',
  ],
  [
    heard('to', 'loose', '(?:no|any|all|another|time|weight|control|track|interest|patience|friends|money|one)'),
    'lose',
  ],
  [
    heard(
      'a|the|this|that|some|such a',
      'quite',
      '(?:evening|life|place|house|moment|night|walk|street|corner|voice|room|day|morning|week|weekend|village|garden|time)',
    ),
    'quiet',
  ],
  [heard('for|delicious|of|ate|had|after', 'desert(?=\\s*[.,!?;])', ''), 'dessert'],
  [heard('will|to|can|must|wounds', 'heel(?=\\s*[.,!?;]|\\s+(?:in time|soon|slowly|again|one day))', ''), 'heal'],
  [
    heard(
      'a|summer|short|long|little|lunch|winter|spring|much-needed',
      'brake',
      '(?:from|together|in|by|at|before|after|with)',
    ),
    'break',
  ],
  [
    heard('to|not|never|will|would|could|did', 'brake', '(?:my|your|her|his|our|their) (?:heart|promise|word|leg|arm)'),
    'break',
  ],
  [
    heard(
      'a|new|another|old|favou?rite',
      'pear',
      'of (?:shoes|socks|gloves|glasses|boots|trousers|slippers|earrings|jeans|mittens)',
    ),
    'pair',
  ],
  [heard('to|will|we|could|would|and', 'meat', '(?:you|him|her|them|us|me|again|up)'), 'meet'],
  [heard('to|will|could|can|would', 'sea', '(?:you|him|her|them|us|me|your|it|each)'), 'see'],
  [
    heard(
      'i|we|have|had|and|she|he',
      'red',
      '(?:your|the|my|his|her|their|it|that|about) (?:letters?|book|note|card|words|poem|story|news|paper|whole|lines?)',
    ),
    'read',
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
  [
    heard(
      "(?<!(?:would|could|should|might|may|must|will|can|shall|to|let|makes?|not|n't)\\s+)(?:it|he|she)",
      'have',
      '(?:been|always|never|gone|come|become|made|taken|given|done|had|grown)',
    ),
    'has',
  ],
];
