import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { audioTypeOf } from '../../recognition/audio-type.js';
import { HOUSE_CLIENT } from '../../storage/clients.js';
import { createRecording, findRecording } from '../../storage/recordings.js';
import { json, ok } from '../answer.js';
import { CLIENTS_AND_STAFF, type KnownCaller } from '../caller.js';
import { Recording, RecordingFields } from '../contract/recordings.js';
import { fieldErrorsOf } from '../field-errors.js';
import { HttpProblem, invalidRequest } from '../http-problem.js';
import { type ReceivedFile, receiveFile } from '../receive-file.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { viewRecording } from '../views/recording-view.js';
import { scopeOf } from '../whose.js';

/** Spoken letters: the sound goes in, what was heard comes out. */
export function recordingRoutes({ db, blobs, recordings }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/recordings',
      access: { client: true, staff: ['writer'] },
      summary:
        'Takes a recording of a dictated letter in; a job hears it. Sound as `file`, streamed, of any common kind.',
      tag: 'Recordings',
      form: RecordingFields,
      answers: { 202: Recording },
      problems: ['body_too_large', 'unsupported_audio', 'malformed_request', 'no_speech_engine'],
      async handle({ caller, upload }) {
        if (!recordings) throw NOBODY_HEARS;
        const received = await receiveFile(upload, { ...RECORDING, maxBytes: recordings.maxBytes });
        try {
          const { language, vocabulary } = fieldsOf(received);
          const audioSha256 = await blobs.put(await readFile(received.path));
          const sound = { audioSha256, audioBytes: received.bytes, mime: received.mime };
          const meant = { language, vocabulary, keepHours: recordings.keepHours };
          const recording = await createRecording(db, { ...ownerOf(caller), ...sound, ...meant });
          return json(202, viewRecording(recording), { Location: `/v1/recordings/${recording.id}` });
        } finally {
          await received.discard();
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/recordings/:id',
      access: CLIENTS_AND_STAFF,
      summary: 'A recording: how far it is, what was heard, and the letter that was dictated.',
      tag: 'Recordings',
      params: z.strictObject({ id: idSchema('recording') }),
      answers: { 200: Recording },
      handle: async ({ caller, params }) => ok(viewRecording(await findRecording(db, params.id, scopeOf(caller)))),
    }),
  ];
}

const RECORDING = {
  typeOf: audioTypeOf,
  refusal: 'unsupported_audio',
  noun: 'recording',
  kinds: 'WAV, FLAC, Ogg, WebM, MP3 or M4A',
} as const;

const NOBODY_HEARS = new HttpProblem(
  'no_speech_engine',
  'Ask the house to set SPEECH_ENGINE (openai-http, sherpa or pocketsphinx), or send the letter as text or dictation.',
  { headers: { Connection: 'close' } },
);

/** @throws HttpProblem `invalid_request` that names every wrong field of the form */
function fieldsOf({ fields }: ReceivedFile): z.output<typeof RecordingFields> {
  const { language, ...others } = fields;
  const parsed = RecordingFields.safeParse(
    { ...others, ...(language ? { language: language.at(-1) } : {}) },
    { reportInput: true },
  );
  if (!parsed.success) throw invalidRequest(fieldErrorsOf(parsed.error));
  return parsed.data;
}

/** A client's recording is its own, in its key's mode; the staff's is the house's. */
function ownerOf(caller: KnownCaller) {
  return caller.kind === 'staff'
    ? { clientId: HOUSE_CLIENT, mode: 'live' as const, staffId: caller.staffId }
    : { clientId: caller.clientId, mode: caller.mode, staffId: null };
}
