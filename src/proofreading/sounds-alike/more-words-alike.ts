import { type Confusion, heard } from './confusion.js';

const END = '(?=\\s*[.,!?])';

/** More of them: those that were missed in sentences that nobody had written a rule for. */
export const MORE_WORDS_ALIKE: readonly Confusion[] = [
  [
    heard(
      'is|was|are|were|came|come|comes|hung|hanging|got|broke|too|a',
      `lose(?=\\s*[.,!?]|\\s+(?:and|ends?|tooth|teeth|button|thread|change|from|again)\\b)`,
      '',
    ),
    'loose',
  ],
  [
    heard(
      '(?:everyone|everybody|everything|all|nothing|nobody|no one|anyone|anything) (?:came|was there|knew|went|left|called|wrote|slept|danced|remembers|arrived|is here|laughed)',
      'accept',
      'for|you|me|him|her|them|us|the|that|one|mine',
    ),
    'except',
  ],
  [
    heard("i|we|he|she|they|have|has|had|i've|we've", 'past', 'your|the|my|our|by|away|through|him|her|it|me|us|on'),
    'passed',
  ],
  [heard('(?:in|of|from|about) the', `passed(?=\\s*[.,!?]|\\s+(?:i|we|you|he|she|they|it|and|was|is)\\b)`, ''), 'past'],
  [
    heard(
      'i|we|do you|did you|can you',
      'here',
      'you|your|from|him|her|them|the (?:sea|rain|birds|wind|music|news|children|bells)',
    ),
    'hear',
  ],
  [
    heard(
      "(?:not|don't|didn't|doesn't|never|couldn't|let (?:me|you|us))",
      'no',
      '(?:what|how|why|where|when|who|whether|if)(?! (?:one|matter|more|less|longer))',
    ),
    'know',
  ],
  [heard('a|the|my|your|our|brand', 'knew', ''), 'new'],
  [heard('at|in|inner|find|found|make|made|world', `piece${END}`, ''), 'peace'],
  [
    heard(
      'know|in|of|to|for|see|decide|tell|choose|on|at|from|wonder|remember|by',
      'witch',
      '(?:one|way|of|day|side|i|you|we)',
    ),
    'which',
  ],
  [
    heard(
      'had|have|for|ate|eat|made|serve|served|skip',
      `desert(?=\\s*[.,!?]|\\s+(?:after|with|tonight|first)\\b)`,
      '',
    ),
    'dessert',
  ],
  [
    heard(
      '(?:paid|pay|sent|give|gave|took|take) (?:me|you|him|her|us|them|that as|it as) (?:a|such a|the (?:best|finest))',
      'complement',
      '',
    ),
    'compliment',
  ],
  [heard('paid|pay|sent|send|accept|give|gave', 'a complement', ''), 'a compliment'],
  [
    heard('felt|feel|feeling|so|too|very|still', `week(?=\\s*[.,!?]|\\s+(?:after|from|and|in the knees|with)\\b)`, ''),
    'weak',
  ],
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
      'my|our|his|her|your|their|eldest|youngest|oldest',
      'sun',
      '(?:is (?:\\p{L}+ )?(?:years?|months?|old)|was born|turned|and daughter|said|says|asked|loves|calls|called|wrote)',
    ),
    'son',
  ],
  [heard('(?:my|our|his|her|your|their) (?:eldest|youngest|oldest|little|older|younger|only)', 'sun', ''), 'son'],
  [heard('to|will|can|could|shall|would|not', 'meat', '(?:you|him|her|them|me|us|again|your)'), 'meet'],
  [
    heard(
      "have|has|had|i've|you've|we've|not|never|ever|already",
      'scene',
      '(?:you|him|her|them|it|each|anyone|anything|the|a|so|such|your|my|since)',
    ),
    'seen',
  ],
  [
    heard(
      '(?:beautiful|lovely|sad|strange|funny|touching|terrible|happy)',
      `seen(?=\\s*[.,!?]|\\s+(?:of|in|from|at|when|where)\\b)`,
      '',
    ),
    'scene',
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
    /(?<=(?:^|[.!?,]\s+|\b(?:and|know|wonder|ask)\s+))wear(?=\s+(?:are|is|were|was|did|do|have)\s+(?:you|we|they|i|he|she)\b)/giu,
    'where',
  ],
  [
    heard(
      "(?:am|was|are|were|is|be|been|not|feel|felt|feeling|it's|i'm|you're|seems?|seemed)",
      'quiet',
      '(?:happy|sure|right|well|certain|often|possible|different|easy|hard|good|nice|alone|content|sad|late|early|proud|impossible|a (?:few|lot|while|bit|long))',
    ),
    'quite',
  ],
  [
    heard(
      'was|is|were|are|be|been|so|very|too',
      `quite(?=\\s*[.!?]|\\s+in (?:the|this) (?:house|garden|street|room|kitchen|morning|evening|night|village))`,
      '',
    ),
    'quiet',
  ],
  [
    heard(
      "am|was|are|were|is|so|feel|felt|get|got|been|very|never|i'm|you're",
      `board(?=\\s*[.!?]|\\s+(?:at home|here|without|and (?:lonely|restless|tired)|with|of|to death|stiff|silly)\\b)`,
      '',
    ),
    'bored',
  ],
  [
    heard(
      'the',
      'principle',
      '(?:of (?:the|our|my|your|his|her) (?:school|college|academy)|called|said|asked|told|retired)',
    ),
    'principal',
  ],
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
      'drove|walked|flew|sailed|travelled|traveled|wandered|slept|read|cried|talked|danced|looked',
      'threw',
      'the|this|it|that|my|your|our|all|every',
    ),
    'through',
  ],
  [
    heard(
      "have|has|had|i've|we've|you've|he|she|we|i|they",
      'one',
      'the (?:lottery|prize|race|game|match|war|battle|cup|election|bet)',
    ),
    'won',
  ],
  [heard('', 'sew', 'sorry|happy|much|many|very|far|proud|sad|glad|long|good'), 'so'],
  [
    heard(
      'you|it|that|this|which|he|she|they|always|really|letter|words',
      'mad',
      '(?:me|us|him|her|them|my) (?:so|very|happy|sad|smile|laugh|cry|feel|think|want|promise|believe|day)',
    ),
    'made',
  ],
  [
    heard(
      'i|you|we|he|she|they|it|who|that',
      'wood',
      '(?:give|be|have|love|like|never|not|go|come|do|say|know|rather|you|always)',
    ),
    'would',
  ],
  [heard('the', 'male', '(?:came|comes|is late|was late|arrived|has come|has not come|this morning|today)'), 'mail'],
  [
    heard(
      'i|we|he|she|they|you',
      'road',
      '(?:his|her|my|your|our|their|the|a|in|on|out|home|back|through|along|all|over)',
    ),
    'rode',
  ],
  [
    heard(
      'went|go|going|come|came|home|look|looked|sit|stand|walk|walked|straight',
      'strait',
      'home|to|ahead|into|through|away|back|up|for|at',
    ),
    'straight',
  ],
  [
    heard(
      "i|we|you|have|has|i've|we've|never|just|often|he|she|they",
      'herd',
      '(?:the (?:news|bells?|rain|birds|music|train|door)|from|that|you|your|about|him|her|it|nothing|them)',
    ),
    'heard',
  ],
  [
    heard(
      'a|the|very|so|in|my|her',
      'plane',
      '(?:white|black|old|wooden|simple|dress|english|truth|words|paper|sight|food|and simple)',
    ),
    'plain',
  ],
  [heard('we|to|i|they|will|shall|ships?', 'sale', '(?:tomorrow|at|for|on|away|home|to|across|around|in)'), 'sail'],
  [
    heard(
      "i|we|he|she|have|had|i've",
      'poured',
      'over (?:your|the|every|my|his|her) (?:letters?|books?|photographs?|photos|words|pages|maps?|diar\\p{L}+)',
    ),
    'pored',
  ],
  [heard('(?:the|a|such a|one) (?:whole|entire)?\\s?', 'sole', 'of (?:kindness|discretion|wit|patience)'), 'soul'],
  [heard('', 'lets', 'us'), 'let'],
  [
    heard(
      "(?:did|do|could|can|can't|couldn't) (?:you|i|we|they)|didn't",
      'here',
      '(?:what|how|that|me|him|her|the|about|it)',
    ),
    'hear',
  ],
  [
    heard(
      'sat|sit|stood|lived|live|waited|stayed|been|was|were|slept',
      'hear',
      '(?:all|together|on|with|and|in|for|every|one|again)',
    ),
    'here',
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
    heard(
      'to|will|could|shall|would|can',
      'meat',
      '(?:for (?:coffee|tea|lunch|dinner|supper|a)|at the|in the|on (?:the )?(?:\\p{L}+day|train)|up|halfway)',
    ),
    'meet',
  ],
  [heard("(?:could not|couldn't|can't|cannot|hardly|barely)", 'breath', ''), 'breathe'],
  [heard('(?:the|your|for|any|such|that)', 'advise', '(?:you|i|he|she|we|is|was|about|on|from)'), 'advice'],
  [
    heard(
      'please|to|you|will|i',
      'except',
      '(?:my|our|your|this|the|his|her) (?:\\p{L}+est )?(?:sympath\\p{L}+|condolences|apolog\\p{L}+|thanks|wishes|love|regards)',
    ),
    'accept',
  ],
  [
    heard(
      'please|to|will|must|should|can|do',
      'right',
      '(?:to )?(?:your|my|our|his|her) (?:gran|grandmother|grandma|mother|mum|mom|father|dad|sister|brother|aunt|uncle|friend|parents)',
    ),
    'write',
  ],
  [
    heard(
      "(?:could|can|would|will|did)(?: not|n't)|cannot|never|hard to|learn to|learned to|to",
      'except',
      '(?:that|it|his|her|the fact|what|how|being|defeat|no)(?! for)',
    ),
    'accept',
  ],
  [
    heard(
      '(?:want|wanted|love|like|glad|hope|hoped|happy|sorry|pleased|nice|good|lovely|delighted|wait|longing|hoping|waiting|going|surprised|sad) to',
      'here',
      '\\p{L}+',
    ),
    'hear',
  ],
  [
    heard(
      'had|ate|made|shared|ordered|skipped',
      'desert',
      '(?:on|in|at|together|first|and|outside|by|before|from|twice)',
    ),
    'dessert',
  ],
  [
    heard(
      "was|were|am|is|are|i'm|got|get",
      'board',
      '(?:all|the whole|out of|by|this|today|yesterday|in the|and|again)',
    ),
    'bored',
  ],
  [heard("am|i'm|was|were|is|stand|stood|sit|sat", 'write', '(?:here|there|beside|next|behind|by|with you)'), 'right'],
  [heard('the|my|your|his|her', 'soul', '(?:reason|purpose|survivor|heir|owner)'), 'sole'],
];
