import { KeptSound } from '../../../src/desk/speech/kept-sound.js';

const BYTES_PER_CHUNK = 3_200;

/** Tenths of a second, each filled with its number. */
function tenths(from: number, to: number): ArrayBuffer[] {
  return Array.from({ length: to - from }, (_, i) => new Uint8Array(BYTES_PER_CHUNK).fill(from + i).buffer);
}

/** Which tenths go out now. */
async function sentOf(kept: KeptSound): Promise<number[]> {
  const sent: number[] = [];
  for (let frame = kept.nextFrame(); frame; frame = kept.nextFrame()) {
    const bytes = new Uint8Array(await frame.arrayBuffer());
    for (let at = 0; at < bytes.length; at += BYTES_PER_CHUNK) sent.push(bytes[at]!);
  }
  return sent;
}

function keep(...chunks: ArrayBuffer[]): KeptSound {
  const kept = new KeptSound();
  for (const chunk of chunks) kept.add(chunk);
  return kept;
}

describe('sound that is kept until it was heard', () => {
  it('goes out once, in order, as long as the line stands', async () => {
    const kept = keep(...tenths(0, 3));
    expect(await sentOf(kept)).toEqual([0, 1, 2]);
    kept.add(tenths(3, 4)[0]!);
    expect(kept.unsentMs).toBe(100);
    expect(await sentOf(kept)).toEqual([3]);
  });

  it('is sent again after a lost line, from the end of what words came for', async () => {
    const kept = keep(...tenths(0, 10));
    await sentOf(kept);
    kept.heardUntil(630);
    kept.lineLost();
    kept.add(tenths(10, 11)[0]!);
    // The seventh tenth holds the end of what was heard, and perhaps a beginning.
    expect(await sentOf(kept)).toEqual([6, 7, 8, 9, 10]);
  });

  it('counts the time of a new line from what is sent on it first', async () => {
    const kept = keep(...tenths(0, 10));
    await sentOf(kept);
    kept.heardUntil(600);
    kept.lineLost();
    await sentOf(kept);
    kept.heardUntil(200);
    kept.lineLost();
    expect(await sentOf(kept)).toEqual([8, 9]);
  });

  it('never forgets what has not been sent', async () => {
    const kept = keep(...tenths(0, 2));
    kept.heardUntil(1_000);
    expect(await sentOf(kept)).toEqual([0, 1]);
  });

  it('makes frames that the house takes, however much waits', async () => {
    const kept = keep(...tenths(0, 50));
    for (let frame = kept.nextFrame(); frame; frame = kept.nextFrame()) expect(frame.size).toBeLessThanOrEqual(25_600);
  });

  it('keeps a minute of silence that was sent, and no more', async () => {
    const kept = keep(...Array.from({ length: 10 }, () => tenths(0, 100)).flat());
    await sentOf(kept);
    kept.lineLost();
    expect(await sentOf(kept)).toHaveLength(600);
  });
});
