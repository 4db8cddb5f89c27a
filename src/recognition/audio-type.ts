/** The longest prefix that tells one kind of audio from another. */
const SNIFF_BYTES = 16;

type Signature = readonly [mime: string, offset: number, bytes: string];

/** File signatures: RFC 9639 (flac), RFC 3533 (ogg), ISO 14496-12 (mp4, m4a: a brand after `ftyp`), EBML for webm, RIFF for wav. */
const SIGNATURES: readonly Signature[] = [
  ['audio/flac', 0, 'fLaC'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/mp4', 4, 'ftyp'],
  ['audio/webm', 0, '\u001a\u0045\u00df\u00a3'],
  ['audio/mpeg', 0, 'ID3'],
];

/** What kind of recording the first bytes belong to, whatever its name says, or null. */
export function audioTypeOf(start: Uint8Array): string | null {
  const text = Buffer.from(start.subarray(0, SNIFF_BYTES)).toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'audio/wav';
  const known = SIGNATURES.find(([, offset, bytes]) => text.startsWith(bytes, offset));
  return known?.[0] ?? (isMpegFrame(start) ? 'audio/mpeg' : null);
}

/** An MPEG audio frame: eleven set bits, then a version, a layer, a bit rate and a sample rate that exist. */
function isMpegFrame([sync = 0, header = 0, rates = 0]: Uint8Array): boolean {
  const isSync = sync === 0xff && (header & 0xe0) === 0xe0;
  const exists = (header & 0x18) !== 0x08 && (header & 0x06) === 0x02;
  return isSync && exists && rates >> 4 !== 0xf && (rates & 0x0c) !== 0x0c;
}

/** The file extension by which engines know a kind of audio. */
export function extensionOf(mime: string): string {
  const extensions: Readonly<Record<string, string>> = { 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a' };
  return extensions[mime] ?? mime.slice('audio/'.length);
}
