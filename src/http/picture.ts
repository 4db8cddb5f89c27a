import { createHash } from 'node:crypto';
import { type Answer, file, fileOf } from './answer.js';

const TYPE = 'image/svg+xml';

/** What such a route says it answers with. */
export const SVG = fileOf('A picture of it.', TYPE);

/** A picture of something in the catalogue, as the answer to whoever asks for it. */
export function picture(svg: Uint8Array): Answer {
  return lasting(svg, TYPE);
}

/** Templates change only with a new version of the service, so these may be kept for an hour. */
export function lasting(bytes: Uint8Array, type: string): Answer {
  const entityTag = createHash('sha256').update(bytes).digest('hex');
  return file({ bytes, type, entityTag }, { 'Cache-Control': 'private, max-age=3600' });
}
