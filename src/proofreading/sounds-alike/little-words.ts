import { type Confusion, heard } from './confusion.js';

/** Little words said for one another (to and too, then and than, there and they’re), where their clause gives them away. */
export const LITTLE_WORDS: readonly Confusion[] = [
  [
    heard(
      'think|know|say|says|hope|believe|guess|sure|because',
      'there',
      '(?:coming|going to|leaving|staying|moving|trying|planning|both|not coming|all (?:well|fine|coming|going))',
    ),
    'they’re',
  ],
  [
    /(?<=(?:^|[.!?]\s+))there(?=\s+(?:going to|coming|leaving|moving|planning|getting (?:married|ready|old))\b)/giu,
    'they’re',
  ],
  [
    heard(
      '(?:i|you|we|they|he|she) (?:want|wanted|hope|hoped|plan|would like|wish|longed) to (?:go|come|stay|sing|dance|know|leave|write|laugh)',
      'to(?=\\s*[.!?])',
      '',
    ),
    'too',
  ],
  [
    heard(
      "(?:was|were|is|are|am|been|being|you're|i'm|it's|he's|she's|far|not|just|feels?|felt|feeling|seems?|seemed|looks?|looked|sounds?|sounded|got|became)",
      'to(?=\\s+(?:kind|good|hard|big|small|cold|hot|sad|happy|tired|proud|old|young|weak|strong|little|few|quick|easy|difficult|afraid|scared|lonely|beautiful|sweet|heavy|dark|loud|generous|painful|precious|great|quiet|noisy|late|early|long|short|bright|thin|tight|busy|warm|wet|ill|sick|empty|fast|slow)(?:\\s*[.,!?]|\\s+(?:to|for|with|and|in|at|without|when)\\b))',
      '',
    ),
    'too',
  ],
  [
    heard(
      'went|go|going|came|walked|belongs?|back|next|listen|listened|moved|drove|ran|talked|spoke',
      'too',
      'the|your|our|his|her|their|a|school|work|bed',
    ),
    'to',
  ],
  [
    heard(
      'have|had|got|are|were|kept|found|bought',
      'to',
      'letters|tickets|photographs|photos|postcards|weeks|days|years|months|hours|minutes|cups|chairs|rooms',
    ),
    'two',
  ],
  [/(?<=\brather\s+(?:(?!and\b)\p{L}+\s+){1,4})(?<!\band\s+)then(?=\s+\p{L})/giu, 'than'],
  [
    heard(
      'and|but|until|by|back|every now and',
      'than',
      'i|we|you|he|she|they|it|the|there|one|again|suddenly|\\p{L}{2,}ed',
    ),
    'then',
  ],
  [
    /(?<=,\s+)than(?=\s+(?:i|we|you|he|she|they|it)\s+(?:will|shall|would|can|could|went|came|was|were|had|saw|must|may)\b)/giu,
    'then',
  ],
  [
    heard(
      'hope|know|think|glad|sure|say|hear|happy|sorry|if|until|while',
      'your(?=\\s+(?:well|happy|fine|okay|all right|safe|better|here|there|gone|alone|tired|ready)(?:\\s*[.,!?]|\\s+(?:to|and|with|for|now|today|again|soon|tonight|tomorrow)\\b))',
      '',
    ),
    'you’re',
  ],
  [
    heard(
      '',
      "you're",
      'laugh|laughter|words|letters|mind|parents|wife|husband|arms|lips|hair|cat|advice|patience|courage|news',
    ),
    'your',
  ],
  [
    heard(
      '',
      "who's",
      'coat|car|book|dog|cat|turn|child|son|daughter|mother|father|words|eyes|face|hands|life|laugh|garden|husband|wife',
    ),
    'whose',
  ],
  [
    /(?<!\p{L})who['’]s(?=\s+(?!\p{L}+ing\b)\p{L}+\s+(?:is|was|are|were)\s+(?:this|that|these|those|it|in|on|at|still)\b)/giu,
    'whose',
  ],
  [heard('he|she|it|who|mother|father', "let's", 'me|him|her|us|them|you|go of'), 'lets'],
  [
    heard(
      "(?<!(?:did|didn't)\\s+)(?:i|we|you|he|she|they|father|mother|that|it|who|everyone|dad|mom|mum)",
      'use',
      'to (?:be|have|go|say|dance|love|live|sing|walk|sit|play|call|tell|think|come|do|make|write|take|read|hate|dream|wait)',
    ),
    'used',
  ],
  [heard("(?:was|were|am|is|are|been|not|i'm|you're|we're|they're|he's|she's|it's)", 'suppose', 'to'), 'supposed'],
  [heard('(?:will|would|can|could|must|may|might|shall)(?: (?:always|never|still|not))?', 'been', ''), 'be'],
  [
    heard(
      'believe|see|understand|mind|heard|hear|that|know|like|love',
      'your',
      '(?:leaving|moving|getting|gone|already|finally|really|actually) (?:so|to|home|away|married|here|soon|on|in)',
    ),
    'you’re',
  ],
  [
    heard(
      'heart|here and|left (?:it|you|me|them|him|her)|it|you|me|are|is|was|were|stood|sat|waits?|waiting|sitting',
      'their',
      '(?:with (?:you|me|us|him|her|them)|alone|beside|in the|on the|at the|for (?:you|me|us|hours)|until|all)',
    ),
    'there',
  ],
  [heard('', 'its', '(?:your|my|our) (?:turn|fault|birthday|choice|letter|house|own fault|life|decision)'), 'it’s'],
  [
    heard(
      '(?:wants?|wanted|going|like|love|have|ought|will|would like) to (?:come|go|stay|help|write|be there|see you)',
      'to(?=\\s*[,.!?])',
      '',
    ),
    'too',
  ],
  [heard('(?:am|is|are|was|were) (?:to blame|sorry|here|happy|afraid|coming|well|old)', 'to(?=\\s*[.!?])', ''), 'too'],
  [
    heard(
      'feel|felt|feeling|grew|grown|became|become|seemed|seems|look|looked|looking',
      'to',
      '(?:weak|tired|old|sad|happy|young|small|strong|ill|sick|afraid|much|good|cold|hot|proud|shy|late)',
    ),
    'too',
  ],
  [
    heard(
      'in|on|of|with|from|by|for|at|under|over',
      'there',
      '(?:first|second|third|last|own|best|early|late|old|new|little) (?!(?:is|are|was|were|will|we|i|you|he|she|they|it|days?|on|to|and)\\b)',
    ),
    'their',
  ],
  [
    heard(
      'wonder|know|ask|see|tell me|sure|idea|guess|where|how|why|when',
      'there',
      '(?:going|coming|doing|staying|living|leaving|planning|thinking)',
    ),
    'they’re',
  ],
  [
    heard(
      'send|sends|sent|give|gives|gave|lost|share|shared|and all|with',
      'there',
      '(?:love|best|regards|greetings|thanks|wishes|apologies|condolences|sympathy)',
    ),
    'their',
  ],
  [
    heard(
      '',
      "it's",
      '(?:tail|tails|paws?|beak|wings|feathers|fur|nest|warmth|scent|own)(?! (?:is|that|which|we|i)\\b)',
    ),
    'its',
  ],
  [/(?<=(?:^|[.!?]["”’]?\s+|\b(?:that|and|but|because)\s+))this(?=\s+are\s)/gimu, 'these'],
  [/(?<=(?:^|[.!?]["”’]?\s+|\b(?:that|and|but|because)\s+))these(?=\s+(?:is|was)\s)/gimu, 'this'],
  [heard('you|we|they', 'where', '(?:always|never|so|right|too|born|just|still|very|such|both|kind)'), 'were'],
  [
    heard(
      '',
      'its',
      '(?:to|too) (?:cold|hot|late|early|far|hard|much|long|big|small|good|bad|sad|soon|dark|quiet|loud)',
    ),
    'it’s',
  ],
  [heard('', 'less', '(?:people|children|friends|letters|guests|flowers|visitors|days|words)'), 'fewer'],
  [
    heard(
      '',
      'all most',
      '(?:christmas|easter|midnight|noon|time|there|done|finished|gone|ready|over|every|everyone|never|always|nothing|a)',
    ),
    'almost',
  ],
  [heard('', 'thankyou', ''), 'thank you'],
  [heard('far', 'to', '\\p{L}+ly|often|soon|late|long|early|good|much|many|few|kind|young|old'), 'too'],
  [heard('much|way|all', 'to', 'often|soon|late|early|many|few|young'), 'too'],
  [
    heard(
      'have|has|had|want|wants|wanted|need|needs|needed|going|used|able|like|love|hope|try|tried|ought',
      'two',
      '(?:be|go|come|see|wear|write|tell|say|make|take|give|get|find|keep|think|know|let|do|have|ask|stay|wait|bring|leave|read|sleep|eat|sing|hear|hold)',
    ),
    'to',
  ],
  [
    new RegExp(
      `(?=then )(?<=\\b(?:more|less|better|worse|happier|longer|sooner|harder|further|older|younger)(?: \\p{L}+){1,5} )then(?= (?:(?:i|you|we|he|she|they|it) (?:did|do|does|had|have|has|ever|can|could|would|thought|expected|knew|know|deserve|deserved|said|let)|ever|usual)(?:[ .,!?]|$))`,
      'giu',
    ),
    'than',
  ],
  [
    heard(
      'rest|kind|sort|memory|memories|because|instead|full|proud|tired|afraid|fond|thinking|thought|dreamt|dreamed|dreaming|speaking',
      'off',
      '(?:the|my|your|our|his|her|their|us|them|you|me|him|it|being|this|that|those|these)',
    ),
    'of',
  ],
  [
    heard(
      'turned|switched|took|fell|went|ran|drove|walked|got',
      'of',
      '(?:the|to|my|your|his|her|our|with|in|at|again)(?! own)',
    ),
    'off',
  ],
  [heard('do|give|take|say|need|want|have|for|with|by|to|on|in|of|keep|choose|bring', 'what ever', ''), 'whatever'],
  [/(?=weather)(?<=(?:^|[.!?]\s+))weather(?=\s+(?:i|you|we|he|she|they)\s)/giu, 'whether'],
  [heard('', 'won', '(?:of (?:the|us|them|you|my|your|our)|day|or two)'), 'one'],
  [/(?=won)(?<=(?:^|[.,;!?]\s+|\band\s+|\bbut\s+))won(?=\s+(?:is|was|of)\b)/giu, 'one'],
  [
    heard(
      '(?:the|this|that|each|every|a|which) (?:first|second|third|fourth|last|next|other|only|little|big|old|new|good)',
      'won',
      '(?:who|is|was)',
    ),
    'one',
  ],
];

/** What there are several of, in words whose verb a recogniser mishears. */
const SEVERAL =
  'children|people|men|women|parents|letters|flowers|roses|photographs|photos|pictures|boys|girls|friends|kids|neighbours|neighbors|sisters|brothers|books|doctors|nurses|birds|dogs|cats|trees|leaves|stars|windows|shoes|guests|days|nights|mornings|evenings|years|weeks|hands|eyes|words|stories|songs|tickets|papers|cards|dishes|candles|streets|lights|apples|potatoes|tomatoes|cookies|puppies|kittens|twins|grandchildren|grandparents|cousins|aunts|uncles|students|teachers|children';
const CLAUSE_START = String.raw`(?<=(?:^|[.!?;,]["”’]?\s+|\b(?:and|but|that|because|when|if|while|since|where|so|hope|think|know|said|wish)\s+)(?:the|my|your|our|their|his|her|these|those|both|all|some|many|most|few)\s+(?:(?:two|three|four|old|new|other|little|last|first|both|red|white|yellow|young|small)\s+)?(?:${SEVERAL})\s+(?:(?:you|i|we|he|she|they)\s+\p{L}+\s+(?:(?:me|us|you|him|her)\s+)?)?)`;

/** "the children was": one word for many and another for one. */
export const AGREEMENT: readonly Confusion[] = [
  [
    new RegExp(`(?=was\\b)${CLAUSE_START}was(?!\\p{L})(?!\\s+(?:a|an|the|what|that|my|when|how|all)\\s)`, 'gimu'),
    'were',
  ],
  [new RegExp(`(?=is\\b)${CLAUSE_START}is(?!\\p{L})(?!\\s+(?:a|an|the|what|that|my|when|how|all)\\s)`, 'gimu'), 'are'],
  [new RegExp(`(?=has\\b)${CLAUSE_START}has(?!\\p{L})`, 'gimu'), 'have'],
];
