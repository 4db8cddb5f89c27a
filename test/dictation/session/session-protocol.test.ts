import { segmentOf } from '../../../src/dictation/segment.js';
import {
  ClientFrame,
  receive,
  type ServerFrame,
  type Session,
} from '../../../src/dictation/session/session-protocol.js';

/** A server that keeps sessions in memory, and a line to it. */
function line() {
  const kept = new Map<string, Session>();
  const keeper = { find: (id: string) => kept.get(id) ?? null, nameSession: () => `s${kept.size + 1}` };
  let session: Session | null = null;
  return {
    send: (frame: unknown): ServerFrame => {
      const received = receive(session, ClientFrame.parse(JSON.parse(JSON.stringify(frame))), keeper);
      session = received.session;
      if (session) kept.set(session.id, session);
      return received.reply;
    },
    /** A new connection to the same server. */
    reconnect: () => {
      session = null;
    },
    restartServer: () => {
      kept.clear();
      session = null;
    },
    dictation: () => session!.dictation,
  };
}

const said = (seq: number, text: string) => ({
  type: 'event',
  seq,
  event: { type: 'heard', segment: segmentOf(`u${seq}`, text) },
});

describe('live dictation', () => {
  it('answers every event with the letter after it', () => {
    const { send } = line();
    expect(send({ type: 'start' })).toMatchObject({ type: 'session', session: 's1', seq: 0 });
    expect(send(said(0, 'dear tom comma'))).toMatchObject({ type: 'letter', seq: 1, letter: { text: 'Dear Tom,' } });
    expect(send(said(1, 'i miss you period'))).toMatchObject({ seq: 2, letter: { text: 'Dear Tom,\n\nI miss you.' } });
    expect(send({ type: 'finish' })).toMatchObject({
      type: 'finished',
      seq: 2,
      letter: { parts: { salutation: 'Dear Tom,' } },
    });
    expect(send(said(2, 'more'))).toMatchObject({ type: 'error', code: 'finished', expected_seq: 2 });
  });

  it('shows interims without keeping them, and says which words held still', () => {
    const { send, dictation } = line();
    send({ type: 'start' });
    expect(send({ type: 'interim', text: 'i miss' })).toEqual({ type: 'preview', text: 'I miss', stable_words: 0 });
    expect(send({ type: 'interim', text: 'i miss you' })).toEqual({
      type: 'preview',
      text: 'I miss you',
      stable_words: 2,
    });
    expect(dictation().events).toEqual([]);
  });

  it('takes an event once, however often it comes, and none out of its order', () => {
    const { send } = line();
    send({ type: 'start' });
    send(said(0, 'one'));
    expect(send(said(0, 'one'))).toMatchObject({ type: 'letter', seq: 1, letter: { text: 'One' } });
    expect(send(said(0, 'two'))).toMatchObject({ type: 'error', code: 'conflict', expected_seq: 1 });
    expect(send(said(5, 'two'))).toMatchObject({ type: 'error', code: 'out_of_order', expected_seq: 1 });
    expect(send(said(1, 'two'))).toMatchObject({ type: 'letter', letter: { text: 'One two' } });
  });

  it('goes on after a broken line where the server left off', () => {
    const { send, reconnect } = line();
    send({ type: 'start' });
    send(said(0, 'one'));
    reconnect();
    expect(send(said(1, 'two'))).toMatchObject({ type: 'error', code: 'not_started' });
    expect(send({ type: 'resume', session: 's1' })).toMatchObject({ type: 'session', seq: 1, letter: { text: 'One' } });
    expect(send(said(1, 'two'))).toMatchObject({ letter: { text: 'One two' } });
  });

  it('goes on after a restart of the server with what the client kept', () => {
    const { send, dictation, restartServer } = line();
    send({ type: 'start', options: { vocabulary: ['Lisbon'] } });
    send(said(0, 'we met in lisbon'));
    const mine = dictation();
    restartServer();
    expect(send({ type: 'resume', session: 's1' })).toMatchObject({ type: 'error', code: 'no_such_session' });
    expect(send({ type: 'restore', dictation: mine })).toMatchObject({ seq: 1, letter: { text: 'We met in Lisbon' } });
  });
});
