import { createHash } from 'node:crypto';
import { type Answer, file } from './answer.js';

/** What such a route says it answers with. */
export const SVG = { mediaType: 'image/svg+xml', description: 'A picture of it.' };

/** A picture of something in the catalogue, as the answer to whoever asks for it. */
export function picture(svg: Uint8Array): Answer {
  return lasting(svg, SVG.mediaType);
}

/** Templates change only with a new version of the service, so these may be kept for an hour. */
export function lasting(bytes: Uint8Array, type: string): Answer {
  const entityTag = createHash('sha256').update(bytes).digest('hex');
  return file({ bytes, type, entityTag }, { 'Cache-Control': 'private, max-age=3600' });
}
