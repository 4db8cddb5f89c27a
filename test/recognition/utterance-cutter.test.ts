import { type Cut, type SpokenUtterance, UtteranceCutter } from '../../src/recognition/utterance-cutter.js';

const SAMPLES_PER_MS = 16;
const SETTINGS = { endpointMs: 600, maxUtteranceMs: 10_000 };

/** Noise of a given loudness, the same each time. */
function sound(ms: number, levelDb: number): Buffer {
  const samples = Buffer.alloc(2 * SAMPLES_PER_MS * ms);
  let state = 1;
  for (let at = 0; at < samples.length; at += 2) {
    state = (state * 48_271) % 2_147_483_647;
    const amplitude = 32_767 * Math.sqrt(3) * 10 ** (levelDb / 20);
    samples.writeInt16LE(
      Math.max(-32_767, Math.min(32_767, Math.round((state / 1_073_741_823.5 - 1) * amplitude))),
      at,
    );
  }
  return samples;
}

const voice = (ms: number) => sound(ms, -22);
const room = (ms: number, levelDb = -58) => sound(ms, levelDb);

function cut(sounds: readonly Buffer[], settings = SETTINGS): Cut[] {
  const cutter = new UtteranceCutter(settings);
  return [...sounds.flatMap((each) => cutter.push(each)), ...cutter.end()];
}

function utterancesIn(cuts: readonly Cut[]): SpokenUtterance[] {
  return cuts.flatMap((each) => (each.type === 'speech-end' && each.utterance ? [each.utterance] : []));
}

const timesOf = (sounds: readonly Buffer[]) => utterancesIn(cut(sounds)).map(({ startMs, endMs }) => [startMs, endMs]);

describe('the cutter', () => {
  it('cuts at pauses that are long enough, and only there', () => {
    const said = [room(1_000), voice(800), room(400), voice(700), room(900), voice(500), room(1_000)];
    const cuts = cut(said);
    expect(cuts.map(({ type }) => type)).toEqual(['speech-start', 'speech-end', 'speech-start', 'speech-end']);
    expect(timesOf(said)).toEqual([
      [1_000, 2_900],
      [3_800, 4_300],
    ]);
  });

  it('keeps half a second before the voice and some after it, and never the same sound twice', () => {
    const [first, second] = utterancesIn(cut([room(1_000), voice(500), room(600), voice(500), room(1_000)]));
    expect(first!.startMs - first!.audioStartMs).toBeGreaterThanOrEqual(400);
    const firstEnd = first!.audioStartMs + first!.audio.length / (2 * SAMPLES_PER_MS);
    expect(firstEnd).toBeGreaterThanOrEqual(first!.endMs + 280);
    expect(second!.audioStartMs).toBeGreaterThanOrEqual(firstEnd);
  });

  it('hears the same however the sound is delivered', () => {
    const whole = Buffer.concat([room(700), voice(600), room(900), voice(600), room(700)]);
    const pieces = Array.from({ length: Math.ceil(whole.length / 777) }, (_, at) =>
      whole.subarray(at * 777, (at + 1) * 777),
    );
    expect(cut(pieces)).toEqual(cut([whole]));
  });

  it('takes neither silence, nor a steady room, nor a knock for speech', () => {
    expect(cut([Buffer.alloc(320_000)])).toEqual([]);
    expect(cut([room(10_000, -56)])).toEqual([]);
    expect(utterancesIn(cut([room(1_000), voice(80), room(2_000)]))).toEqual([]);
  });

  it('gets used to a louder room, and still hears who speaks in it', () => {
    const fan = (ms: number) => room(ms, -42);
    const times = timesOf([room(6_000), fan(12_000), voice(800), fan(1_000), voice(800), fan(1_000)]);
    expect(times.slice(-2)).toEqual([
      [18_000, 18_800],
      [19_800, 20_600],
    ]);
  });

  it('hears a quiet microphone with a constant offset', () => {
    const quiet = Buffer.concat([room(1_000, -75), sound(800, -48), room(1_000, -75)]);
    for (let at = 0; at < quiet.length; at += 2) quiet.writeInt16LE(quiet.readInt16LE(at) + 3_000, at);
    expect(timesOf([quiet])).toEqual([[1_000, 1_800]]);
  });

  it('cuts whoever never pauses where they are quietest, and loses nothing', () => {
    const breathless = [room(600), voice(8_000), sound(100, -40), voice(4_000), room(1_000)];
    const utterances = utterancesIn(cut(breathless));
    expect(utterances).toHaveLength(2);
    const [first, second] = utterances;
    expect(first!.endMs).toBeGreaterThanOrEqual(8_600);
    expect(first!.endMs).toBeLessThanOrEqual(8_700);
    expect(second!.startMs).toBe(first!.endMs);
    expect(second!.audioStartMs).toBe(first!.audioStartMs + first!.audio.length / (2 * SAMPLES_PER_MS));
  });
});
