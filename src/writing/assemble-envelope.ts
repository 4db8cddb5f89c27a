import type { Catalogue } from '../catalogue/catalogue.js';
import type { EnvelopeToWrite } from '../composition/compose-envelope.js';
import { addressLines } from '../letter/address-lines.js';
import type { Correspondent } from '../letter/letter.js';
import { LetterParts } from '../letter/parts.js';
import type { Envelope } from '../stationery/envelope.js';
import { assembleLetter, type WritingOrder } from './assemble-letter.js';

/** An envelope as its letter knows it: the letter's style and paper, and who writes to whom. */
export interface EnvelopeOrder extends Pick<WritingOrder, 'style' | 'stationery' | 'language'> {
  readonly envelope: Envelope;
  readonly sender: Correspondent | null;
  readonly recipient: Correspondent;
}

/**
 * The envelope with its hands compiled, and those that help out where the addresses have characters that the letter's own
 * hand lacks.
 * @throws UnknownHandError, UnknownStationery
 */
export async function assembleEnvelope(catalogue: Catalogue, order: EnvelopeOrder): Promise<EnvelopeToWrite> {
  const { envelope, sender, recipient, style, stationery, language } = order;
  const [here, there] = [sender?.address?.country ?? null, recipient.address?.country ?? null];
  const lines = [...addressLines(recipient, here, language), ...(sender ? addressLines(sender, there, language) : [])];
  const addresses = { parts: LetterParts.parse({ body: [lines.join('\n')] }), style, stationery, language };
  const { parts: _, stationery: __, ...writer } = await assembleLetter(catalogue, addresses);
  return { ...writer, envelope, sender, recipient };
}
