import {
  MAX_UTTERANCE_CHARACTERS,
  type Punctuation,
  punctuationOf,
  type Segment,
  UTTERANCE_PAUSE_MS,
  type Word,
} from '../dictation/segment.js';

/** An utterance as an engine gives it, before it is numbered and its pause is known. */
export interface HeardUtterance {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly words?: readonly Word[];
  readonly confidence?: number;
  readonly noSpeechProb?: number;
}

/** Splits words wherever nobody spoke for as long as sets two utterances apart, and where an utterance would become too long. */
export function utterancesOf(words: readonly Word[]): HeardUtterance[] {
  const groups: Word[][] = [];
  let length = 0;
  for (const word of words) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    const goesOn = previous !== undefined && word.startMs - previous.endMs < UTTERANCE_PAUSE_MS;
    length = goesOn ? length + 1 + word.text.length : word.text.length;
    if (last && goesOn && length <= MAX_UTTERANCE_CHARACTERS) last.push(word);
    else {
      groups.push([word]);
      length = word.text.length;
    }
  }
  return groups.map((group) => ({
    text: group.map(({ text }) => text).join(' '),
    startMs: group[0]!.startMs,
    endMs: group.at(-1)!.endMs,
    words: group,
  }));
}

/** Text that recognisers write over silence, having learnt from subtitles. From memory of many bug reports. */
const HALLUCINATIONS =
  /^(?:(?:thank you|thanks)(?: (?:so|very) much)?(?: for watching)?|please subscribe.*|subtitles by.*|you|bye|untertitel.*|sous-titres.*|subtítulos.*|♪.*|\[.*\]|\(.*\))[.!]*$/iu;
/** Whisper's own threshold: above it a segment is taken for silence. */
const SILENCE = 0.6;

/**
 * Utterances as segments: in order, cleaned, with the pause before each, numbered from 0.
 * What was written over silence is dropped. An engine that punctuates by itself (`auto`) need not have done so each time.
 */
export function toSegments(heard: readonly HeardUtterance[], punctuation: Punctuation): Segment[] {
  const spoken = heard
    .flatMap(inPieces)
    .filter(
      ({ text, noSpeechProb = 0 }) => text !== '' && noSpeechProb <= SILENCE && !isHallucination(text, noSpeechProb),
    )
    .toSorted((a, b) => a.startMs - b.startMs);
  return spoken.map(({ words, ...utterance }, index) => ({
    id: `seg-${index}`,
    ...utterance,
    pauseBeforeMs: Math.max(0, Math.round(utterance.startMs - (spoken[index - 1]?.endMs ?? 0))),
    ...(words && { words: words.map((word) => ({ ...word, text: cleanText(word.text) })) }),
    punctuation: punctuation === 'auto' ? punctuationOf(utterance.text) : punctuation,
  }));
}

/** As long as an utterance may be, up to the end of a word where there is one. */
const PIECE = new RegExp(
  `\\S(?:.{0,${MAX_UTTERANCE_CHARACTERS - 1}}(?!\\S)|.{0,${MAX_UTTERANCE_CHARACTERS - 1}})`,
  'gsu',
);

/** Cleaned, its times in order, and in pieces where it is longer than an utterance may be: nothing that was heard is cut off. */
function inPieces({ words, ...utterance }: HeardUtterance): HeardUtterance[] {
  const text = cleanText(utterance.text);
  const startMs = Math.max(0, utterance.startMs);
  const endMs = Math.max(startMs, utterance.endMs);
  const whole = { ...utterance, text, startMs, endMs };
  if (text.length <= MAX_UTTERANCE_CHARACTERS) return [{ ...whole, ...(words && { words }) }];
  const timeAt = (place: number) => Math.round(startMs + ((endMs - startMs) * place) / text.length);
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index }) => ({
    ...whole,
    text: piece,
    startMs: timeAt(index),
    endMs: timeAt(index + piece.length),
  }));
}

/** A sign-off of a video is only taken for one where the engine itself half doubts that anybody spoke. */
function isHallucination(text: string, noSpeechProb: number): boolean {
  return noSpeechProb > SILENCE / 2 && HALLUCINATIONS.test(text);
}

/** NFC, single blanks, no control characters. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}
