/** The parts of the Web Speech API that we use (WebAudio/web-speech-api, May 2026); TypeScript's DOM library has no recogniser. */
export interface RecognitionResultEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<
    ArrayLike<{ readonly transcript: string; readonly confidence: number }> & { readonly isFinal: boolean }
  >;
}

export interface RecognitionErrorEvent extends Event {
  readonly error: string;
}

export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  phrases?: readonly unknown[];
  /** Whether the engine may put marks that nobody spoke. */
  unspokenPunctuation?: boolean;
  start(): void;
  stop(): void;
  addEventListener(type: 'result', listener: (event: RecognitionResultEvent) => void): void;
  addEventListener(type: 'error', listener: (event: RecognitionErrorEvent) => void): void;
  addEventListener(type: 'end', listener: () => void): void;
}

export interface RecognitionMaker {
  new (): Recognition;
  available?(options: { langs: string[]; processLocally: boolean; quality?: string }): Promise<string>;
}

declare global {
  interface Window {
    readonly SpeechRecognition?: RecognitionMaker;
    readonly webkitSpeechRecognition?: RecognitionMaker;
    readonly SpeechRecognitionPhrase?: new (phrase: string, boost: number) => unknown;
  }
}

/** The browser's recogniser, if it has one. */
export function recognitionMaker(): RecognitionMaker | null {
  return window.SpeechRecognition ?? window.webkitSpeechRecognition ?? null;
}
