import type { LetterPartsInput } from '../../src/letter/parts.js';

/** The engine's numbers were chosen on the first two letters; the others were left alone to see whether they hold there too. */
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
};
