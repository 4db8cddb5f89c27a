import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '../letter/ids.js';
import type { ListPlace } from '../storage/list-letters.js';
import { HttpProblem } from './http-problem.js';

const SIGNATURE_BYTES = 12;
const Place = z.tuple([z.number(), idSchema('letter')]);

/** Places in lists as opaque words. They are signed, so that nothing but our own places ever reaches a query. */
export function createCursors(secret: string) {
  const sign = (place: Buffer) =>
    createHmac('sha256', secret).update('cursor\0').update(place).digest().subarray(0, SIGNATURE_BYTES);
  return {
    encode({ at, id }: ListPlace): string {
      const place = Buffer.from(JSON.stringify([at.getTime(), id]));
      return Buffer.concat([sign(place), place]).toString('base64url');
    },
    /** @throws HttpProblem `invalid_cursor` */
    decode(cursor: string): ListPlace {
      const bytes = Buffer.from(cursor, 'base64url');
      const [signature, place] = [bytes.subarray(0, SIGNATURE_BYTES), bytes.subarray(SIGNATURE_BYTES)];
      if (signature.length !== SIGNATURE_BYTES || !timingSafeEqual(signature, sign(place))) {
        throw new HttpProblem('invalid_cursor', 'Use `next_cursor` of a list as it is, or begin the list anew.');
      }
      const [time, id] = Place.parse(JSON.parse(place.toString()));
      return { at: new Date(time), id };
    },
  };
}
