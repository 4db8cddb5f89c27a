import { idSchema } from '../../letter/ids.js';
import { findLetter } from '../../storage/letters.js';
import { addPicture, findPicture, picturesOfLetter, removePicture } from '../../storage/pictures.js';
import type { PictureRow } from '../../storage/schema.js';
import { file, fileOf, json, noContent, ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { LetterPicture, LetterPictureList, PictureFields } from '../contract/pictures.js';
import { drawPicture, pictureTypeOf } from '../draw-picture.js';
import { type FileKind, receiveFile } from '../receive-file.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { wholeList } from '../whole-list.js';
import { actorOf, LetterParams, scopeOf } from '../whose.js';

const WRITERS = { client: true, staff: ['writer'] } as const;
const TAG = { tag: 'Letters' } as const;
const PictureParams = LetterParams.extend({ picture: idSchema('picture') });

const PICTURE: FileKind = {
  maxBytes: 20_000_000,
  typeOf: pictureTypeOf,
  refusal: 'unsupported_picture',
  noun: 'picture',
  kinds: 'a JPEG, PNG or WebP',
};

/** Pictures that belong to a letter's order: the writer looks at them, the letter does not show them. */
export function letterPictureRoutes({ db, blobs }: HttpServices): Route[] {
  return [
    defineRoute({
      ...TAG,
      method: 'post',
      path: '/v1/letters/:id/pictures',
      access: WRITERS,
      summary: 'Puts a picture to the order of a letter, as `file`. It is drawn anew: nothing hidden in it is kept.',
      params: LetterParams,
      form: PictureFields,
      answers: { 201: LetterPicture },
      problems: ['body_too_large', 'unsupported_picture', 'malformed_request', 'too_many_pictures'],
      async handle({ caller, params, upload, requestId }) {
        const scope = scopeOf(caller);
        await findLetter(db, params.id, scope);
        const received = await receiveFile(upload, PICTURE);
        try {
          const { bytes, width, height } = await drawPicture(received.path);
          const picture = { sha256: await blobs.put(bytes), width, height };
          return json(201, viewPicture(await addPicture(db, params.id, scope, picture, actorOf(caller, requestId))));
        } finally {
          await received.discard();
        }
      },
    }),
    defineRoute({
      ...TAG,
      method: 'get',
      path: '/v1/letters/:id/pictures',
      access: CLIENTS_AND_STAFF,
      summary: 'The pictures of a letter’s order, as they came.',
      params: LetterParams,
      answers: { 200: LetterPictureList },
      async handle({ caller, params }) {
        const letter = await findLetter(db, params.id, scopeOf(caller));
        return ok(wholeList((await picturesOfLetter(db, letter.id)).map(viewPicture)));
      },
    }),
    defineRoute({
      ...TAG,
      method: 'get',
      path: '/v1/letters/:id/pictures/:picture',
      access: CLIENTS_AND_STAFF,
      summary: 'One of the pictures itself.',
      params: PictureParams,
      answers: { 200: fileOf('The picture.', 'image/webp') },
      async handle({ caller, params }) {
        const letter = await findLetter(db, params.id, scopeOf(caller));
        const { sha256 } = await findPicture(db, letter.id, params.picture);
        return file({ bytes: await blobs.read(sha256), type: 'image/webp', entityTag: sha256 });
      },
    }),
    defineRoute({
      ...TAG,
      method: 'delete',
      path: '/v1/letters/:id/pictures/:picture',
      access: WRITERS,
      summary: 'Takes a picture away from the order.',
      params: PictureParams,
      answers: { 204: 'nothing' },
      async handle({ caller, params, requestId }) {
        await removePicture(db, params.id, params.picture, scopeOf(caller), actorOf(caller, requestId));
        return noContent();
      },
    }),
  ];
}

function viewPicture({ id, letterId, width, height, createdAt }: PictureRow): LetterPicture {
  const address = `/v1/letters/${letterId}/pictures/${id}`;
  return { id, object: 'picture', width, height, created_at: createdAt.toISOString(), file: address };
}
