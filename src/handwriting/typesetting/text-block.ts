import type { XHeights } from '../geometry/units.js';
import type { Direction } from './bidi.js';
import type { Hands } from './spell.js';

/** A word before it is set: text without spaces, and what is done to it besides writing it. */
export interface SourceWord {
  readonly text: string;
  readonly underlined: boolean;
  readonly struck: boolean;
  /** True where the writer asked for a new line before it. */
  readonly startsLine: boolean;
}

/** A run of text that is set as one piece: the dateline, a paragraph, the signature… */
export interface TextBlock {
  /** Its place among the letter's blocks, in reading order; every chance in it is keyed by this. */
  readonly paragraph: number;
  readonly words: readonly SourceWord[];
  readonly hands: Hands;
  /** Where its lines start: at the left, or at the right. */
  readonly direction: Direction;
  /** Size relative to the letter's x-height. */
  readonly scale: number;
  readonly align: 'left' | 'indented' | 'right';
  /** How far the first line starts further in. */
  readonly indent: XHeights;
  /** Lines left blank above it, unless it starts a page. */
  readonly blankBefore: number;
  /** True where a page has to end before it. */
  readonly startsPage: boolean;
  /** True where it must not be parted from the block before it by the end of a page (closing, signature). */
  readonly staysWithPrevious: boolean;
  /** True where it must not stand last on a page (dateline, salutation). */
  readonly staysWithNext: boolean;
}

/** How text becomes lines, for one letter. Lengths in millimetres. */
export interface SettingStyle {
  readonly seed: number;
  readonly xHeight: number;
  /** Amplitude of everything that differs between words and between lines, 1 natural. */
  readonly freedom: number;
}
