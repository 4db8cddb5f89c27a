import { jest } from '@jest/globals';
import { CLEAN_LETTERS } from '../../bench/proofreading/clean-letters.js';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { plainText } from '../../src/letter/reading-order.js';
import { holdingApproval } from '../../src/proofreading/approval.js';
import { checkLetter } from '../../src/proofreading/check-letter.js';
import type { ProofreadingContext } from '../../src/proofreading/context.js';
import type { Finding } from '../../src/proofreading/finding.js';

const english: ProofreadingContext = { locale: 'en-US', today: { year: 2026, month: 6, day: 5 } };

function read(body: string, context: Partial<ProofreadingContext> = {}): Finding[] {
  return checkLetter(partsFromText(`Dear Anna,\n\n${body}\n\nLove,\nTom`), { ...english, ...context });
}

function summary(findings: readonly Finding[]): string[] {
  return findings.map(({ check, severity }) => `${check} ${severity}`);
}

/** What is suggested for a letter that closes like this. */
function suggestionsForClosing(closing: string): (string | undefined)[] {
  const found = checkLetter(partsFromText(`Dear Anna,\n\nWe danced.\n\n${closing}\nTom`), english);
  return found.map(({ suggestions }) => suggestions[0]);
}

describe('checkLetter', () => {
  it.each(CLEAN_LETTERS)('finds nothing in a clean letter: $name', ({ text, context }) => {
    expect(checkLetter(partsFromText(text), context)).toEqual([]);
  });

  it('says where a finding lies, in its passage and in the whole text', () => {
    const parts = partsFromText('Dear Anna,\n\nHello again.\n\nI saw the the sea.\n\nLove,\nTom');
    const [finding] = checkLetter(parts, english);
    expect(finding).toMatchObject({ check: 'repeated-word', suggestions: ['the'] });
    const { part, paragraph, start, end, offset } = finding!.place!;
    expect([part, paragraph, parts.body[1]!.slice(start, end)]).toEqual(['body', 1, 'the the']);
    expect(plainText(parts).slice(offset, offset + end - start)).toBe('the the');
  });

  it('keeps the id of a finding while the text around it changes, and tells like findings apart', () => {
    const [before] = read('I saw the the sea.');
    const [after] = read('Yesterday, with Maria, I saw the the sea and went home.');
    const both = read('I saw the the sea and the the sky.');
    expect(after!.id).toBe(before!.id);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps the words of the letter out of ids', () => {
    expect(read('I met [name of lover] today.')[0]!.id).toMatch(/^placeholder-[0-9a-f]{8}$/);
  });

  it('puts what is most serious first', () => {
    const found = read('It was was fine,, and [name] came. Fuck.');
    expect(found.map(({ severity }) => severity)).toEqual(['block', 'fix', 'warn', 'hint']);
  });

  it('never segments a whole paragraph, of which each segment would bring a copy', () => {
    const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
    read('word '.repeat(3_999), { canWrite: () => true });
    const longest = Math.max(...segment.mock.calls.map(([text]) => text.length));
    segment.mockRestore();
    expect(longest).toBeLessThan(10);
  });

  it('reads the longest letter of nothing but slips, and tells fifty of each kind', () => {
    expect(read('the the [x] ,, " ( '.repeat(1_000))).toHaveLength(150);
  });
});

describe('holdingApproval', () => {
  it('gives the blocking findings that nobody has overridden', () => {
    const findings = read('Meet me at ____ or at TBD,, please.');
    const [first, second] = findings;
    expect(holdingApproval(findings, [])).toEqual([first, second]);
    expect(holdingApproval(findings, [{ findingId: first!.id, reason: 'a game of ours' }])).toEqual([second]);
  });
});

describe('the checks', () => {
  it('read the closing, which no dictionary does', () => {
    expect(suggestionsForClosing('Sincerly,')).toEqual(['Sincerely']);
    expect(suggestionsForClosing('With kind reguards,')).toEqual(['regards']);
    expect(suggestionsForClosing('Your grateful friend,')).toEqual([]);
  });

  const found: readonly [check: string, body: string, context?: Partial<ProofreadingContext>][] = [
    ['placeholder block', 'We met at {place} and danced.'],
    ['placeholder block', 'We met, insert the name of the town here, and danced.'],
    ['left-over-command warn', 'We met and danced. Scratch that.'],
    ['left-over-command warn', 'We met question mark. Then we danced.'],
    ['recipient-mismatch warn', 'We danced.', { recipient: 'Robert Hale' }],
    ['recipient-mismatch block', 'We danced.', { recipient: 'Robert Hale', otherNames: ['Anna Bell'] }],
    ['sender-mismatch warn', 'We danced.', { sender: 'Robert Hale' }],
    ['other-name warn', 'I love you, Beatrice, as ever.', { otherNames: ['Beatrice Moss'] }],
    ['other-name hint', 'I saw Beatrice in town.', { otherNames: ['Beatrice Moss'] }],
    ['repeated-word warn', 'We met in the the garden.'],
    ['unbalanced fix', 'She said “come home and left.'],
    ['unbalanced fix', 'We danced.. and sang.'],
    ['date-weekday warn', 'We married on Monday, June 4, 2016.'],
    ['date-weekday warn', 'Come on Monday, June 6.'],
    ['date-weekday warn', 'Come on February 30th.'],
    ['pronoun-of-address warn', 'ich denke an dich. Wann kommen Sie?', { locale: 'de' }],
    ['pronoun-of-address warn', 'Te quiero. ¿Cómo está usted?', { locale: 'es' }],
    ['glyphs block', 'We danced 💃.', { canWrite: (character) => character !== '💃' }],
    ['tone hint', 'I heard about John. Have fun.', { occasion: 'condolence' }],
    ['length hint', 'We danced.', { layout: { pages: 3, linesOnLastPage: 1 } }],
    ['homophone warn', 'I could of danced all night.'],
    ['homophone warn', 'I am glad that your coming on Friday.'],
    ['homophone warn', 'The quilt is lovely, and your so talented.'],
    ['homophone warn', 'Will you bring you’re guitar?'],
    ['homophone warn', 'There going to close the station.'],
    ['homophone warn', 'I hear their moving to Leeds.'],
    ['homophone warn', 'The oak stands there without it’s leaves.'],
    ['homophone warn', 'I heard about your fathers passing.'],
    ['homophone warn', 'The principle thing is that you rest.'],
    ['homophone warn', 'My father use to say so.'],
    ['homophone warn', 'Nobody saw it, but it have been there.'],
    ['homophone warn', 'We spent a quite evening at home.'],
    ['homophone warn', 'The water was to cold.'],
    ['homophone warn', 'I cannot wait to meat you.'],
    ['homophone warn', 'Everyone came accept you.'],
    ['homophone warn', 'I am glad your coming to the wedding.'],
    ['homophone warn', 'We drove threw the night.'],
    ['placeholder block', 'Thank you for the (name of the gift here).'],
    ['placeholder block', 'The party is on DD/MM.'],
    ['left-over-command warn', 'I miss you comma my dear.'],
    ['left-over-command warn', 'I miss you. Replace miss with love.'],
    ['unbalanced fix', 'I am here ,waiting.'],
    ['tone hint', 'My deepest sympathy to you both.', { occasion: 'wedding' }],
    ['profanity hint', 'It was a shitty night.'],
    ['sender-mismatch warn', 'We danced.', { sender: 'Anna Bell' }],
    ['left-over-command warn', 'I dropped a whole tray of scones period I have never been so happy.'],
    ['unbalanced fix', 'My hip will not let me fly, . I asked your aunt.'],
    ['unbalanced fix', 'It has a sound, you know:, like a clock.'],
    ['homophone warn', 'I cannot find the write words.'],
    ['homophone warn', 'Mum says I have two wear the helmet.'],
    ['homophone warn', 'I learned more in that hour then I did all year.'],
    ['homophone warn', 'Please except this letter as my notice.'],
    ['homophone warn', 'He turned of the light.'],
    ['homophone warn', "It's has a lovely sound."],
    ['homophone warn', 'We heard form your cousin in Leeds.'],
    ['homophone warn', 'Ill never forget your smile.'],
    ['homophone warn', 'They seen us leave the church.'],
    ['homophone warn', 'He gave it to my sister and I.'],
  ];
  it.each(found.map(([expected, body, context = {}]) => ({ expected, body, context })))(
    '$expected: $body',
    ({ expected, body, context }) => {
      expect(summary(read(body, context))).toEqual([expected]);
    },
  );

  const clean: readonly [body: string, context?: Partial<ProofreadingContext>][] = [
    ['Bring the list [sic] and your kisses. XXX'],
    [
      'I took a new line of work, and every new paragraph of it pleases me. Put a comma there, not a question mark on me.',
    ],
    ['You told me to scratch that itch.'],
    ['Every comma you write makes me happy, and the semicolon I never used still waits.'],
    ['I know where your hat is. We walked past the house, and I would rather wait and then go.'],
    ['She wore a plain dress, and her son shone. Nobody could accept that they had lost the whole of it.'],
    ['A quiet, happy house it was, quite without noise; they are too kind to say so.'],
    ['Did you use to live there? Change places with me, and go to the end of the road.'],
    ['That period of my life, the Blue Period, was a new page in our book.'],
    ['We danced.', { recipient: 'Annabel Lee' }],
    ['We danced.', { recipient: 'Hannah Lee', otherNames: ['Hannah Lee', 'Tom Bell'] }],
    ['I hope you will visit in May, with a little grace.', { otherNames: ['May Doyle', 'Grace Kim', 'Will Hunt'] }],
    ['I had had enough, and I knew that that was it. It was very very late. I gave her her coat. Duran Duran played.'],
    ['Wait… what?! No!! “Really?” (a) one :) 2) two. He was 6\'2" tall, etc., at 4 p.m., you know.'],
    ['I laughed (of course I did :).'],
    ['“I was there,” she said. ’Twas the ’60s.'],
    ['We married on Saturday, June 4, 2016, and met on Friday, June 5. In June 31 people came.'],
    ['„Wie geht es Ihnen?“, fragte er. Ich denke an dich. Sie lachte.', { locale: 'de' }],
    ['Vous me manquez tous les deux. Tu sais bien que ton rire me manque.', { locale: 'fr' }],
    ['He passed the winter, then the spring, better than ever; your heart was weak and your very own.'],
    ['It was a good time then; I knew you and no one else. Write to me right away. Weather permitting, we lose.'],
    ['Your being there meant the world. I hope your going to Spain did you good, and your always open door stays so.'],
    ['Of all the things you’re good at, listening is the one I love. For you’re the first I want to tell.'],
    ['My brothers love you; the neighbours’ dogs bark. There all the boats were red. We sat there looking at the sea.'],
    ['Did you use to fish there? Could it have been him? In principle yes. We read on the stationary train.'],
    ['It is a quite remarkable thing, and dessert in the desert is too. To meet you was luck.'],
    [
      'I cried more in that hour, then I went home. It got better and better then it stopped. We have two live chickens.',
    ],
    ['He took one off the pile and ran of his own accord. The first won to cheers. It’s had its moments.'],
    ['I hope your would-be husband, who had to where possible walk, sees the coast of Ireland.'],
    [
      'He has been ill since May, and seemed to many of us a stranger. Had you been there, you would have seen the sea.',
    ],
    ['The application form came back. Between you and me, what I have done I did for Tom, and I would again.'],
    ['In that long period I learned to wait. I put the comma in, and she had her period and her tea.'],
  ];
  it.each(clean.map(([body, context = {}]) => ({ body, context })))('leave alone: $body', ({ body, context }) => {
    expect(read(body, context)).toEqual([]);
  });
});
