import type { Correspondent } from '../src/letter/letter.js';
import type { LetterParts } from '../src/letter/parts.js';
import type { ProofreadingContext } from '../src/proofreading/context.js';
import type { Failure, KeptFinding, Preflight, SeededStyle } from '../src/storage/schema.js';

/** What the writing child is asked for: one revision, with the names of what it is written with. */
export interface RenderOrder {
  readonly parts: LetterParts;
  readonly style: SeededStyle;
  readonly stationery: string;
  readonly language: string;
  readonly envelope: string | null;
  readonly recipient: Correspondent | null;
  readonly sender: Correspondent | null;
  /** What is known around the letter when it is proofread; what its hand can write and how it lies on its pages is seen on the spot. */
  readonly proofreading: Omit<ProofreadingContext, 'canWrite' | 'layout'>;
  /** Test letters say so across every page. */
  readonly watermark: 'test' | null;
}

/** One finished page in every form that is kept. */
export interface RenderedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly svg: Uint8Array;
  readonly png: Uint8Array;
  readonly drawing: Uint8Array;
}

/** What the child makes of an order. */
export interface RenderedLetter {
  readonly pdf: Uint8Array;
  readonly pages: readonly RenderedPage[];
  readonly preflight: Preflight;
  readonly findings: readonly KeptFinding[];
}

/** What the child says. Anything it says shows that it is getting on. */
export type RenderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'page'; readonly page: RenderedPage }
  | { readonly kind: 'done'; readonly letter: Omit<RenderedLetter, 'pages'> }
  | { readonly kind: 'failed'; readonly failure: Failure };
