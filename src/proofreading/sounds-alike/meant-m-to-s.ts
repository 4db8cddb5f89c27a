import { CLAUSE_END, type Confusion, heard } from './confusion.js';

/**
 * Words that sound alike, where the neighbours give the wrong one away, in the order of the word that was meant: from “made” to “sun”.
 * A recogniser does not misspell; it picks these. Each rule must hold in any letter, so only neighbours that leave no
 * other reading stand here.
 */
export const MEANT_M_TO_S: readonly Confusion[] = [
  [
    heard(
      'you|it|that|this|which|he|she|they|always|really|letter|words',
      'mad',
      '(?:me|us|him|her|them|my) (?:so|very|happy|sad|smile|laugh|cry|feel|think|want|promise|believe|day)',
    ),
    'made',
  ],
  [heard('the', 'male', '(?:came|comes|is late|was late|arrived|has come|has not come|this morning|today)'), 'mail'],
  [heard('to|will|we|could|would|and', 'meat', '(?:you|him|her|them|us|me|again|up)'), 'meet'],
  [heard('to|will|can|could|shall|would|not', 'meat', '(?:you|him|her|them|me|us|again|your)'), 'meet'],
  [
    heard(
      'to|will|could|shall|would|can',
      'meat',
      '(?:for (?:coffee|tea|lunch|dinner|supper|a)|at the|in the|on (?:the )?(?:\\p{L}+day|train)|up|halfway)',
    ),
    'meet',
  ],
  [heard("(?:i|we|i've|we've|have|really|so)", 'mist', '(?:you|him|her|them|it|your|seeing)'), 'missed'],
  [
    heard(
      'good|every|this|that|each|next|one|early|sunday|monday|tuesday|wednesday|thursday|friday|saturday',
      'mourning',
      '(?:we|i|when|and|at|my|you|was|in|to|coffee|walk)',
    ),
    'morning',
  ],
  [heard('a|the|my|your|our|brand', 'knew', ''), 'new'],
  [heard('last|good|every|all|that|one', 'knight', '(?:we|i|when|in|and|at|my (?:dear|love)|you|long|was)'), 'night'],
  [
    heard(
      'a|new|another|old|favou?rite',
      'pear',
      'of (?:shoes|socks|gloves|glasses|boots|trousers|slippers|earrings|jeans|mittens)',
    ),
    'pair',
  ],
  [
    heard(
      '(?:time|days|years|weeks|months|summer|winter|hours|moments)',
      'past',
      '(?:so quickly|too quickly|so slowly|so fast|too fast|by without)',
    ),
    'passed',
  ],
  [
    heard("i|we|he|she|they|have|has|had|i've|we've", 'past', 'your|the|my|our|by|away|through|him|her|it|me|us|on'),
    'passed',
  ],
  [
    heard(
      '(?:father|mother|grandmother|grandfather|grandma|grandpa|mom|mum|dad|aunt|uncle|sister|brother|husband|wife|who|that)',
      'past',
      'away|on|(?:her|his|it|this|these|them) (?:\\p{L}+ )?(?:down|on|to)',
    ),
    'passed',
  ],
  [heard('between you and', 'i', 'there|this|that|the|it|is|was'), 'me'],
  [heard('(?:to|for|with|between|about|from|of) (?:\\p{L}+ ){1,2}and', 'i(?=\\s*[.,!?;])', ''), 'me'],
  [
    heard(
      "(?<!(?:have|has|had|ever|never|haven't|hadn't|hasn't)\\s+)(?:i|we|they|he|she|you)",
      'seen',
      'the|a|an|your|my|our|his|him|her|it|them|us|me|you|that|this|no|some|many|so',
    ),
    'saw',
  ],
  [heard('(?:man|woman|men|women|matter|people|question) of(?: great| high| such| no)?', 'principal', ''), 'principle'],
  [heard('(?:in|of|from|all|over) the', 'passed', '(?:few|year|week|month|two|three|when|and the)'), 'past'],
  [heard('(?:in|of|from|about) the', `passed(?=\\s*[.,!?]|\\s+(?:i|we|you|he|she|they|it|and|was|is)\\b)`, ''), 'past'],
  [
    heard(
      '(?:at|in|find|found|make|made|inner|some|rest in)',
      'piece',
      '(?:with|again|at last|and quiet|now|forever)|of mind',
    ),
    'peace',
  ],
  [heard('at|in|inner|find|found|make|made|world', `piece${CLAUSE_END}`, ''), 'peace'],
  [heard('(?:a|another|one|big|little|small|every|last|first|that|this|tiny)', 'peace', 'of'), 'piece'],
  [
    heard(
      'a|the|very|so|in|my|her',
      'plane',
      '(?:white|black|old|wooden|simple|dress|english|truth|words|paper|sight|food|and simple)',
    ),
    'plain',
  ],
  [
    heard(
      "i|we|he|she|have|had|i've",
      'poured',
      'over (?:your|the|every|my|his|her) (?:letters?|books?|photographs?|photos|words|pages|maps?|diar\\p{L}+)',
    ),
    'pored',
  ],
  [
    heard('', 'principle', '(?:things?|reasons?|cause|dancer|ballerina|aim|concern|speaker|characters?|guest)'),
    'principal',
  ],
  [
    heard(
      'the',
      'principle',
      '(?:of (?:the|our|my|your|his|her) (?:school|college|academy)|called|said|asked|told|retired)',
    ),
    'principal',
  ],
  [heard('in', 'principal(?=\\s*[.,;])', ''), 'principle'],
  [heard('peace and|peace &|some peace and', 'quite', ''), 'quiet'],
  [
    heard(
      'a|the|this|that|some|such a',
      'quite',
      '(?:evening|life|place|house|moment|night|walk|street|corner|voice|room|day|morning|week|weekend|village|garden|time)',
    ),
    'quiet',
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
      "(?:am|was|are|were|is|be|been|not|feel|felt|feeling|it's|i'm|you're|seems?|seemed)",
      'quiet',
      '(?:happy|sure|right|well|certain|often|possible|different|easy|hard|good|nice|alone|content|sad|late|early|proud|impossible|a (?:few|lot|while|bit|long))',
    ),
    'quite',
  ],
  [
    heard(
      'i|we|have|had|and|she|he',
      'red',
      '(?:your|the|my|his|her|their|it|that|about) (?:letters?|book|note|card|words|poem|story|news|paper|whole|lines?)',
    ),
    'read',
  ],
  [heard('', 'irregardless', ''), 'regardless'],
  [heard('', 'write', '(?:now|away|after|before (?:we|you|i))(?! (?:to|and))'), 'right'],
  [
    heard(
      "(?:that's|all|you were|is|was|i was|you are|you're)",
      'write',
      '(?:here|there|about|beside|next|behind|between)',
    ),
    'right',
  ],
  [heard("am|i'm|was|were|is|stand|stood|sit|sat", 'write', '(?:here|there|beside|next|behind|by|with you)'), 'right'],
  [
    heard(
      'the|find the|no|any',
      'write',
      '(?:words?|thing|way|time|place|person|one|answer|side|hand|moment|direction)',
    ),
    'right',
  ],
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
      'a|very|quite|perfectly|the|some',
      'save',
      '(?:places?|answer|trip|journey|return|distance|bet|haven|hands|harbou?r|side)',
    ),
    'safe',
  ],
  [
    heard(
      'stay|stayed|arrived|arrive|home|feel|felt|(?:keep|kept|are|is|was|were|be|am) (?:you |her |him |them |us |me )?',
      `save(?=\\s*[.,!?]|\\s+(?:and (?:sound|warm|well|happy)|with|here|there|at home|now|again)\\b)`,
      '',
    ),
    'safe',
  ],
  [heard('we|to|i|they|will|shall|ships?', 'sale', '(?:tomorrow|at|for|on|away|home|to|across|around|in)'), 'sail'],
  [
    heard(
      '(?:beautiful|lovely|sad|strange|funny|touching|terrible|happy)',
      `seen(?=\\s*[.,!?]|\\s+(?:of|in|from|at|when|where)\\b)`,
      '',
    ),
    'scene',
  ],
  [heard('(?:by|on|in|to) the', 'see', '(?:side|shore|and|with|where|in|air)'), 'sea'],
  [
    heard(
      'the|deep|blue|wide|open',
      'see(?=\\s*[.,!?;]|\\s+(?:at|is|was|for|again|before|by|from|looks?|looked)\\b)',
      '',
    ),
    'sea',
  ],
  [heard('to|will|could|can|would', 'sea', '(?:you|him|her|them|us|me|your|it|each)'), 'see'],
  [
    heard(
      "have|has|had|i've|you've|we've|not|never|ever|already",
      'scene',
      '(?:you|him|her|them|it|each|anyone|anything|the|a|so|such|your|my|since)',
    ),
    'seen',
  ],
  [heard('', 'sew', 'sorry|happy|much|many|very|far|proud|sad|glad|long|good'), 'so'],
  [heard('the|my|your|his|her', 'soul', '(?:reason|purpose|survivor|heir|owner)'), 'sole'],
  [
    heard(
      'my|our|his|her|your|their|eldest|youngest|oldest',
      'sun',
      '(?:is (?:\\p{L}+ )?(?:years?|months?|old)|was born|turned|and daughter|said|says|asked|loves|calls|called|wrote)',
    ),
    'son',
  ],
  [heard('(?:my|our|his|her|your|their) (?:eldest|youngest|oldest|little|older|younger|only)', 'sun', ''), 'son'],
  [heard('', 'sole', 'mates?'), 'soul'],
  [heard('(?:the|a|such a|one) (?:whole|entire)?\\s?', 'sole', 'of (?:kindness|discretion|wit|patience)'), 'soul'],
  [
    heard(
      '(?:up|down|on|under|off|climb|climbed|climbing|hear|heard|swept|sweep|of) the',
      'stares(?! (?:of|from)\\b)',
      '',
    ),
    'stairs',
  ],
  [heard('this|beautiful|lovely|new|nice|pretty|writing|of|some|own|good|letter', 'stationary', ''), 'stationery'],
  [heard('the|your|my|our|her|his', 'stationary', '(?:is|was|you|i|we|arrived|came|set|shop)'), 'stationery'],
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
      '(?:the|setting|rising|in the|morning|evening|of the)',
      'son',
      '(?:rises?|rose|sets?|went down|goes down|comes up|came out|shines?|shone|is shining|was shining|was setting)',
    ),
    'sun',
  ],
];
