import { createOpenaiHttp, type OpenaiHttpSettings } from './engines/openai-http.js';
import { createPocketsphinx, type PocketsphinxSettings } from './engines/pocketsphinx.js';
import { createScripted } from './engines/scripted.js';
import { createSherpa, type SherpaSettings } from './engines/sherpa.js';
import { createSegmenting } from './segmenting.js';
import type { BatchTranscriber, StreamingTranscriber } from './transcriber.js';

/** Which engine hears. */
export type SpeechSettings =
  | ({ readonly engine: 'openai-http' } & OpenaiHttpSettings)
  | ({ readonly engine: 'pocketsphinx' } & PocketsphinxSettings)
  | ({ readonly engine: 'sherpa' } & SherpaSettings)
  | { readonly engine: 'scripted'; readonly script: string };

/** The engine of these settings. @throws RecognitionError where it lacks what it needs */
export async function openTranscriber(settings: SpeechSettings): Promise<BatchTranscriber> {
  switch (settings.engine) {
    case 'openai-http':
      return createOpenaiHttp(settings);
    case 'pocketsphinx':
      return createPocketsphinx(settings);
    case 'sherpa':
      return createSherpa(settings);
    case 'scripted':
      return createScripted(settings.script);
    default:
      return settings satisfies never;
  }
}

/** The same engine as an ear for a microphone. @throws RecognitionError where it lacks what it needs */
export async function openEar(settings: SpeechSettings): Promise<StreamingTranscriber> {
  return createSegmenting(await openTranscriber(settings));
}
