import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SherpaAnswer, SherpaProcessData, SherpaRequest } from './sherpa.js';
import { hotwordsFor, type TimedTokens, wordsOf } from './sherpa-words.js';

/** The part of sherpa-onnx-node that we use. */
interface SherpaModule {
  readonly OnlineRecognizer: new (config: object) => Recognizer;
  readonly readWave: (path: string) => { readonly samples: Float32Array; readonly sampleRate: number };
}
interface Recognizer {
  createStream(): Stream;
  isReady(stream: Stream): boolean;
  decode(stream: Stream): void;
  getResult(stream: Stream): TimedTokens;
}
interface Stream {
  acceptWaveform(wave: { readonly samples: Float32Array; readonly sampleRate: number }): void;
  inputFinished(): void;
}
/** An utterance that is followed while it is spoken. */
interface Followed {
  readonly recognizer: Recognizer;
  readonly stream: Stream;
  tokens: number;
}

const SAMPLE_RATE = 16_000;
/** Between two slices it is seen whether anybody still waits. */
const SLICE_SECONDS = 1;
/** Without silence after it, the last word is not decoded to its end. */
const TAIL_SECONDS = 0.5;
/** How much likelier a name of the letter is made, in natural logarithms; sherpa's own default. */
const HOTWORDS_SCORE = 1.5;
/** A model is loaded for each vocabulary, and takes some hundred megabytes. */
const MAX_RECOGNIZERS = 3;

class ModuleMissing extends Error {}

const { module, model }: SherpaProcessData = JSON.parse(process.argv[2] ?? '{}');
process.on('disconnect', () => process.exit(0));
const dropped = new Set<number>();
const followed = new Map<number, Followed>();
const recognizers = new Map<string, Recognizer>();
let work: Promise<void> = Promise.resolve();

try {
  const sherpa: SherpaModule = await load();
  recognizerFor(sherpa, []);
  process.on('message', (request: SherpaRequest) => attend(sherpa, request));
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'unusable', message: error instanceof ModuleMissing ? error.message : 'its model cannot be loaded' });
}

async function load(): Promise<SherpaModule> {
  try {
    const { default: loaded }: { default: SherpaModule } = await import(module);
    return loaded;
  } catch (cause) {
    throw new ModuleMissing('the package sherpa-onnx-node is not installed or does not run on this machine', { cause });
  }
}

/** Hot words belong to a recogniser, not to a stream; the one without any is kept for ever. */
function recognizerFor(sherpa: SherpaModule, vocabulary: readonly string[]): Recognizer {
  const hotwords = model.bpeVocab === null ? '' : hotwordsFor(vocabulary, model.tokens);
  const known = recognizers.get(hotwords);
  if (known) return known;
  const oldest = [...recognizers.keys()].find((each) => each !== '');
  if (recognizers.size >= MAX_RECOGNIZERS && oldest !== undefined) recognizers.delete(oldest);
  const recognizer = hotwords === '' ? new sherpa.OnlineRecognizer(configOf()) : withHotwords(sherpa, hotwords);
  recognizers.set(hotwords, recognizer);
  return recognizer;
}

/** The names stand in a file only while they are read. */
function withHotwords(sherpa: SherpaModule, hotwords: string): Recognizer {
  const folder = mkdtempSync(path.join(tmpdir(), 'names-'));
  try {
    const hotwordsFile = path.join(folder, 'names.txt');
    writeFileSync(hotwordsFile, hotwords, { mode: 0o600 });
    const decoding = { decodingMethod: 'modified_beam_search', hotwordsFile, hotwordsScore: HOTWORDS_SCORE };
    return new sherpa.OnlineRecognizer({ ...configOf(), ...decoding });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Utterances are ended by whoever cuts the sound at its pauses, so that every engine pauses alike. */
function configOf() {
  const { tokens, bpeVocab, ...transducer } = model;
  const pieces = bpeVocab === null ? {} : { modelingUnit: 'bpe', bpeVocab };
  return {
    featConfig: { sampleRate: SAMPLE_RATE, featureDim: 80 },
    modelConfig: { transducer, tokens, numThreads: 2, provider: 'cpu', debug: 0, ...pieces },
    decodingMethod: 'greedy_search',
    enableEndpoint: false,
  };
}

function attend(sherpa: SherpaModule, request: SherpaRequest): void {
  switch (request.kind) {
    case 'drop':
      if (!followed.delete(request.id)) dropped.add(request.id);
      return;
    case 'hear':
      work = work.then(() => hearFile(sherpa, request));
      return;
    case 'follow':
    case 'sound':
    case 'finish':
      return followOn(sherpa, request);
    default:
      request satisfies never;
  }
}

async function hearFile(
  sherpa: SherpaModule,
  { id, path: file, vocabulary }: Extract<SherpaRequest, { kind: 'hear' }>,
): Promise<void> {
  try {
    const { samples, sampleRate } = sherpa.readWave(file);
    const recognizer = recognizerFor(sherpa, vocabulary);
    const stream = recognizer.createStream();
    const slice = sampleRate * SLICE_SECONDS;
    for (let at = 0; at < samples.length && !dropped.has(id); at += slice) {
      stream.acceptWaveform({ samples: samples.slice(at, at + slice), sampleRate });
      decode(recognizer, stream);
      await setImmediate();
    }
    tell({ kind: 'heard', id, words: wordsAtTheEnd(recognizer, stream, sampleRate) });
  } catch {
    tell({ kind: 'failed', id });
  } finally {
    dropped.delete(id);
  }
}

/** An utterance that fails is followed no further; whoever finishes it is told so. */
function followOn(
  sherpa: SherpaModule,
  request: Extract<SherpaRequest, { kind: 'follow' | 'sound' | 'finish' }>,
): void {
  const { id } = request;
  try {
    if (request.kind === 'follow') {
      const recognizer = recognizerFor(sherpa, request.vocabulary);
      followed.set(id, { recognizer, stream: recognizer.createStream(), tokens: 0 });
    } else if (request.kind === 'sound') hearMore(id, request.pcm);
    else finish(id);
  } catch {
    followed.delete(id);
    tell({ kind: 'failed', id });
  }
}

function hearMore(id: number, pcm: Uint8Array): void {
  const each = followed.get(id);
  if (!each) return;
  const { recognizer, stream } = each;
  stream.acceptWaveform({ samples: samplesOf(pcm), sampleRate: SAMPLE_RATE });
  decode(recognizer, stream);
  const result = recognizer.getResult(stream);
  if (result.tokens.length === each.tokens) return;
  each.tokens = result.tokens.length;
  tell({ kind: 'heard-so-far', id, words: wordsOf(result) });
}

function finish(id: number): void {
  const each = followed.get(id);
  if (!each) return;
  followed.delete(id);
  tell({ kind: 'heard', id, words: wordsAtTheEnd(each.recognizer, each.stream, SAMPLE_RATE) });
}

function wordsAtTheEnd(recognizer: Recognizer, stream: Stream, sampleRate: number) {
  stream.acceptWaveform({ samples: new Float32Array(sampleRate * TAIL_SECONDS), sampleRate });
  stream.inputFinished();
  decode(recognizer, stream);
  return wordsOf(recognizer.getResult(stream));
}

/** 16-bit little-endian samples as sherpa takes them, between -1 and 1. */
function samplesOf(pcm: Uint8Array): Float32Array {
  const bytes = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  return Float32Array.from({ length: pcm.byteLength / 2 }, (_, at) => bytes.getInt16(2 * at, true) / 32_768);
}

function decode(recognizer: Recognizer, stream: Stream): void {
  while (recognizer.isReady(stream)) recognizer.decode(stream);
}

function tell(message: SherpaAnswer): void {
  process.send?.(message);
}
