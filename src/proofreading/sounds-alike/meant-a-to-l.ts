import { CLAUSE_END, type Confusion, heard } from './confusion.js';

const MODAL = "could|should|would|must|might|couldn't|shouldn't|wouldn't";

/**
 * Words that sound alike, where the neighbours give the wrong one away, in the order of the word that was meant: from “accept” to “lose”.
 * A recogniser does not misspell; it picks these. Each rule must hold in any letter, so only neighbours that leave no
 * other reading stand here.
 */
export const MEANT_A_TO_L: readonly Confusion[] = [
  [
    heard(
      "(?:can|to|please|don't|not|will|would|you|i)",
      'except',
      '(?:my|our|your|this|the|his|her) (?:apolog\\p{L}+|invitation|thanks|gift|offer|condolences|love|heart\\p{L}*|congratulations|sympath\\p{L}+)',
    ),
    'accept',
  ],
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
      "(?:could|can|would|will|did)(?: not|n't)|cannot|never|hard to|learn to|learned to|to",
      'except',
      '(?:that|it|his|her|the fact|what|how|being|defeat|no)(?! for)',
    ),
    'accept',
  ],
  [heard('please|gladly', 'except', ''), 'accept'],
  [heard('(?:my|some|good|your|piece of|little|wise|the best|his|her)', 'advise', ''), 'advice'],
  [heard('(?:the|your|for|any|such|that)', 'advise', '(?:you|i|he|she|we|is|was|about|on|from)'), 'advice'],
  [heard('(?:i|to|would|you|please|doctors|we)', 'advice', '(?:you|him|her|them|me) (?:to|not|against)'), 'advise'],
  [heard('down the|up the', 'isle', ''), 'aisle'],
  [heard('(?:not|are|were|is|was|be|been|am)', 'aloud', '(?:to|in|out|any)'), 'allowed'],
  [heard('(?:at|to|before|by) the', 'alter', ''), 'altar'],
  [
    heard(
      'i|we|you|he|she|they|all|we all|who',
      'eight',
      '(?:dinner|lunch|breakfast|supper|cake|ice cream|the (?:cake|soup|last|whole)|it all|too much|everything|nothing)',
    ),
    'ate',
  ],
  [
    heard(
      "(?:can't|cannot|could not|couldn't|hard to|to|please|not|hardly)",
      'bare',
      'to|with|it|the|you|this|that|another|without',
    ),
    'bear',
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
      "was|were|am|is|are|i'm|got|get",
      'board',
      '(?:all|the whole|out of|by|this|today|yesterday|in the|and|again)',
    ),
    'bored',
  ],
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
  [heard('', 'brake', '(?:room|time)'), 'break'],
  [heard('(?:lunch|tea|coffee|summer|spring|christmas|school|winter)', 'brake', ''), 'break'],
  [
    heard(
      "(?:can't|can|to|barely|hardly|could|couldn't|you|i)",
      'breath',
      '(?:again|easily|in|out|deeply|properly|without|the air|when)',
    ),
    'breathe',
  ],
  [heard("(?:could not|couldn't|can't|cannot|hardly|barely)", 'breath', ''), 'breathe'],
  [
    heard(
      'gone|went|go|come|came|drove|drive|pass|passed|passing|stood|stand|walked|going|flew|fly|close|near',
      `buy${CLAUSE_END}`,
      '',
    ),
    'by',
  ],
  [
    heard(
      'stand|stood|walked|sat|drove|come|came',
      'buy',
      '(?:me|you|us|him|her|them|the (?:window|door|sea|fire|river|road|house|gate|bed))',
    ),
    'by',
  ],
  [heard('to|please|must|want to|would like to', 'complement', '(?:you|him|her|them) on'), 'compliment'],
  [
    heard(
      '(?:paid|pay|sent|give|gave|took|take) (?:me|you|him|her|us|them|that as|it as) (?:a|such a|the (?:best|finest))',
      'complement',
      '',
    ),
    'compliment',
  ],
  [heard('paid|pay|sent|send|accept|give|gave', 'a complement', ''), 'a compliment'],
  [heard('many|my|with|his|her', 'complements', ''), 'compliments'],
  [heard('at what|whatever the|count the|make good the|spare no|cover the|bear the|share the', 'coast', ''), 'cost'],
  [heard('', 'deer', '(?:mom|mum|dad|mother|father|friends?|sir|madam|john|mary|grandma|grandpa)'), 'dear'],
  [heard('for|delicious|of|ate|had|after', 'desert(?=\\s*[.,!?;])', ''), 'dessert'],
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
      'had|ate|made|shared|ordered|skipped',
      'desert',
      '(?:on|in|at|together|first|and|outside|by|before|from|twice)',
    ),
    'dessert',
  ],
  [heard('(?:what|how|for|did|have)', 'due', '(?:you|i|we|they) (?:think|do|say|want|know|remember|feel)'), 'do'],
  [heard('everyone|everything|all|nothing|nobody|anyone|every day', 'accept', 'for|that|you|me|the'), 'except'],
  [
    heard(
      '(?:everyone|everybody|everything|all|nothing|nobody|no one|anyone|anything) (?:came|was there|knew|went|left|called|wrote|slept|danced|remembers|arrived|is here|laughed)',
      'accept',
      'for|you|me|him|her|them|us|the|that|one|mine',
    ),
    'except',
  ],
  [heard('(?:as|so|too|it was|is)', 'grate', '(?:to|a|as|that|of|joy|pleasure)'), 'great'],
  [
    heard(
      "(?<!(?:would|could|should|might|may|must|will|can|shall|to|let|makes?|not|n't)\\s+)(?:it|he|she)",
      'have',
      '(?:been|always|never|gone|come|become|made|taken|given|done|had|grown)',
    ),
    'has',
  ],
  [heard(MODAL, 'of', '(?!course)\\p{L}+'), 'have'],
  [
    heard('(?:i|we|you|they|he|she|it|which|that)', '(?:has|have|had) did|have went|has went|had went', ''),
    'have done',
  ],
  [heard('will|to|can|must|wounds', 'heel(?=\\s*[.,!?;]|\\s+(?:in time|soon|slowly|again|one day))', ''), 'heal'],
  [heard('(?:time)', 'heels', '(?:all|every|everything|us|most|wounds)'), 'heals'],
  [
    heard(
      '(?:can|to|could|will|would|and|you|i|we|please)',
      'here',
      'from you|your voice|about|the news|it from|you laugh|you sing|how you|that you|me out|you say',
    ),
    'hear',
  ],
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
      "(?:did|do|could|can|can't|couldn't) (?:you|i|we|they)|didn't",
      'here',
      '(?:what|how|that|me|him|her|the|about|it)',
    ),
    'hear',
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
      'i|we',
      'here',
      '(?:the|every|an|no|nothing|something|voices|someone|somebody|footsteps) (?!(?:other|last|first|next) (?:time|day|week|night))\\p{L}+',
    ),
    'hear',
  ],
  [
    heard(
      "i|we|you|have|has|i've|we've|never|just|often|he|she|they",
      'herd',
      '(?:the (?:news|bells?|rain|birds|music|train|door)|from|that|you|your|about|him|her|it|nothing|them)',
    ),
    'heard',
  ],
  [heard('(?:broke|breaks|breaking|broken|my|your|his|her|whole|with all my|with all our|our)', 'hart', ''), 'heart'],
  [heard('(?:come|came|right|over|am|are|stay|sit|live|be)', 'hear', 'with|and|in|at|now|for|again|soon'), 'here'],
  [
    heard(
      'sat|sit|stood|lived|live|waited|stayed|been|was|were|slept',
      'hear',
      '(?:all|together|on|with|and|in|for|every|one|again)',
    ),
    'here',
  ],
  [heard('an|half an', 'our', ''), 'hour'],
  [heard('the|a|an|one|next|every|this', 'our', '(?:ago|later|or two|before|and a half|from now)'), 'hour'],
  [heard('the|these|those|two|three|four|five|six|eight|ten|twelve|many|few|long', 'ours', ''), 'hours'],
  [heard('for all', 'intensive purposes', ''), 'intents and purposes'],
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
  [heard('at', "it's", 'best|worst|finest|height|end'), 'its'],
  [heard('i|you|we|they', 'new', '(?:that|how|what|why|from|you would|i would|it was|she was|he was|then)'), 'knew'],
  [
    heard(
      "(?:i|you|we|they|don't|didn't|to|he|she|who)",
      'no',
      '(?:that|how|what|why|where|when|you|i|it|him|her|them|the) (?!\\b(?:one|matter|more)\\b)(?:\\p{L}+)',
    ),
    'know',
  ],
  [
    heard(
      "(?:not|don't|didn't|doesn't|never|couldn't|let (?:me|you|us))",
      'no',
      '(?:what|how|why|where|when|who|whether|if)(?! (?:one|matter|more|less|longer))',
    ),
    'know',
  ],
  [heard('', 'lets', 'us'), 'let'],
  [
    heard(
      '',
      'lets',
      '(?:go|hope|meet|not|see|make|have|do|talk|always|never|forget|keep|be|start|say|stay|take|get|face)',
    ),
    'let’s',
  ],
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
      "(?:to|never|not|don't|can't|could|might|will|would|ever|afraid to|won't|you'll|i'll|didn't|and|we|they|i|you)",
      'loose',
      'you|me|him|her|them|it|hope|touch|my|your|heart|sight|faith|track|each|sleep|our|the|this|weight|someone|everything|anything',
    ),
    'lose',
  ],
  [
    heard('to', 'loose', '(?:no|any|all|another|time|weight|control|track|interest|patience|friends|money|one)'),
    'lose',
  ],
  [heard('', 'alot', ''), 'a lot'],
  [heard("has|have|had|having|i've|you've|we've|they've", 'being', ''), 'been'],
  [
    heard(
      "(?<!(?:have|has|had|haven't|hadn't|not|ever|never)\\s+)(?:i|we|they|you)",
      'been',
      '(?:\\p{L}{2,}ing|there|here|so|very|wanting|to (?:see|the))',
    ),
    'have been',
  ],
  [
    heard(
      '(?<!(?:have|has|had|is|was|be|been|being|never|ever|not)\\s+)(?:he|she|they|we|i)',
      'done',
      '(?:it|that|this|what|my|the|his|her|a|everything|nothing|so well)',
    ),
    'did',
  ],
  [heard('there', 'is', '(?:many|several|few|two|three|four|five|six|so many) \\p{L}+s'), 'are'],
  [heard("cannot|can't|couldn't", 'here', '(?:you|me|him|her|them|us|it|the|your|a|what|that)'), 'hear'],
  [
    heard(
      'recover|recovered|recovering|hear|heard|hearing|came|come|comes|coming|arrived|returned|back|far|away|moved|suffering|suffered|different|greetings|news|apart|letters',
      'form',
      '(?!and\\b)\\p{L}+',
    ),
    'from',
  ],
  [
    heard('', 'ill', '(?:be|have|see|try|write|call|come|go|never|always|tell|do|send|bring|make|let|keep|miss|love)'),
    'I’ll',
  ],
  [
    heard(
      'to|must|should|can|could|will|would|please|me|him|her|you',
      `lay(?=\\s+down(?:\\s*[.,!?;]|\\s+(?:for|and|on|in|with|beside|next|now|again|under|when|before|after)\\b))`,
      '',
    ),
    'lie',
  ],
];
