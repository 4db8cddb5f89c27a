import fc from 'fast-check';
import { hear, lettersText, startLetter } from '../../../src/dictation/dictate.js';
import { segmentOf } from '../../../src/dictation/segment.js';
import {
  answered,
  beginLive,
  happenedLive,
  type LiveDictation,
  lineLost,
  lineOpened,
  type Step,
} from '../../../src/dictation/session/session-client.js';
import {
  ClientFrame,
  receive,
  type ServerFrame,
  type Session,
} from '../../../src/dictation/session/session-protocol.js';

const SENTENCES = ['dear tom comma', 'i miss you period', 'scratch that', 'i love you period', 'new paragraph', 'undo'];

/** A server and a line to it that breaks, with whatever is under way in either direction. */
class Road {
  readonly kept = new Map<string, Session>();
  live: LiveDictation;
  private session: Session | null = null;
  private isOpen = false;
  private toServer: ClientFrame[] = [];
  private toClient: ServerFrame[] = [];
  private named = 0;

  constructor() {
    this.live = beginLive(startLetter());
  }

  say(text: string): void {
    const id = `u${this.live.dictation.events.length}`;
    this.take(happenedLive(this.live, { type: 'heard', segment: segmentOf(id, text) }));
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.session = null;
    this.take(lineOpened(this.live));
  }

  breakOff(): void {
    this.isOpen = false;
    this.toServer = [];
    this.toClient = [];
    this.live = lineLost(this.live);
  }

  restartServer(): void {
    this.breakOff();
    this.kept.clear();
  }

  /** One frame arrives at the server, or one answer at the client. */
  serverHears(): void {
    const frame = this.toServer.shift();
    if (!frame) return;
    const keeper = {
      find: (id: string) => this.kept.get(id) ?? null,
      nameSession: () => `s${this.named++}`,
    };
    const received = receive(this.session, ClientFrame.parse(JSON.parse(JSON.stringify(frame))), keeper);
    this.session = received.session;
    if (this.session) this.kept.set(this.session.id, this.session);
    this.toClient.push(received.reply);
  }

  clientHears(): void {
    const frame = this.toClient.shift();
    if (frame) this.take(answered(this.live, frame));
  }

  /** Everything under way arrives. */
  settle(): void {
    this.open();
    while (this.toServer.length + this.toClient.length > 0) {
      this.serverHears();
      this.clientHears();
    }
  }

  atServer(): Session | undefined {
    return this.kept.get(this.live.session ?? '');
  }

  private take({ live, frames }: Step): void {
    this.live = live;
    if (this.isOpen) this.toServer.push(...frames);
  }
}

describe('the writer’s end of a live dictation', () => {
  it('loses nothing and says nothing twice, wherever the line breaks', () => {
    const act = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...SENTENCES).map((text) => (road: Road) => road.say(text)) },
      { weight: 6, arbitrary: fc.constant((road: Road) => road.serverHears()) },
      { weight: 6, arbitrary: fc.constant((road: Road) => road.clientHears()) },
      { weight: 3, arbitrary: fc.constant((road: Road) => road.open()) },
      { weight: 2, arbitrary: fc.constant((road: Road) => road.breakOff()) },
      { weight: 1, arbitrary: fc.constant((road: Road) => road.restartServer()) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const road = new Road();
        for (const each of acts) each(road);
        road.settle();
        const { events } = road.live.dictation;
        expect(road.atServer()?.dictation.events).toEqual(events);
        expect(road.live.acknowledged).toBe(events.length);
        const alone = events.reduce(
          (letter, event) => (event.type === 'heard' ? hear(letter, event.segment) : letter),
          startLetter(),
        );
        expect(lettersText(road.atServer()!.dictation)).toBe(lettersText(alone));
      }),
      { numRuns: process.env.CI ? 1_000 : 200 },
    );
  });

  it('goes its own way where somebody else went on with the session', () => {
    const road = new Road();
    road.say('dear tom comma');
    road.settle();
    const shared = road.atServer()!;
    const other = hear(shared.dictation, segmentOf('other', 'i am somebody else period'));
    road.kept.set(shared.id, { ...shared, dictation: other });
    road.breakOff();
    road.say('i miss you period');
    road.settle();
    road.say('i love you period');
    road.settle();
    expect(road.live.session).not.toBe(shared.id);
    expect(lettersText(road.atServer()!.dictation)).toBe('Dear Tom,\n\nI miss you. I love you.');
  });

  it('sends no event on a line that was not answered yet', () => {
    const { live } = lineOpened(beginLive(startLetter()));
    expect(happenedLive(live, { type: 'undone' }).frames).toEqual([]);
  });
});
