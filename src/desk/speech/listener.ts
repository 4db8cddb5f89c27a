import type { Segment } from '../../dictation/segment.js';

/** Where what is said becomes text: in this machine, with the browser's maker, or at the house. */
export type HearingPlace = 'on-device' | 'browser-service' | 'house';

export type ListenerEvent =
  | { readonly kind: 'started'; readonly place: HearingPlace }
  /** Replaces the interim before it; empty when nothing is being said. */
  | { readonly kind: 'interim'; readonly text: string }
  /** The house is out of reach: what is said is kept until it is `started` again. */
  | { readonly kind: 'cut-off' }
  /** One utterance, heard to its end. */
  | { readonly kind: 'final'; readonly segment: Segment }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };

export interface ListenerOptions {
  readonly language: string;
  /** Names and rare words to listen for. */
  readonly vocabulary: readonly string[];
  readonly onEvent: (event: ListenerEvent) => void;
}

/** Someone who listens until `stop`. Every way of hearing is one of these. */
export interface Listener {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}
