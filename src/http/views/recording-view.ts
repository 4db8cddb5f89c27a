import type { RecordingRow } from '../../storage/schema.js';
import type { Recording } from '../contract/recordings.js';

/** A recording as the door shows it. */
export function viewRecording(recording: RecordingRow): Recording {
  const { id, mode, state, language, transcript, parts, failure } = recording;
  return {
    id,
    object: 'recording',
    mode,
    state,
    language,
    duration_ms: recording.durationMs,
    transcript,
    parts,
    failure,
    created_at: recording.createdAt.toISOString(),
    audio_deleted_at: (recording.audioDeletedAt ?? recording.deleteAudioAt).toISOString(),
  };
}
