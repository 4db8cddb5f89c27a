import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hear, startLetter } from '../dictation/dictate.js';
import type { Transcript } from '../dictation/segment.js';
import { viewOf } from '../dictation/view.js';
import { LetterParts } from '../letter/parts.js';
import { type ConversionSettings, convertAudio } from './convert-audio.js';
import { RecognitionError } from './recognition-error.js';
import type { BatchTranscriber, Hearing } from './transcriber.js';
import { withFolder } from './with-folder.js';

/** A spoken letter: its sound, and what helps to understand it. */
export interface SpokenLetter {
  readonly audio: Uint8Array;
  readonly mime: string;
  readonly sha256: string;
  readonly language: string;
  readonly vocabulary: readonly string[];
  /** ISO date of the day on which it was handed in, for "today's date". */
  readonly today: string;
}

/**
 * From sound to a letter: converted for the engine, heard, and every utterance interpreted as at the desk.
 * Nothing of it stays on this machine's disk.
 * @throws RecognitionError
 */
export async function hearLetter(
  { audio, ...spoken }: SpokenLetter,
  transcriber: BatchTranscriber,
  conversion: ConversionSettings,
  hearing: Hearing,
): Promise<{ transcript: Transcript; parts: LetterParts }> {
  return withFolder('recording', async (folder) => {
    const source = { path: path.join(folder, 'source'), mime: spoken.mime };
    await writeFile(source.path, audio, { mode: 0o600 });
    const sound = await convertAudio(source, path.join(folder, 'sound.wav'), conversion, hearing.signal);
    const transcript = await transcriber.transcribe({ ...spoken, path: sound.path, mime: 'audio/wav' }, hearing);
    const whole = { ...transcript, durationMs: sound.durationMs };
    return { transcript: whole, parts: letterOf(whole, spoken) };
  });
}

function letterOf(
  { segments }: Transcript,
  { language, vocabulary, today }: Pick<SpokenLetter, 'language' | 'vocabulary' | 'today'>,
): LetterParts {
  if (segments.length === 0) throw new RecognitionError('audio', 'nothing was heard in this recording');
  const dictation = segments.reduce(hear, startLetter({ language, vocabulary: [...vocabulary], today }));
  const { parts, notices } = viewOf(dictation);
  const whole = LetterParts.safeParse(parts);
  if (!whole.success || notices.some(({ code }) => code === 'letter_full'))
    throw new RecognitionError('audio', 'more was said than a letter holds: record it in parts');
  return whole.data;
}
