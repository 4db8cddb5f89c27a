import { type ChildProcess, fork } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Word } from '../../dictation/segment.js';
import { RecognitionError, throwIfAborted } from '../recognition-error.js';
import { toSegments, utterancesOf } from '../segment-words.js';
import type { BatchTranscriber, Following } from '../transcriber.js';
import { readWavFormat } from '../wav.js';

export interface SherpaSettings {
  /** A folder with a streaming transducer: tokens.txt and an encoder, a decoder and a joiner as .onnx. */
  readonly modelDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Tests run another build of the process, and another module. */
  readonly program?: string | URL;
  readonly module?: string;
}

interface SherpaModel {
  readonly tokens: string;
  readonly encoder: string;
  readonly decoder: string;
  readonly joiner: string;
  /** How words are cut into pieces; without it no name can be listened for. */
  readonly bpeVocab: string | null;
}

export interface SherpaProcessData {
  readonly module: string;
  readonly model: SherpaModel;
}
export type SherpaRequest =
  | { readonly kind: 'hear'; readonly id: number; readonly path: string; readonly vocabulary: readonly string[] }
  | { readonly kind: 'follow'; readonly id: number; readonly vocabulary: readonly string[] }
  | { readonly kind: 'sound'; readonly id: number; readonly pcm: Uint8Array }
  | { readonly kind: 'finish'; readonly id: number }
  | { readonly kind: 'drop'; readonly id: number };
export type SherpaAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly message: string }
  | { readonly kind: 'heard-so-far'; readonly id: number; readonly words: readonly Word[] }
  | { readonly kind: 'heard'; readonly id: number; readonly words: readonly Word[] }
  | { readonly kind: 'failed'; readonly id: number };

interface Waiting {
  readonly onWords?: (words: readonly Word[]) => void;
  readonly resolve: (words: readonly Word[]) => void;
  readonly reject: (error: RecognitionError) => void;
}

const PROGRAM = new URL('./sherpa-process.js', import.meta.url);
const REMEDY = 'see “Engines” in docs/recordings.md';

/**
 * sherpa-onnx: neural recognition within this machine, with a model that the house has chosen. It works in a process
 * of its own, since a broken model ends the process that loads it.
 * @throws RecognitionError `unsupported` where the model, or the optional package sherpa-onnx-node, is not there
 */
export async function createSherpa({
  modelDirectory,
  environment,
  program = PROGRAM,
  module = 'sherpa-onnx-node',
}: SherpaSettings): Promise<BatchTranscriber> {
  const data: SherpaProcessData = { module, model: await modelIn(modelDirectory) };
  // A name that sherpa cannot take ends its process too, so the next one is given none.
  const withoutNames = { ...data, model: { ...data.model, bpeVocab: null } };
  const hearer = keptUntilItEnds(await SherpaProcess.start(program, environment, data), () =>
    SherpaProcess.start(program, environment, withoutNames),
  );
  return {
    id: 'sherpa',
    limits: { maxBytes: 60_000_000, maxSeconds: 1_800, mime: ['audio/wav'], wordTimes: true },
    interims: {
      by: 'following',
      follow: async ({ vocabulary }, onWords) => (await hearer()).follow(vocabulary, onWords),
    },
    async transcribe({ path: file, language = 'en', vocabulary = [] }, { signal }) {
      throwIfAborted(signal);
      const { durationMs } = await readWavFormat(file);
      const words = await (await hearer()).hear(file, vocabulary, signal);
      const segments = toSegments(utterancesOf(words), 'auto');
      const text = segments.map((segment) => segment.text).join(' ');
      return { text, language, durationMs, segments, engine: { id: 'sherpa', model: path.basename(modelDirectory) } };
    },
  };
}

/** The process, and a new one where it has ended. */
function keptUntilItEnds(first: SherpaProcess, start: () => Promise<SherpaProcess>): () => Promise<SherpaProcess> {
  let current = Promise.resolve(first);
  return async () => {
    const hearer = await current.catch(() => null);
    if (hearer === null || hearer.hasEnded) current = start();
    return current;
  };
}

/** Files as sherpa's models name them, such as `encoder-epoch-99-avg-1.int8.onnx`; the smaller ones where there are both. */
async function modelIn(folder: string): Promise<SherpaModel> {
  const names = await readdir(folder).catch((): string[] => []);
  const find = (part: string) => {
    const fitting = names.filter((name) => name.includes(part) && name.endsWith('.onnx'));
    return fitting.find((name) => name.includes('.int8.')) ?? fitting[0];
  };
  const found = { encoder: find('encoder'), decoder: find('decoder'), joiner: find('joiner') };
  const { encoder, decoder, joiner } = found;
  if (encoder === undefined || decoder === undefined || joiner === undefined || !names.includes('tokens.txt')) {
    throw new RecognitionError(
      'unsupported',
      `sherpa has no model: expected tokens.txt, encoder, decoder and joiner (.onnx) in SPEECH_MODEL_DIR; ${REMEDY}`,
    );
  }
  const at = (name: string) => path.join(folder, name);
  const bpeVocab = names.includes('bpe.vocab') ? at('bpe.vocab') : null;
  return { tokens: at('tokens.txt'), encoder: at(encoder), decoder: at(decoder), joiner: at(joiner), bpeVocab };
}

class SherpaProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #hasEnded = false;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (answer: SherpaAnswer) => this.#settle(answer));
    child.on('error', () => this.#end());
    child.on('exit', () => this.#end());
    // Nobody's leaving waits for it.
    child.unref();
    child.channel?.unref();
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** @throws RecognitionError where it cannot hear */
  static start(
    program: string | URL,
    env: Readonly<Record<string, string>>,
    data: SherpaProcessData,
  ): Promise<SherpaProcess> {
    const child = fork(program, [JSON.stringify(data)], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Sound goes as bytes, not as JSON.
      serialization: 'advanced',
    });
    return new Promise((resolve, reject) => {
      const refuse = (message: string) => {
        child.kill('SIGKILL');
        reject(new RecognitionError('unsupported', `sherpa cannot hear: ${message}; ${REMEDY}`));
      };
      child.once('error', () => refuse('its process cannot be started'));
      child.once('exit', () => refuse('its model cannot be loaded'));
      child.once('message', (answer: SherpaAnswer) => {
        if (answer.kind === 'unusable') refuse(answer.message);
        else resolve(new SherpaProcess(child));
      });
    });
  }

  /** @throws RecognitionError at once when the signal is aborted */
  async hear(file: string, vocabulary: readonly string[], signal: AbortSignal): Promise<readonly Word[]> {
    throwIfAborted(signal);
    const { id, words } = this.#expect();
    const stop = () => this.#drop(id);
    signal.addEventListener('abort', stop, { once: true });
    this.#ask({ kind: 'hear', id, path: file, vocabulary });
    return words.finally(() => signal.removeEventListener('abort', stop));
  }

  follow(vocabulary: readonly string[], onWords: (words: readonly Word[]) => void): Following {
    const { id, words } = this.#expect(onWords);
    words.catch(() => undefined);
    this.#ask({ kind: 'follow', id, vocabulary });
    return {
      write: (pcm) => this.#ask({ kind: 'sound', id, pcm }),
      finish: () => {
        this.#ask({ kind: 'finish', id });
        return words;
      },
      leave: () => this.#drop(id),
    };
  }

  /** A number to ask with, and the words that will be the answer. */
  #expect(onWords?: (words: readonly Word[]) => void): { id: number; words: Promise<readonly Word[]> } {
    const id = this.#count++;
    const words = new Promise<readonly Word[]>((resolve, reject) => {
      if (this.#hasEnded) reject(new RecognitionError('internal', 'sherpa’s process has ended'));
      else this.#waiting.set(id, { resolve, reject, ...(onWords && { onWords }) });
    });
    return { id, words };
  }

  #drop(id: number): void {
    this.#ask({ kind: 'drop', id });
    this.#waiting.get(id)?.reject(new RecognitionError('aborted', 'sherpa was stopped'));
    this.#waiting.delete(id);
  }

  #ask(request: SherpaRequest): void {
    if (this.#child.connected) this.#child.send(request);
  }

  #settle(answer: SherpaAnswer): void {
    if (answer.kind === 'heard-so-far') return this.#waiting.get(answer.id)?.onWords?.(answer.words);
    if (answer.kind !== 'heard' && answer.kind !== 'failed') return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.kind === 'heard') waiting?.resolve(answer.words);
    else waiting?.reject(new RecognitionError('internal', 'sherpa could not hear this recording'));
  }

  #end(): void {
    this.#hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(new RecognitionError('internal', 'sherpa’s process ended'));
    this.#waiting.clear();
  }
}
