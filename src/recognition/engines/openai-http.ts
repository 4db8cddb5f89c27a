import { openAsBlob } from 'node:fs';
import { z } from 'zod';
import type { Word } from '../../dictation/segment.js';
import { withTimeLimit } from '../../time-limit.js';
import { extensionOf } from '../audio-type.js';
import { RecognitionError, throwIfAborted } from '../recognition-error.js';
import { type HeardUtterance, toSegments, utterancesOf } from '../segment-words.js';
import type { BatchTranscriber, Hearing, Recording } from '../transcriber.js';

export interface OpenaiHttpSettings {
  /** Up to and without `/audio/transcriptions`, such as `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly model: string;
  /** For one attempt; there are at most two. */
  readonly timeLimitMs: number;
  /** Whether the server is asked again and again for the words of an utterance under way. */
  readonly interims: boolean;
}

/** The part of a `verbose_json` answer that we need; servers differ in the rest. Times are seconds. */
const Answer = z.object({
  text: z.string().default(''),
  language: z.string().optional(),
  duration: z.coerce.number().min(0).default(0),
  segments: z
    .array(z.object({ text: z.string(), start: z.number(), end: z.number(), no_speech_prob: z.number().optional() }))
    .nullish(),
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).nullish(),
});
type Answer = z.infer<typeof Answer>;

const MAX_ANSWER_BYTES = 8_000_000;
/** Names help a recogniser only up to the length of its prompt. */
const MAX_PROMPT = 800;

/**
 * Any server that speaks OpenAI's transcription protocol: whisper.cpp, speaches, vLLM, LocalAI, OpenAI.
 * One attempt is repeated where the network or the server failed.
 */
export function createOpenaiHttp(settings: OpenaiHttpSettings): BatchTranscriber {
  return {
    id: 'openai-http',
    interims: settings.interims ? { by: 'relistening' } : null,
    limits: {
      maxBytes: 25_000_000,
      maxSeconds: 3_600,
      mime: ['audio/wav', 'audio/flac', 'audio/ogg', 'audio/webm', 'audio/mpeg', 'audio/mp4'],
      wordTimes: true,
    },
    async transcribe(recording, hearing) {
      const answer = await askTwice(settings, recording, hearing);
      const segments = toSegments(utterancesIn(answer), 'auto');
      return {
        text: segments.map(({ text }) => text).join(' '),
        language: recording.language ?? (answer.language?.slice(0, 20) || 'en'),
        durationMs: Math.round(answer.duration * 1000),
        segments,
        engine: { id: 'openai-http', model: settings.model },
      };
    },
  };
}

async function askTwice(settings: OpenaiHttpSettings, recording: Recording, hearing: Hearing): Promise<Answer> {
  try {
    return await ask(settings, recording, hearing);
  } catch (error) {
    const isWorthIt = error instanceof RecognitionError && (error.code === 'network' || error.code === 'internal');
    if (!isWorthIt || hearing.signal.aborted) throw error;
    return ask(settings, recording, hearing);
  }
}

async function ask(
  { baseUrl, apiKey, model, timeLimitMs }: OpenaiHttpSettings,
  recording: Recording,
  { signal, idempotencyKey }: Hearing,
): Promise<Answer> {
  throwIfAborted(signal);
  const headers = { 'idempotency-key': idempotencyKey, ...(apiKey && { authorization: `Bearer ${apiKey}` }) };
  try {
    const response = await fetch(`${baseUrl}/audio/transcriptions`, {
      method: 'POST',
      headers,
      body: await formOf(recording, model),
      redirect: 'error',
      signal: withTimeLimit(signal, timeLimitMs),
    });
    if (!response.ok) throw errorOf(response.status);
    return Answer.parse(JSON.parse(await limitedText(response)));
  } catch (cause) {
    throwIfAborted(signal);
    if (cause instanceof RecognitionError) throw cause;
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) {
      throw new RecognitionError('internal', 'the speech server answered something else than a transcript', { cause });
    }
    throw new RecognitionError('network', 'the speech server does not answer', { cause });
  }
}

async function formOf({ path, mime, language, vocabulary }: Recording, model: string): Promise<FormData> {
  const form = new FormData();
  form.set('file', await openAsBlob(path, { type: mime }), `recording.${extensionOf(mime)}`);
  form.set('model', model);
  form.set('response_format', 'verbose_json');
  form.append('timestamp_granularities[]', 'word');
  form.append('timestamp_granularities[]', 'segment');
  form.set('temperature', '0');
  if (language) form.set('language', language.split('-', 1)[0]!);
  if (vocabulary && vocabulary.length > 0) form.set('prompt', vocabulary.join(', ').slice(0, MAX_PROMPT));
  return form;
}

function errorOf(status: number): RecognitionError {
  if (status === 401 || status === 403) return new RecognitionError('auth', 'the speech server refuses our key');
  if (status === 429) return new RecognitionError('quota', 'the speech server is asked too often');
  if (status >= 500) return new RecognitionError('internal', `the speech server failed (${status})`);
  return new RecognitionError('audio', `the speech server refuses the recording (${status})`);
}

/** @throws RecognitionError where the answer is longer than any transcript */
async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_ANSWER_BYTES)
      throw new RecognitionError('internal', 'the answer of the speech server is too long');
  }
  return text + decoder.decode();
}

/** By words where the server times them, else by its own segments, else the text as one utterance. */
function utterancesIn({ text, duration, segments, words }: Answer): HeardUtterance[] {
  const spoken = (segments ?? []).map((segment) => ({
    text: segment.text,
    startMs: Math.round(segment.start * 1000),
    endMs: Math.round(segment.end * 1000),
    ...(segment.no_speech_prob !== undefined && { noSpeechProb: Math.min(1, Math.max(0, segment.no_speech_prob)) }),
  }));
  if (words && words.length > 0) return withDoubts(utterancesOf(withMarks(words.map(wordOf), text)), spoken);
  if (spoken.length > 0) return spoken;
  return [{ text, startMs: 0, endMs: Math.round(duration * 1000) }];
}

function wordOf({ word, start, end }: { word: string; start: number; end: number }): Word {
  return {
    text: word.trim(),
    startMs: Math.round(Math.max(0, start) * 1000),
    endMs: Math.round(Math.max(0, end) * 1000),
  };
}

/** How far on the text is looked for a word, where the two differ. */
const TEXT_REACH = 5;
const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Some servers time bare words: their marks and capitals stand in the text only. */
function withMarks(words: readonly Word[], text: string): Word[] {
  const written = text.split(/\s+/).filter(Boolean);
  let next = 0;
  return words.map((word) => {
    const letters = lettersOf(word.text);
    const at = written.findIndex(
      (each, place) => place >= next && place < next + TEXT_REACH && lettersOf(each) === letters,
    );
    if (at < 0 || letters === '') return word;
    next = at + 1;
    return { ...word, text: written[at]! };
  });
}

/** Only segments carry the doubt whether anybody spoke, so each utterance takes that of the segment it begins in. */
function withDoubts(utterances: readonly HeardUtterance[], segments: readonly HeardUtterance[]): HeardUtterance[] {
  return utterances.map((utterance) => {
    const home = segments.findLast(({ startMs }) => startMs <= utterance.startMs + 50);
    return home?.noSpeechProb === undefined ? utterance : { ...utterance, noSpeechProb: home.noSpeechProb };
  });
}
