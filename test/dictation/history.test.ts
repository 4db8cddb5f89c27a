import { replacedBetween } from '../../src/desk/dictation-room/replaced-between.js';
import {
  choose,
  flip,
  hear,
  lettersText,
  place,
  preview,
  redo,
  retry,
  startAgain,
  startLetter,
  toParts,
  type,
  undo,
} from '../../src/dictation/dictate.js';
import { dictationFrom } from '../../src/dictation/dictated-letter.js';
import { Dictation } from '../../src/dictation/dictation.js';
import { segmentOf } from '../../src/dictation/segment.js';
import { viewOf } from '../../src/dictation/view.js';
import { plainText } from '../../src/letter/reading-order.js';
import { spoken } from './speak.js';

const twice = (pause: number) =>
  lettersText(hear(hear(startLetter(), segmentOf('a', 'i love you')), segmentOf('b', 'scratch that', pause)));

const adoredAt = (from: number, to: number) =>
  hear(place(spoken('i love you'), { from, to }), segmentOf('u9', 'adore'));

const utterance = (text: string) => ({ text, pause_before_ms: 1000 });

describe('decisions', () => {
  it('are kept with their rule, their place and their other reading', () => {
    const { decisions } = viewOf(spoken('it was a difficult period period'));
    expect(decisions).toEqual([
      {
        id: 'u0#4',
        rule: 'R4b',
        command: 'mark',
        said: 'period',
        reading: 'words',
        otherwise: 'command',
        doubtful: true,
        span: { from: 19, to: 25 },
      },
      {
        id: 'u0#5',
        rule: 'R4',
        command: 'mark',
        said: 'period',
        reading: 'command',
        otherwise: 'words',
        doubtful: false,
        span: { from: 25, to: 26 },
      },
    ]);
  });

  it('can be flipped long after, and everything said since is carried out again', () => {
    const letter = spoken('it was a difficult period we lived in lisbon | replace lisbon with porto | and then home', {
      vocabulary: ['Lisbon', 'Porto'],
    });
    expect(lettersText(letter)).toBe('It was a difficult period we lived in Porto and then home');
    const flipped = flip(letter, 'u0#4');
    expect(lettersText(flipped)).toBe('It was a difficult. We lived in Porto and then home');
    expect(lettersText(flip(flipped, 'u0#4'))).toBe(lettersText(letter));
    expect(lettersText(undo(flipped))).toBe(lettersText(letter));
    expect(lettersText(redo(undo(flipped)))).toBe(lettersText(flipped));
  });

  it('of whole utterances can be words, or nothing at all', () => {
    const letter = spoken('i love you | scratch that');
    expect(lettersText(flip(letter, 'u1#whole'))).toBe('I love you scratch that');
    expect(lettersText(choose(letter, 'u1#whole', 'nothing'))).toBe('I love you');
  });

  it('flip a hesitation back into the letter', () => {
    const letter = spoken('um yes');
    expect(lettersText(letter)).toBe('Yes');
    expect(lettersText(flip(letter, 'u0#0'))).toBe('Um yes');
  });

  it('turn the end of a breathless utterance into the command that it was', () => {
    const letter = spoken('i love you | i hate you scratch that | make that a command');
    expect(lettersText(letter)).toBe('I love you');
  });

  it('that nobody made change nothing', () => {
    const letter = spoken('i love you');
    expect(flip(letter, 'u9#3')).toBe(letter);
    expect(lettersText(choose(letter, 'u9#3', 'words'))).toBe('I love you');
  });
});

describe('undo and redo', () => {
  it('lead step by step to the empty letter and back', () => {
    const letter = spoken('one | two | replace two with three | go to start | zero | scratch that');
    const texts = [lettersText(letter)];
    let back = letter;
    while (viewOf(back).canUndo) texts.push(lettersText((back = undo(back))));
    expect(texts).toEqual(['One three', 'Zero one three', 'One three', 'One two', 'One', '']);
    for (let step = 0; step < 5; step++) back = redo(back);
    expect(lettersText(back)).toBe('One three');
  });

  it('is cut off by something new', () => {
    const letter = hear(undo(spoken('one | two')), segmentOf('u9', 'three'));
    expect(viewOf(letter)).toMatchObject({ text: 'One three', canRedo: false });
  });
});

describe('a pause', () => {
  it('makes a command of an utterance; without it the words go on', () => {
    expect(twice(1200)).toBe('');
    expect(twice(200)).toBe('I love you scratch that');
  });

  it('joins what an engine cut in two, so that the guards see all of it', () => {
    const letter = hear(
      hear(startLetter(), segmentOf('a', 'a terrible')),
      segmentOf('b', 'period of rain period', 100),
    );
    expect(lettersText(letter)).toBe('A terrible period of rain.');
  });
});

describe('a command that cannot be done', () => {
  const letter = spoken('replace lisbon with porto | we met in lisbon', { vocabulary: ['Lisbon', 'Porto'] });

  it('stays as text, with the reason', () => {
    const view = viewOf(letter);
    expect(view.text).toBe('Replace Lisbon with Porto we met in Lisbon');
    expect(view.notices).toEqual([
      { code: 'not_done', utterance: 'u0', said: 'replace lisbon with porto', reason: '“lisbon” is not in the letter' },
    ]);
  });

  it('can be done after all', () => {
    expect(lettersText(retry(letter, 'u0'))).toBe('We met in Porto');
    expect(lettersText(undo(retry(letter, 'u0')))).toBe(lettersText(letter));
  });

  it('is said again if it still cannot be', () => {
    const again = retry(spoken('delete lisbon'), 'u0');
    expect(viewOf(again)).toMatchObject({
      text: 'Delete Lisbon',
      last: { notice: { reason: '“lisbon” is not in the letter' } },
    });
  });
});

describe('words that are not final', () => {
  it('change nothing', () => {
    const letter = spoken('i love');
    expect(lettersText(preview(letter, { text: 'you period' }))).toBe('I love you.');
    expect(lettersText(letter)).toBe('I love');
  });
});

describe('the hand on the keyboard', () => {
  it('types where it points, and what it typed stays as it is', () => {
    const letter = type(spoken('i love you period'), { from: 2, to: 6, text: 'adore' });
    expect(lettersText(letter)).toBe('I adore you.');
    expect(lettersText(type(letter, { from: 12, to: 12, text: ' iPhone?!' }))).toBe('I adore you. iPhone?!');
    expect(lettersText(undo(letter))).toBe('I love you.');
  });

  it.each([
    'Dear Catherine,\n\nI have “been” here – with Zoë; well… more!\n\nLove,\nTheodore\n\nP.S. The cat says: hello.',
    'My dear Jo\n\nHi\n\nYours\nMax.',
    '12 March 2027\n\nDear Anna,\n\n- a list\n- of things\n\n1) one (or two)\n2) three',
  ])('keeps a letter that is typed sign by sign exactly as it is: %j', (text) => {
    let letter = startLetter({ today: '2026-11-23' });
    for (let length = 1; length <= text.length; length++) {
      const change = replacedBetween(lettersText(letter), text.slice(0, length));
      if (change) letter = type(letter, change);
    }
    expect(lettersText(letter)).toBe(text);
  });

  it('types into the middle of a word and across paragraphs', () => {
    expect(lettersText(type(spoken('i love you'), { from: 4, to: 5, text: 'n' }))).toBe('I lone you');
    expect(lettersText(type(spoken('one new paragraph two'), { from: 2, to: 6, text: '' }))).toBe('Onwo');
  });

  it('finds its place again after a flip', () => {
    const letter = type(spoken('a quiet period we slept'), { from: 18, to: 23, text: 'dreamt' });
    expect(lettersText(letter)).toBe('A quiet period we dreamt');
    expect(lettersText(flip(letter, 'u0#2'))).toBe('A quiet. We dreamt');
  });

  it('sets the caret and selects', () => {
    expect(lettersText(adoredAt(2, 6))).toBe('I adore you');
    expect(lettersText(adoredAt(1, 1))).toBe('I adore love you');
  });
});

describe('a dictation', () => {
  const long = spoken(
    'dear tom comma i am well period | today’s date | love | anna x x | p s call me period | enclosure a photograph',
    { today: '2026-11-23' },
  );

  it('is JSON and nothing else', () => {
    const again = Dictation.parse(JSON.parse(JSON.stringify(long)));
    expect(again).toEqual(long);
    expect(viewOf(again)).toEqual(viewOf(long));
  });

  it('has the parts of its letter, which read like its text', () => {
    expect(toParts(long)).toEqual({
      dateline: 'November 23, 2026',
      salutation: 'Dear Tom,',
      body: ['I am well.'],
      closing: 'Love,',
      signature: 'Anna xx',
      postscripts: ['P.S. Call me.'],
      enclosures: ['a photograph'],
    });
    expect(plainText(toParts(long))).toBe(lettersText(long));
  });

  it('keeps everything that was said, also what became nothing', () => {
    const letter = spoken('one | scratch that | stop dictation | two');
    const said = letter.events.flatMap((event) => (event.type === 'heard' ? [event.segment.text] : []));
    expect(said).toEqual(['one', 'scratch that', 'stop dictation', 'two']);
    expect(viewOf(letter)).toMatchObject({ text: '', asleep: true, last: { swallowed: true } });
  });

  it('hears a segment once, however often it is sent', () => {
    const letter = spoken('one');
    expect(hear(letter, segmentOf('u0', 'one'))).toBe(letter);
  });

  it('marks underlined words for the page', () => {
    expect(toParts(spoken('i love you so period | underline love you')).body).toEqual(['I _love you_ so.']);
  });

  it('starts a page of the paper where one was asked for', () => {
    const two = spoken('i am here period | new page | and there period');
    expect(toParts(two).body).toEqual(['I am here.', '\fAnd there.']);
    expect(lettersText(two)).toBe('I am here.\n\nAnd there.');
  });

  it('starts again with the names it learned', () => {
    const letter = startAgain(spoken('i met zoltan | add that to vocabulary'));
    expect(lettersText(hear(letter, segmentOf('u9', 'hello zoltan')))).toBe('Hello Zoltan');
  });

  it('stops taking words when the letter is full', () => {
    let letter = startLetter();
    for (let at = 0; at < 6; at++) letter = hear(letter, segmentOf(`u${at}`, 'love '.repeat(790)));
    expect(lettersText(letter).length).toBeLessThanOrEqual(20_000);
    expect(viewOf(letter).last.notice?.reason).toMatch(/full/);
  });
});

describe('a letter handed in as utterances', () => {
  it('becomes parts, in the order of dates of its language', () => {
    const content = {
      utterances: ['dear tom comma', 'we met on may twelfth nineteen eighty seven period'].map(utterance),
      vocabulary: [],
    };
    expect(toParts(dictationFrom(content, 'en-GB')).body).toEqual(['We met on 12 May 1987.']);
    expect(toParts(dictationFrom(content, 'en')).body).toEqual(['We met on May 12, 1987.']);
  });

  it('takes choices by the names that an earlier answer gave', () => {
    const request = { utterances: [utterance('a quiet period we slept')], vocabulary: [] };
    const [decision] = viewOf(dictationFrom(request)).decisions;
    expect(decision!.id).toBe('u1#2');
    const choices = [{ decision: 'u1#2', reading: 'command' as const }];
    expect(lettersText(dictationFrom({ ...request, choices }))).toBe('A quiet. We slept');
  });
});
