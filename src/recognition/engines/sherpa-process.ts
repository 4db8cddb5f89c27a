import { setImmediate } from 'node:timers/promises';
import type { SherpaAnswer, SherpaProcessData, SherpaRequest } from './sherpa.js';
import { type TimedTokens, wordsOf } from './sherpa-words.js';

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

/** Between two slices it is seen whether anybody still waits. */
const SLICE_SECONDS = 1;
/** Without silence after it, the last word is not decoded to its end. */
const TAIL_SECONDS = 0.5;

class ModuleMissing extends Error {}

const { module, model }: SherpaProcessData = JSON.parse(process.argv[2] ?? '{}');
process.on('disconnect', () => process.exit(0));
const dropped = new Set<number>();
let work: Promise<void> = Promise.resolve();

try {
  const sherpa: SherpaModule = await load();
  const recognizer = new sherpa.OnlineRecognizer(configOf());
  process.on('message', (request: SherpaRequest) => {
    if (request.kind === 'drop') dropped.add(request.id);
    else work = work.then(() => answer(sherpa, recognizer, request));
  });
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

function configOf(): object {
  const { tokens, ...transducer } = model;
  return {
    featConfig: { sampleRate: 16_000, featureDim: 80 },
    modelConfig: { transducer, tokens, numThreads: 2, provider: 'cpu', debug: 0 },
    decodingMethod: 'greedy_search',
    enableEndpoint: false,
  };
}

async function answer(
  sherpa: SherpaModule,
  recognizer: Recognizer,
  { id, path }: Extract<SherpaRequest, { kind: 'hear' }>,
): Promise<void> {
  try {
    const { samples, sampleRate } = sherpa.readWave(path);
    const stream = recognizer.createStream();
    const slice = sampleRate * SLICE_SECONDS;
    for (let at = 0; at < samples.length && !dropped.has(id); at += slice) {
      stream.acceptWaveform({ samples: samples.slice(at, at + slice), sampleRate });
      decode(recognizer, stream);
      await setImmediate();
    }
    stream.acceptWaveform({ samples: new Float32Array(sampleRate * TAIL_SECONDS), sampleRate });
    stream.inputFinished();
    decode(recognizer, stream);
    tell({ kind: 'heard', id, words: wordsOf(recognizer.getResult(stream)) });
  } catch {
    tell({ kind: 'failed', id });
  } finally {
    dropped.delete(id);
  }
}

function decode(recognizer: Recognizer, stream: Stream): void {
  while (recognizer.isReady(stream)) recognizer.decode(stream);
}

function tell(message: SherpaAnswer): void {
  process.send?.(message);
}
