import type { LetterPartsInput } from '../../src/letter/parts.js';

/** Letters to judge the engine by. Its numbers were chosen on a few of them; most were left alone to see whether they hold there too. */
export const LETTERS: Readonly<Record<string, LetterPartsInput>> = {
  garden: {
    salutation: 'Dear Grandfather,',
    body: [
      'You asked me last week what became of the garden, and I gave you half an answer because the bus was leaving. Here is the other half. The plum tree survived the frost after all; it stands in the corner like somebody waiting for a dance. I cut back the roses as you showed me, a finger’s width above the bud, and only bled twice.',
      'Margaret has taken over the beds by the wall. She grows beans up the old bicycle, which would make you laugh, and she will not hear a word against the nettles. In the evenings we sit on the step with our shoes off and listen to the swifts until it is quite dark.',
      'I found your green notebook in the shed, behind the jars. I read only the first page, the one about the winter of the long snow, and then I put it back. Would you read me the rest when I come? I should like to hear it in your own voice.',
      'Keep warm, and do as the nurse says, on Tuesdays at least.',
    ],
    closing: 'With all my love,',
    signature: 'Josephine',
  },
  roof: {
    dateline: '12 September',
    salutation: 'Dear Mr. Whitfield,',
    body: [
      'Thank you for the afternoon you gave us on Thursday, and for the coffee, which kept me going until Exeter. It is rare to meet someone who will say plainly what a thing costs and what it is worth, and rarer still that the two figures agree.',
      'We have talked over your proposal at some length. My brother would begin with the north roof before October; I would rather wait for the timber you spoke of, even if that means another winter under canvas. Between us we have settled on this: start with the kitchen, leave the roof until March, and keep 250 pounds aside for whatever the walls are hiding.',
      'Could you let us know by the 15th whether your men are free? A line on the back of a postcard will do. Zoe and Quentin send their best, as do the two dogs, who have not forgotten the biscuits.',
    ],
    closing: 'Yours sincerely,',
    signature: 'Frances J. Varley',
  },
  harbour: {
    salutation: 'My dearest Anton,',
    body: [
      'It has been nine days since the harbour froze and not one boat has gone out. The men play cards in the net loft and complain about the quiet. I do not mind it. I walk to the end of the mole every morning with a thermos and think of what you said about waiting being a kind of work.',
      'Your mother came by with a jar of quinces and stayed until supper. She pretends that she came to borrow the big pot. We spoke of you without saying your name, which you would have found very funny, and when she left she kissed me on the forehead like a child.',
      'Do you still have the blue jumper? There is a hole in the left sleeve that I meant to mend. Leave it for me. I want there to be something of yours left to fix when you walk in, so that my hands know what to do.',
      'The light is going now. I can see the lamp on the point, one, two, and then the long dark.',
    ],
    closing: 'Always your own,',
    signature: 'Vera',
  },
  thanks: {
    salutation: 'Dear Uncle Bill and Aunt Ruth,',
    body: [
      'The parcel arrived on Monday, soaked through on one side but with everything inside it dry and whole. I have never owned a proper fountain pen before. You will be able to judge from this page how well we are getting on together; so far it is winning.',
      'School is much as it was. I have been moved up a set in French and down a set in chemistry, and nobody seems surprised by either. On Saturday we lost to St. Jude’s by eleven runs, which was a great improvement, and afterwards Mr. Okafor bought all of us chips.',
      'Is it true that you are getting a puppy? Mum says I am not to believe it until I have seen it, and that even then I should wait a week. If it is true I would like to put forward the name Gladys.',
      'Thank you again, very much. I will write properly at half term, when my hand has stopped aching.',
    ],
    closing: 'Lots of love from',
    signature: 'Max',
  },
  // Short words, long words and questions strain some measure or other, and were looked at while numbers were chosen.
  short: {
    salutation: 'My dear,',
    body: [
      'I am at home. It is hot and I am in bed, so do not be cross if my pen is slow. We had two eggs at ten and a bit of ham. Tom is up on the hill with the old dog. Ann is in the tub. I can hear her sing.',
      'How is your leg? Can you walk on it yet? If not, why not? You must not lie to me. I will come on the six or the ten, if I can get a seat, and sit by you all day. We can play whist. We can eat all of the plum jam. It is no use to say no.',
      'Pa was at the sea. He got a fish as big as a cat, and it bit him. He is very proud. Ma put it in a pie. I did not eat any. I gave mine to Tom, who gave his to the dog, who was ill on the rug.',
      'I must go now. The ink is low and so am I. Be good, be well, and do as you are told for once in your life.',
    ],
    closing: 'Your',
    signature: 'Kit',
  },
  long: {
    salutation: 'Distinguished colleagues,',
    body: [
      'Notwithstanding considerable misunderstandings throughout yesterday’s extraordinary correspondence, everybody unquestionably appreciates Professor Wolstenholme’s characteristically straightforward recommendations. Nevertheless, circumstances surrounding international collaborations occasionally necessitate compromises.',
      'Immediately afterwards, representatives throughout Northumberland congratulated themselves enthusiastically. Unfortunately, subsequent investigations demonstrated disappointing inconsistencies, particularly regarding transportation arrangements and straightforward misinterpretations of neighbouring municipalities’ responsibilities.',
      'Consequently, everything previously established concerning refurbishment requires comprehensive reconsideration. Mathematically speaking, approximately seventeen alternatives remain theoretically conceivable; practically, perhaps three. Interdepartmental disagreements notwithstanding, enthusiastic cooperation guarantees satisfactory accomplishment.',
      'Throughout forthcoming deliberations, whichever interpretation ultimately predominates, individual acknowledgements should accompany photographs wherever appropriate.',
    ],
    closing: 'Respectfully,',
    signature: 'Bartholomew Featherstone',
  },
  questions: {
    salutation: 'Dear Hugo,',
    body: [
      'Where on earth are you? Did the ship sail? Have you eaten? Who is looking after the parrot, and does she know what he says when the vicar calls? I have so many questions that I hardly know where to stop; shall I stop here? No!',
      'Is it true about Lisbon? Is it as white as they say? What do they drink in the mornings? Do the trams really climb the hills like goats, and did you fall off one? Uncle Jasper swears you did. Why would he say so if it were not true? Oh, and what should I do with your mail: burn it, bury it, or read it aloud at breakfast?',
      'Do you remember the joke about the quince? What was the ending? I told it to the Queckett girls and could not finish. They looked at me (all five of them!) as if I had swallowed a wasp. Was it the bishop who said it, or the jockey?',
      'When do you come back? May? June? Not before Christmas? Write at once, will you not?',
    ],
    closing: 'Ever yours?',
    signature: 'Phoebe',
  },
  // Nobody chose a number on these two.
  recipe: {
    salutation: 'Dear Tomasz,',
    body: [
      'You asked for the soup. Take two onions, a fat carrot, and as many beetroots as you have fingers on one hand. Chop them small, or ask somebody who loves you to do it. Fry the onions slowly in butter; slowly means that you may read four pages of a novel, not one.',
      'Then everything goes into the iron pot with a litre of stock, a bay leaf, and the heel of the loaf. Leave it alone for an hour. I know that you will lift the lid, so lift it twice and then go for a walk. When you come back the kitchen windows should be wet and the cat should be very interested.',
      'Now the part nobody writes down: a spoon of vinegar, a spoon of sugar, and salt until it stops tasting of earth and begins to taste of soup. Your grandfather put in half a glass of vodka and drank the other half. I leave this to you.',
      'Eat it tomorrow, not today. It has to think it over in the night, like most of us.',
    ],
    closing: 'With love and garlic,',
    signature: 'Babcia',
  },
  apology: {
    dateline: '30 June',
    salutation: 'Dear Constance,',
    body: [
      'I behaved badly on Sunday and I have known it since about the second speech. You had asked me for one thing only, to be kind to your brother, and I was clever at him instead, in front of the whole table, with the cake still waiting.',
      'I could tell you that I was tired, and that he did begin it. Both are true and neither will do. What I ought to have said, when he spoke of the boat, was that I was frightened too, and that I have been angry for ten years with the wrong man.',
      'Would you let me come on Wednesday and say so to him myself? I will bring nothing, no flowers and no jokes. If he would rather not see me I shall quite understand; I will walk once around the square and go home, and try again in the autumn.',
      'You were right about the hat as well.',
    ],
    closing: 'Your foolish friend,',
    signature: 'Gerald',
  },
};
