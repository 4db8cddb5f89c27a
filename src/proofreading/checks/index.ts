import type { Check } from '../check.js';
import { closing } from './closing.js';
import { dateWeekday } from './date-weekday.js';
import { glyphs } from './glyphs.js';
import { homophone } from './homophone.js';
import { leftOverCommand } from './left-over-command.js';
import { length } from './length.js';
import { otherName } from './other-name.js';
import { placeholder } from './placeholder.js';
import { profanity } from './profanity.js';
import { pronounOfAddress } from './pronoun-of-address.js';
import { recipientMismatch } from './recipient-mismatch.js';
import { repeatedWord } from './repeated-word.js';
import { salutation } from './salutation.js';
import { senderMismatch } from './sender-mismatch.js';
import { tone } from './tone.js';
import { unbalanced } from './unbalanced.js';

/** Every question our own proofreading asks; of equally serious answers about the same words the first given here stays. */
export const CHECKS: readonly Check[] = [
  placeholder,
  glyphs,
  recipientMismatch,
  senderMismatch,
  otherName,
  dateWeekday,
  unbalanced,
  leftOverCommand,
  repeatedWord,
  salutation,
  closing,
  pronounOfAddress,
  homophone,
  tone,
  length,
  profanity,
];
