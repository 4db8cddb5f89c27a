import { wordSet } from '../word-set.js';

/** Word lists that the English guards and the letter's structure rest on. Data only. */

/** They cannot end a sentence, so "period" after one is a noun; "her", "his", "its", "that" can. */
export const ARTICLES = wordSet('a an the my your our their every');

export const DETERMINERS = wordSet(
  'a an the my your our their his her its this that these those every each some any no whose which',
);

export const PREPOSITIONS = wordSet(
  'about above across after against along among around at before behind below beneath beside between beyond by down during for from in inside into near of off on onto out outside over past since through throughout till to toward towards under until up upon with within without',
);

/** After them "cap" is a hat: "put on your cap and come". */
export const FUNCTION_WORDS = wordSet(`
  a an the and or but nor so yet if because as than though although while when where who whom whose which what that this these those
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  is am are was were be been being have has had do does did will would can could shall should may might must
  about across after against along among around at before behind beside between by down during for from in into near of off on onto out over
  past since through till to toward towards under until up upon with within without not there here then
`);

export const ADJECTIVES = wordSet(`
  able absolute active actual afraid ancient angry awful awkward awake bad beautiful better best big bitter black blank bleak blissful blue bold bright brief
  brilliant broad broken brutal busy calm careful central certain cheerful chaotic civil classic clean clear clever close cold colder common complete complex
  confusing considerable constant cool cosy cozy cruel crucial curious daily dark darker dear deep different difficult dim dire dreadful dreary dry dull early earlier easy empty
  endless entire equal eventful exact exciting extended extraordinary fair faint famous fast fascinating fertile final fine first fixed flat formal former frantic free frightening fresh
  full funny further gentle glad golden good grand gray great greatest grey grim half happier happiest happy hard harder hardest harsh healing heavy hectic high historic
  honest hopeful horrible hot huge idle important incredible intense interesting joyful joyous key kind large last late later latest lean little lively lonely lonelier loneliest
  long longer longest lost loud lovely low lucky mad magical main major marvellous massive medieval mild mixed modern momentary narrow natural near new next nice nostalgic normal odd
  old older only open ordinary original other painful particular past peaceful perfect personal plain pleasant poor precious previous private probationary productive prolonged proper
  proud quick quiet quieter rare raw ready real recent reflective remarkable restful rich right rocky romantic rough rough sad sadder saddest safe same second serious settled shaky sharp
  short shorter shortest significant silent silly simple single slow small smooth soft solid solitary special stable steady stormy strange stressful strong sudden sunny sweet sweetest
  tender tense terrible third thorough tight tiny tiring tough toughest tragic tranquil transitional trial tricky troubled trying turbulent ugly uncertain uneasy unhappy unique unsettled
  unusual upset usual vague vast violent victorian colonial edwardian elizabethan georgian baroque classical rainy cloudy snowy windy foggy frosty chilly
  misplaced missing stray extra needless superfluous gorgeous lovesick kindly elderly friendly ghostly timely curly wavy sleepy dusty rusty muddy shady smoky
  spicy salty juicy creamy crazy lazy hungry thirsty tall thin slim fat blonde bald brave wise noble humble modest polite rude keen shy loyal faithful
  red green yellow pink purple brown silver orange crimson scarlet pale vivid warm warmer weak weird whole wild wide wonderful worst worse wretched wrong young
  wet damp humid foul rotten lousy hollow numb stubborn clumsy fierce frail fragile sincere solemn splendid stern stiff sultry superb swift timid torn unfair wicked carefree sombre somber gloomy sunlit fallow barren fraught heady hazy blurry innocent wartime prewar postwar peacetime weeklong
  drunken sober chaste teenage adult tudor regency renaissance gothic cubist dickensian bohemian
`);
/** Endings that many adjectives have and many nouns too, in words of time, and the nouns of a letter among them. */
export const LIKELY_ADJECTIVE = /-\p{L}+$|(?:ic|al|ive|ed|ing)$/u;
export const NO_ADJECTIVES = wordSet(`
  music magic picnic attic clinic topic public fabric mechanic comic panic traffic critic garlic lyric logic relic mosaic cynic epic plastic
  animal hospital festival funeral proposal journal medal meal petal signal canal carnival cathedral arrival capital criminal general goal ideal metal material pedal portal
  rival ritual royal sandal scandal seal survival terminal total trial withdrawal denial burial dial deal approval refusal rehearsal memorial musical recital revival removal
  renewal betrayal professional individual official principal cereal coal crystal manual mammal oval
  relative native motive detective archive olive drive dive alternative narrative objective perspective initiative representative captive incentive hive five locomotive executive
  bed seed weed need deed breed feed creed speed shed sled hundred newlywed reed steed moped watershed flowerbed beloved
  wedding morning evening thing ring king spring string wing feeling meeting painting building blessing greeting beginning ending warning darling drawing reading dressing
  gathering outing hearing reckoning setting saying sibling ceiling clearing crossing offering opening pudding earring herring shilling sapling duckling gosling stocking railing
  awning lining icing filling landing sling swing sting fling being upbringing understanding misgiving christening homecoming something nothing anything everything
  admiral corporal decal interval jackal marshal pal gal pedestal rascal rental reversal spiral tribunal vial local vocal physical plural serial equal
  adjective fugitive missive sedative laxative directive heretic mystic tunic tonic frolic cleric medic republic alcoholic fanatic lunatic skeptic sceptic domestic ethic rubric
  calling dwelling inkling yearning longing craving mooring helping beating sighting leaning cutting engraving etching casting booking briefing heading holding hiding killing
  finding farthing foundling changeling starling fledgling underling weakling yearling
`);

/** Adjectives that stand for a noun at the end of a sentence: "you are my first", "she is the only". */
export const STANDS_ALONE = wordSet(
  'best better worst last latest first second third next same other dear own least most only young old poor rich past good right wrong whole unknown impossible ordinary opposite new safe main key absolute good bad dark cold dead sick free past red green blue black white yellow pink purple brown golden silver orange crimson scarlet brave wise noble humble modest elderly hungry thirsty crazy lazy bald blonde faithful loyal proud lonely',
);
/** Endings that make an adjective, and the nouns that share them. */
export const ADJECTIVE_ENDING =
  /(?:[^aeiou]ful|ous|less|[^aeiou]ible|[a-z]{3}able|[a-z]{2}ish|[a-z]{3}some|[a-z]{3}iest)$/;
export const NOUNS_LIKE_ADJECTIVES = wordSet(`
  handful spoonful mouthful armful cupful fistful bagful bible table vegetable timetable stable constable cable fable dish fish wish polish rubbish finish english
  parish radish relish foursome threesome forest guest
`);

/** "That difficult period when …": after them a described noun goes on. */
export const NOUN_GOES_ON = wordSet(
  'of in when that which where was is were has ended began lasted before between during',
);

/** What is told of a thing that "this" or "that" points at. */
export const TELLS = wordSet(
  'is was were are has had will would can could did does ended began lasted changed made taught belongs stands stood means meant comes came goes went hurt seems looks looked',
);
/** Nobody wants these large: "he works in the capital now". */
export const WHEN = wordSet('now today again soon yesterday tomorrow tonight together alone too anymore already');

/** What a mark of writing is called in a letter; other adjectives before "comma" describe what comes after it. */
export const DESCRIBES_MARKS = wordSet(
  'misplaced missing stray extra single simple superfluous needless wrong oxford second last',
);
/** "a long comma though happy life" */
export const GOES_ON_DESCRIBING = wordSet('but yet though although albeit almost very quite rather if');
/** Between the adjectives of one noun. */
export const LINKS_ADJECTIVES = wordSet('very most rather quite too so comma and');
/** Nouns that say what kind of period is meant. */
export const KINDS_OF_PERIOD = wordSet('grace trial waiting notice probation cooling honeymoon adjustment interim');
/** "she got her period" */
export const ENTERS_PERIOD = wordSet('has gets got getting start starts started skipped');

/** What makes one name with the word before it: "period drama", "colon cancer". */
export const COMPOUNDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'period',
    wordSet(
      'of drama dramas piece pieces costume costumes pain pains feature features furniture film films house instruments',
    ),
  ],
  ['colon', wordSet('cancer surgery operation trouble problem problems exam screening polyp polyps of cleanse')],
  ['new line', wordSet('of manager managers')],
  ['next line', wordSet('of')],
  ['new paragraph', wordSet('of')],
  ['next paragraph', wordSet('of')],
  ['question mark', wordSet('over hangs hanging hung')],
  ['full stop', wordSet('at')],
  ['capital', wordSet('of city cities letter letters punishment gains idea crime investment expenditure ship')],
  ['comma', wordSet('splice')],
  ['dash', wordSet('of')],
  ['quote', wordSet('of for from')],
]);

export const DASHES_OFF = wordSet("must to will gotta should could would might i'll we'll you'll he'll she'll they'll");
export const DASHES = wordSet('i we they you who');
export const DASH_WHERE = wordSet(
  'to off out into home through across around about away from back past over for up down',
);

/** What may end an address on the internet. */
export const DOMAINS = wordSet('com org net edu gov co uk us ca de fr es it nl at ch ie nz au io info app');

/** Caps that are worn or close something. */
export const KINDS_OF_CAP = wordSet(
  'bottle baseball knee ice night shower swimming bathing school sailor polar lens gas milk flat snow',
);
export const WHAT_CAPS_DO = wordSet('fell falls blew blows flew sits sat fits hangs hung looks looked came went goes');
/** The same where an article or a possessive says that it is one, and how caps are worn; "-ed" and "-ly" are looked for as well. */
export const WHAT_A_CAP_DOES = wordSet(
  'keeps kept suits belongs smells smelt itches covers made makes lay lies hid hides says said shows matches warms reminds costs cost saves slid needs shrank still always never only low back tight askew backwards',
);

/** Never part of a name: with one of them the words are a sentence. */
export const NEVER_IN_NAMES = wordSet(`
  i you he she it we they me him us them am is are was were be been have has had do does did will would can could shall should may might must
  this that these those there here what how when where who why if so because as for with from in on at by about into than then not never please
  hope hoping thank thanks miss missed want wish know think feel felt went got sorry see saw
`);
/** Of these, the ones that somebody may be called; in a name they stand at its end or before "and". */
export const NAMES_TOO = wordSet('will may');
/** Titles that are words too: "dear miss hale". */
export const TITLES_TOO = wordSet('miss');
export const SMALL_IN_TITLES = wordSet('and or but nor as of the in at to a an for with from on by');

export const GREETINGS = [
  'darling',
  'my darling',
  'my love',
  'my dearest',
  'dearest',
  'hello',
  'hi',
  'hello there',
  'hi there',
  'hello you',
  'hi you',
  'hey you',
  'good morning',
  'good evening',
  'beloved',
  'my beloved',
  'sweetheart',
  'to whom it may concern',
];
export const OPENINGS = [
  'my own dear',
  'my own darling',
  'my own sweet',
  'my sweet',
  'my sweetest',
  'my beautiful',
  'my precious',
  'dear',
  'dearest',
  'my dear',
  'my dearest',
  'my darling',
  'darling',
  'my love',
  'hello',
  'hi',
  'hey',
  'good morning',
  'good evening',
  'beloved',
  'my beloved',
  'to my',
];

export const CLOSINGS = wordSet(`
  love much_love lots_of_love all_my_love all_our_love with_love with_all_my_love with_much_love with_all_our_love heaps_of_love love_always love_forever always_yours forever_yours
  yours yours_always yours_forever yours_ever yours_truly yours_sincerely yours_faithfully yours_affectionately yours_respectfully yours_lovingly ever_yours your_friend your_loving_friend
  your_old_friend your_friend_always sincerely sincerely_yours truly_yours very_truly_yours faithfully_yours affectionately lovingly fondly warmly tenderly respectfully cordially
  best best_wishes with_best_wishes all_best_wishes all_the_best all_good_wishes warm_wishes warmest_wishes kindest_wishes regards best_regards kind_regards kindest_regards warm_regards warmest_regards
  with_kind_regards with_warm_regards with_affection with_deep_affection with_gratitude with_deepest_gratitude gratefully gratefully_yours with_thanks many_thanks with_many_thanks with_deepest_sympathy
  with_sympathy in_sympathy with_heartfelt_sympathy love_and_kisses hugs_and_kisses with_hugs_and_kisses hugs kisses big_hugs a_big_hug until_soon until_we_meet_again until_then yours_in_hope
  with_warmest_regards with_fondest_love fondest_love my_love all_my_love_always all_my_love_forever with_all_my_heart with_every_good_wish forever_and_always love_you_always love_from
  love_from_us_all with_love_from with_love_always your_loving_son your_loving_daughter your_loving_mother your_loving_father your_loving_husband your_loving_wife your_loving_sister
  your_loving_brother your_son your_daughter your_husband your_wife your_sister your_brother your_mother your_father your_devoted_husband your_devoted_wife
`);
/** Sentences of their own without a comma, closings with one. */
export const CLOSINGS_WITH_COMMA = wordSet(`
  take_care take_good_care see_you_soon see_you see_you_then talk_soon write_soon write_back_soon until_next_time thinking_of_you missing_you thank_you thanks thanks_again many_thanks_again with_many_thanks_again
  god_bless god_bless_you bless_you stay_well be_well be_good cheers peace love_you i_love_you i_remain_yours as_ever as_always always forever ever devotedly adoringly gratefully_always hopefully impatiently
  take_care_of_yourself take_good_care_of_yourself look_after_yourself take_care_and_write_soon thinking_of_you_always missing_you_always missing_you_already keep_well sending_love sending_you_love sending_all_my_love sending_hugs much_respect in_friendship in_haste in_love in_gratitude with_respect with_hope with_pride with_appreciation with_great_affection
  your_humble_servant your_obedient_servant your_neighbor your_neighbour your_grandson your_granddaughter your_grandmother your_grandfather your_niece your_nephew your_aunt your_uncle your_cousin your_secret_admirer
  warm_hugs a_warm_hug big_kisses a_kiss all_my_kisses happy_birthday happy_birthday_again congratulations congratulations_again good_night sleep_well goodbye farewell
`);
/** "your very own": what somebody says of themselves. */
const OWN =
  'very|own|ever|most|loving|devoted|affectionate|old|dear|proud|favou?rite|biggest|faithful|grateful|little|big|only|best|new|humble|obedient|adoring|crazy|silly|secret|eldest|youngest|oldest';
const KINSHIP =
  'son|daughter|brother|sister|mother|father|mom|mum|mama|dad|papa|husband|wife|nephew|niece|aunt|uncle|cousin|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|granny|godson|goddaughter|godmother|godfather|fan|friends?|pal|girl|boy|student|pupil|colleague|neighbou?rs?|admirer|valentine|servant|sweetheart|darling|family|boys|girls|children';
const AMOUNT = 'all|much|lots of|heaps of|so much';
const WARMTH = 'fondest|deepest|warmest|dearest|best|kindest';
const SENT = 'love|regards|wishes|thanks|affection';
/** "and a thousand kisses", "from us both", "to the children" */
const SENT_TOO =
  'all|both|us|you|me|an?|many|much|lots|thousand|hundred|million|big|warm|of|my|our|your|the|here|children|family|everyone|everybody|hugs?|kiss|kisses|wishes|thanks|love|regards|affection|respect|gratitude';
/** "Your devoted nephew", "love from all of us", "with all my love and a thousand kisses" */
export const CLOSING_FORMS = new RegExp(
  `^(?:your(?: (?:${OWN})){0,3} (?:${KINSHIP})|(?:with |sending )?(?:(?:${AMOUNT}) )?(?:(?:my|our|your) )?(?:(?:${WARMTH}) )?(?:${SENT})(?: (?:and|from|to)(?: (?:${SENT_TOO})){1,4}){1,2})$`,
);
export const CLOSING_WORDS = wordSet(
  'love loving yours regards wishes hugs kisses sincerely truly faithfully affection affectionately always forever ever friend gratitude fondly warmly thanks heart devotedly lovingly sympathy best',
);

/** Always written so, wherever they stand. */
export const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["i'm", 'I’m'],
  ["i'll", 'I’ll'],
  ["i've", 'I’ve'],
  ["i'd", 'I’d'],
  ['ok', 'OK'],
  ['tv', 'TV'],
  ['usa', 'USA'],
  ['uk', 'UK'],
  ...`I Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
      Christmas Easter Thanksgiving Hanukkah Halloween Ramadan Diwali English French German Spanish Italian Portuguese Russian Japanese Korean Greek Dutch Irish Scottish
      Swedish Norwegian Danish Finnish American Canadian British European African Asian Indian Mexican Brazilian Australian Jewish Christian Buddhist Hindu Muslim Catholic Latin Hebrew Arabic Chinese Hungarian Czech Ukrainian Welsh Austrian Belgian Egyptian
      Germans Italians Russians Americans Canadians Europeans Africans Asians Indians Mexicans Brazilians Australians Norwegians Hungarians Czechs Ukrainians Austrians
      Belgians Egyptians Greeks Danes Finns Christians Buddhists Hindus Muslims Catholics Jews
      Europe Africa Asia America Australia Canada England Scotland Ireland Wales Britain Germany Spain Italy Portugal Russia Japan Korea Greece Sweden Norway Denmark Finland
      Mexico Brazil India Egypt Poland Austria Switzerland Belgium Netherlands Iceland Argentina Colombia Vietnam Thailand Indonesia Kenya Nigeria Morocco`
    .trim()
    .split(/\s+/)
    .map((name): [string, string] => [name.toLowerCase(), name]),
]);

/** Titles before a name. */
export const TITLES: ReadonlyMap<string, string> = new Map([
  ['mr', 'Mr.'],
  ['mrs', 'Mrs.'],
  ['ms', 'Ms.'],
  ['dr', 'Dr.'],
]);
