import { WebSocket } from 'ws';
import { startLetter } from '../../src/dictation/dictate.js';
import { segmentOf } from '../../src/dictation/segment.js';
import {
  answered,
  beginLive,
  happenedLive,
  lineLost,
  lineOpened,
  type Step,
} from '../../src/dictation/session/session-client.js';
import { DictatedLetter } from '../../src/http/contract/dictations.js';
import { DICTATION_PATH, dictationLine } from '../../src/http/dictation-line.js';
import { openLiveLines } from '../../src/http/live-lines.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type ClientVisitor, type HttpHouse, httpHouse } from '../support/http-house.js';

let database: TestDatabase;
let house: HttpHouse;
let client: ClientVisitor;
let closeLines: () => void;

beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  client = await house.client();
  closeLines = openLiveLines(house.server, house.services, [
    dictationLine(house.services, { burst: 60, perSecond: 1 }),
  ]);
}, 240_000);
afterAll(async () => {
  closeLines();
  await house.close();
  await database.close();
});

const utterances = (...texts: string[]) => texts.map((text) => ({ text }));

describe('POST /v1/dictations', () => {
  it('gives the letter with its parts and every decision', async () => {
    const { body } = await client
      .call('post', '/v1/dictations', {
        utterances: utterances('dear catherine comma', 'that was a difficult period period', 'love', 'theodore'),
        vocabulary: ['Catherine'],
      })
      .expect(200);
    const letter = DictatedLetter.parse(body);
    expect(letter.text).toBe('Dear Catherine,\n\nThat was a difficult period.\n\nLove,\nTheodore');
    expect(letter.parts).toMatchObject({ salutation: 'Dear Catherine,', closing: 'Love,', signature: 'Theodore' });
    expect(letter.decisions).toContainEqual(
      expect.objectContaining({
        id: 'u2#4',
        rule: 'R4b',
        reading: 'words',
        doubtful: true,
        span: { from: 38, to: 44 },
      }),
    );
  });

  it('reads a decision otherwise when asked to', async () => {
    const { body } = await client
      .call('post', '/v1/dictations', {
        utterances: utterances('that was a difficult period we slept'),
        choices: [{ decision: 'u1#4', reading: 'command' }],
      })
      .expect(200);
    expect(body.text).toBe('That was a difficult. We slept');
  });

  it('says what was not done, and names wrong fields', async () => {
    const { body } = await client
      .call('post', '/v1/dictations', { utterances: utterances('delete lisbon') })
      .expect(200);
    expect(body).toMatchObject({ text: 'Delete Lisbon', notices: [{ code: 'not_done', utterance: 'u1' }] });
    const wrong = await client
      .call('post', '/v1/dictations', { utterances: [{ text: 'a\u0007b' }], pause: 3 })
      .expect(422);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['utterances.0.text', 'pause']),
    );
    const italian = await client
      .call('post', '/v1/dictations', { utterances: utterances('cara nonna'), language: 'it-IT' })
      .expect(422);
    expect(italian.body.errors).toMatchObject([
      { path: 'language', code: 'not_one_of', message: expect.stringContaining('en, de, fr, es') },
    ]);
  });
});

const submit = (said: string[], language = 'en') =>
  client
    .call('post', '/v1/letters', { content: { dictation: { utterances: utterances(...said), language } } })
    .expect(422);

describe('a letter whose content is dictated', () => {
  it('is written from its parts', async () => {
    const { body } = await client
      .call('post', '/v1/letters', {
        content: {
          dictation: {
            utterances: utterances(
              "today's date",
              'dear siobhan comma',
              'i hate you period',
              'scratch that',
              'i miss you period',
            ),
            vocabulary: ['Siobhan'],
            today: '2026-11-23',
          },
        },
      })
      .expect(202);
    expect(body).toMatchObject({
      text: 'November 23, 2026\n\nDear Siobhan,\n\nI miss you.',
      parts: { dateline: 'November 23, 2026', salutation: 'Dear Siobhan,' },
    });
  });

  it('is refused where nothing is left, or more than a letter holds, or in a language without commands', async () => {
    expect((await submit(['one', 'scratch that'])).body.errors).toMatchObject([{ code: 'empty' }]);
    const long = Array.from({ length: 30 }, () => 'love and rain '.repeat(70));
    expect((await submit(long)).body.errors).toMatchObject([{ code: 'too_long' }]);
    expect((await submit(['cara nonna'], 'it')).body.errors).toMatchObject([{ path: 'content.dictation.language' }]);
  });
});

/** A line to the desk's stream that remembers what came. */
function openLine(headers: Record<string, string> = { Authorization: `Bearer ${client.key}` }) {
  const line = new WebSocket(`ws://127.0.0.1:${house.port}${DICTATION_PATH}`, { headers });
  const came: string[] = [];
  const waiting: ((frame: string) => void)[] = [];
  line.on('message', (data) => {
    const frame = Buffer.isBuffer(data) ? data.toString('utf8') : '';
    const next = waiting.shift();
    if (next) next(frame);
    else came.push(frame);
  });
  const next = () =>
    new Promise<string>((resolve) => (came.length > 0 ? resolve(came.shift()!) : waiting.push(resolve)));
  return {
    line,
    opened: new Promise<number>((resolve) => {
      line.once('open', () => resolve(101));
      line.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
      line.on('error', () => undefined);
    }),
    closed: new Promise<number>((resolve) => line.once('close', resolve)),
    ask: async (frame: unknown) => {
      line.send(JSON.stringify(frame));
      return JSON.parse(await next());
    },
  };
}

const said = (seq: number, text: string) => ({
  type: 'event',
  seq,
  event: { type: 'heard', segment: segmentOf(`u${seq}`, text) },
});

describe('live dictation', () => {
  it('takes utterances and answers with the letter; a broken line goes on where it stopped', async () => {
    const first = openLine();
    expect(await first.opened).toBe(101);
    const { session } = await first.ask({ type: 'start', options: { vocabulary: ['Lisbon'] } });
    expect(await first.ask(said(0, 'we met in lisbon'))).toMatchObject({
      type: 'letter',
      seq: 1,
      letter: { text: 'We met in Lisbon' },
    });
    first.line.terminate();
    await first.closed;

    const second = openLine();
    await second.opened;
    expect(await second.ask({ type: 'resume', session })).toMatchObject({ type: 'session', seq: 1 });
    expect(await second.ask(said(0, 'we met in lisbon'))).toMatchObject({ seq: 1 });
    expect(await second.ask(said(7, 'x'))).toMatchObject({ type: 'error', code: 'out_of_order', expected_seq: 1 });
    expect(await second.ask(said(1, 'question mark'))).toMatchObject({ letter: { text: 'We met in Lisbon?' } });
    expect(await second.ask({ type: 'finish' })).toMatchObject({
      type: 'finished',
      letter: { parts: { body: ['We met in Lisbon?'] } },
    });
    expect(await second.ask(said(2, 'more'))).toMatchObject({ type: 'error', code: 'finished' });
    second.line.close();
  });

  it('loses nothing and hears nothing twice when the line breaks in the midst of it', async () => {
    const texts = ['dear tom comma', 'i miss you period', 'scratch that', 'i love you period', 'all my love', 'ada'];
    let live = beginLive(startLetter());
    let line = openLine();
    const send = (step: Step) => {
      live = step.live;
      for (const frame of step.frames) line.line.send(JSON.stringify(frame));
    };
    const connect = async () => {
      await line.opened;
      line.line.on('message', (data) => {
        if (Buffer.isBuffer(data)) send(answered(live, JSON.parse(data.toString('utf8'))));
      });
      send(lineOpened(live));
    };
    await connect();
    for (const [at, text] of texts.entries()) {
      send(happenedLive(live, { type: 'heard', segment: segmentOf(`u${at}`, text) }));
      if (at % 2 === 0) continue;
      // Some frames have arrived by now and some have not; some answers are on their way.
      line.line.terminate();
      await line.closed;
      live = lineLost(live);
      line = openLine();
      await connect();
    }
    while (live.acknowledged < texts.length) await new Promise((resolve) => line.line.once('message', resolve));
    const asking = openLine();
    await asking.opened;
    const { letter, seq } = await asking.ask({ type: 'resume', session: live.session });
    expect(seq).toBe(texts.length);
    expect(letter.text).toBe('Dear Tom,\n\nI love you.\n\nAll my love,\nAda');
    line.line.terminate();
    asking.line.terminate();
  });

  it('lets nobody go on with another one’s dictation', async () => {
    const mine = openLine();
    await mine.opened;
    const { session } = await mine.ask({ type: 'start' });
    const other = await house.client();
    const theirs = openLine({ Authorization: `Bearer ${other.key}` });
    await theirs.opened;
    expect(await theirs.ask({ type: 'resume', session })).toMatchObject({ type: 'error', code: 'no_such_session' });
    mine.line.close();
    theirs.line.close();
  });

  it('knows its callers: strangers, wrong keys, pages of other sites and other addresses stay outside', async () => {
    const writer = await house.staff('writer');
    expect(await openLine({}).opened).toBe(401);
    expect(await openLine({ Authorization: 'Bearer live_nonsense' }).opened).toBe(401);
    expect(await openLine({ Cookie: writer.cookie, Origin: 'https://elsewhere.example' }).opened).toBe(403);
    const own = openLine({ Cookie: writer.cookie, Origin: 'http://letters.test' });
    expect(await own.opened).toBe(101);
    own.line.close();
  });

  it('answers what is no frame, and hangs up on what it cannot bear', async () => {
    const line = openLine();
    await line.opened;
    line.line.send('{');
    expect(await line.ask({ type: 'sing' })).toMatchObject({ type: 'error', code: 'malformed' });
    line.line.send(new Uint8Array([1, 2, 3]));
    expect(await line.closed).toBe(1003);

    const loud = openLine();
    await loud.opened;
    loud.line.send('x'.repeat(1024 * 1024));
    expect(await loud.closed).toBe(1009);

    const hasty = openLine();
    await hasty.opened;
    for (let frame = 0; frame < 100; frame++) hasty.line.send(JSON.stringify({ type: 'interim', text: 'love' }));
    expect(await hasty.closed).toBe(1008);
  });

  it('takes up a whole dictation, and refuses one that would keep it busy', async () => {
    const line = openLine();
    await line.opened;
    const heard = Array.from({ length: 400 }, (_, at) => ({ type: 'heard', segment: segmentOf(`u${at}`, 'love') }));
    const dictation = { ...startLetter(), events: heard };
    expect(await line.ask({ type: 'restore', dictation })).toMatchObject({ type: 'session', seq: 400 });
    const flips = Array.from({ length: 400 }, () => ({ type: 'chosen', decision: 'u0#0', reading: 'words' }));
    const greedy = { ...dictation, events: [...heard, ...flips] };
    expect(await line.ask({ type: 'restore', dictation: greedy })).toMatchObject({ type: 'error', code: 'malformed' });
    line.line.close();
  });

  it('writes no word of a letter into the log', async () => {
    const line = openLine();
    await line.opened;
    await line.ask({ type: 'start' });
    await line.ask(said(0, 'unspeakable tenderness'));
    line.line.close();
    expect(house.logged.join('')).not.toMatch(/tenderness/);
  });
});
