import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSherpa } from '../../../src/recognition/engines/sherpa.js';
import { wordsOf } from '../../../src/recognition/engines/sherpa-words.js';
import type { BatchTranscriber } from '../../../src/recognition/transcriber.js';
import { wavOf } from '../../../src/recognition/wav.js';
import { builtProgram } from '../../support/build.js';

/**
 * No model is at hand where the tests run, so what is tried is everything around it: the words of its answers, the process,
 * and what is said when the package or the model is missing. A module with sherpa's interface stands in for the engine.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'sherpa-'));
/** The same model, which says how words are cut into pieces. */
const named = mkdtempSync(path.join(tmpdir(), 'sherpa-named-'));
const sound = path.join(folder, 'sound.wav');
const standIn = path.join(folder, 'stand-in.mjs');
let program: string;

beforeAll(async () => {
  program = await builtProgram('src/recognition/engines/sherpa-process.js');
  writeFileSync(sound, wavOf(Buffer.alloc(96_000)));
  for (const part of ['encoder', 'decoder', 'joiner'])
    writeFileSync(path.join(folder, `${part}.int8.onnx`), 'no model');
  writeFileSync(path.join(folder, 'tokens.txt'), '');
  writeFileSync(standIn, STAND_IN);
  cpSync(folder, named, { recursive: true });
  writeFileSync(path.join(named, 'bpe.vocab'), '');
  writeFileSync(path.join(named, 'tokens.txt'), '<blk> 0\n<unk> 1\n▁THE 2\nS 3\n');
});
afterAll(() => [folder, named].forEach((each) => rmSync(each, { recursive: true })));

const recording = { path: sound, mime: 'audio/wav', sha256: '', language: 'en-US' };
const hearing = { signal: new AbortController().signal, idempotencyKey: 'one' };

describe('sherpa', () => {
  it('makes words of pieces, and utterances of words', async () => {
    const engine = await createSherpa({ modelDirectory: folder, environment: {}, program, module: standIn });
    const { segments, durationMs } = await engine.transcribe(recording, hearing);
    expect(durationMs).toBe(3_000);
    expect(segments).toMatchObject([
      { text: 'dear catherine', startMs: 200, endMs: 1_140, pauseBeforeMs: 200 },
      // The stand-in says how many samples it was given: all of them, and the silence after.
      { text: '56000', startMs: 2_500, pauseBeforeMs: 1_360 },
    ]);
  });

  it('follows an utterance while it is spoken, and hears it to its end', async () => {
    const engine = await createSherpa({ modelDirectory: folder, environment: {}, program, module: standIn });
    const told: string[][] = [];
    const following = await follow(engine, [], (words) => told.push(words));
    for (let second = 0; second < 3; second++) following.write(Buffer.alloc(32_000));
    const words = await following.finish();
    expect(words.map(({ text }) => text)).toEqual(['dear', 'catherine', '56000']);
    expect(told.map((each) => each.at(-1))).toEqual(['16000', '32000', '48000']);
  });

  it('is told no more by somebody who left, and follows the next', async () => {
    const engine = await createSherpa({ modelDirectory: folder, environment: {}, program, module: standIn });
    const left = await follow(engine, []);
    left.write(Buffer.alloc(32_000));
    left.leave();
    await expect(left.finish()).rejects.toMatchObject({ code: 'aborted' });
    const next = await follow(engine, []);
    expect((await next.finish()).at(-1)).toMatchObject({ text: '8000' });
  });

  it('listens for the letter’s names where the model says how words are cut into pieces', async () => {
    const engine = await createSherpa({ modelDirectory: named, environment: {}, program, module: standIn });
    const heard = await (await follow(engine, ['Siobhán', ' New  York '])).finish();
    expect(heard.map(({ text }) => text)).toEqual(['modified_beam_search', 'SIOBHÁN\nNEW YORK']);
  });

  it('starts anew after its process has ended, and then without the names that may have ended it', async () => {
    const fragile = path.join(folder, 'fragile.mjs');
    writeFileSync(
      fragile,
      STAND_IN.replace('constructor(config) {', 'constructor(config) { if (config.hotwordsFile) process.abort();'),
    );
    const engine = await createSherpa({ modelDirectory: named, environment: {}, program, module: fragile });
    await expect((await follow(engine, ['Siobhán'])).finish()).rejects.toMatchObject({ code: 'internal' });
    expect((await engine.transcribe({ ...recording, vocabulary: ['Siobhán'] }, hearing)).segments).toHaveLength(2);
  });

  it('knows where words begin, and lowers the voice of models that shout', () => {
    const shouted = { tokens: [' MY', ' F', 'RI', 'END'], timestamps: [0.1, 0.4, 0.5, 0.6] };
    expect(wordsOf(shouted)).toEqual([
      { text: 'my', startMs: 100, endMs: 340 },
      { text: 'friend', startMs: 400, endMs: 840 },
    ]);
    const spoken = { tokens: ['\u2581Dear', '\u2581T', 'om', ','], timestamps: [0, 0.1, 0.2, 0.3] };
    expect(wordsOf(spoken).map(({ text }) => text)).toEqual(['Dear', 'Tom,']);
    expect(wordsOf({ tokens: [], timestamps: [] })).toEqual([]);
  });

  it('stops when nobody waits any more, and hears the next all the same', async () => {
    const engine = await createSherpa({ modelDirectory: folder, environment: {}, program, module: standIn });
    const nobody = new AbortController();
    const heard = engine.transcribe(recording, { ...hearing, signal: nobody.signal });
    nobody.abort();
    await expect(heard).rejects.toMatchObject({ code: 'aborted' });
    expect((await engine.transcribe(recording, hearing)).segments).toHaveLength(2);
  });

  it.each([
    ['the model is not there', { modelDirectory: tmpdir() + '/nothing-here' }, 'SPEECH_MODEL_DIR'],
    [
      'the package is not there',
      { modelDirectory: folder, module: 'no-such-package' },
      'sherpa-onnx-node is not installed',
    ],
    [
      'the files are no model',
      { modelDirectory: folder, module: path.join(folder, 'refusing.mjs') },
      'cannot be loaded',
    ],
  ])('says so where %s', async (_, settings, words) => {
    writeFileSync(path.join(folder, 'refusing.mjs'), REFUSING);
    await expect(createSherpa({ environment: {}, program, ...settings })).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(new RegExp(`${words}.*docs/recordings.md`)),
    });
  });
});

function follow(
  engine: BatchTranscriber,
  vocabulary: readonly string[],
  onWords: (words: string[]) => void = () => {},
) {
  if (engine.interims?.by !== 'following') throw new Error('expected an engine that follows');
  return engine.interims.follow({ vocabulary }, (words) => onWords(words.map(({ text }) => text)));
}

const REFUSING = `export default { OnlineRecognizer: class { constructor() { process.abort(); } } };`;

/** It says how many samples it was given, or, if it was given names, which. */
const STAND_IN = `
import { readFileSync } from 'node:fs';
export default {
  OnlineRecognizer: class {
    constructor(config) {
      this.names = config.hotwordsFile && [' ' + config.decodingMethod, ' ' + readFileSync(config.hotwordsFile, 'utf8')];
    }
    createStream() {
      return { count: 0, acceptWaveform({ samples }) { this.count += samples.length; }, inputFinished() {} };
    }
    isReady() { return false; }
    decode() {}
    getResult({ count }) {
      if (this.names) return { tokens: this.names, timestamps: [0, 1] };
      const more = Array(Math.floor(count / 16_000)).fill('');
      return { tokens: [...more, ' DEAR', ' CA', 'THERINE', ' ' + count], timestamps: [...more.map(() => 0), 0.2, 0.6, 0.9, 2.5] };
    }
  },
  readWave: () => ({ samples: new Float32Array(48_000), sampleRate: 16_000 }),
};`;
