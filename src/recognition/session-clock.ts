import { type Segment, UTTERANCE_PAUSE_MS, type Word } from '../dictation/segment.js';
import { type HeardUtterance, toSegments, utterancesOf } from './segment-words.js';
import type { SpokenUtterance } from './utterance-cutter.js';

/**
 * What the engine heard, on the clock of the session. Where the voice began and ended is known better than any engine
 * knows it; only a pause within, longer than sets utterances apart, is the engine's to find.
 */
export function onSessionClock(segments: readonly Segment[], spoken: SpokenUtterance): HeardUtterance[] {
  const joined: Segment[][] = [];
  for (const segment of segments) {
    const group = joined.at(-1);
    if (group && segment.pauseBeforeMs < UTTERANCE_PAUSE_MS) group.push(segment);
    else joined.push([segment]);
  }
  const onClock = (ms: number) => Math.min(spoken.endMs, Math.max(spoken.startMs, spoken.audioStartMs + ms));
  return joined.map((group, index) => ({
    text: group.map(({ text }) => text).join(' '),
    startMs: index === 0 ? spoken.startMs : onClock(group[0]!.startMs),
    endMs: index === joined.length - 1 ? spoken.endMs : onClock(group.at(-1)!.endMs),
    ...(group.every(({ words }) => words) && { words: group.flatMap(({ words }) => wordsAt(words ?? [], onClock)) }),
  }));
}

/** The same for an engine that followed the sound. */
export function wordsOnSessionClock(words: readonly Word[], spoken: SpokenUtterance): HeardUtterance[] {
  return onSessionClock(toSegments(utterancesOf(words), 'auto'), spoken);
}

function wordsAt(words: NonNullable<Segment['words']>, onClock: (ms: number) => number) {
  return words.map((word) => ({ ...word, startMs: onClock(word.startMs), endMs: onClock(word.endMs) }));
}
