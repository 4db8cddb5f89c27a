import { GROUP_TAGS, type IncomingAttributes, type IncomingValue, VALUE_TAGS } from './attributes.js';

export interface IppResponse {
  readonly status: number;
  /** Attribute groups in the order in which they came; a list of jobs is a row of `job` groups. */
  readonly groups: readonly { readonly tag: number; readonly attributes: IncomingAttributes }[];
}

/** What a printer answered is not IPP. */
export class MalformedIppResponse extends Error {
  readonly code = 'malformed_ipp_response';
}

const MAX_COLLECTION_DEPTH = 8;

/**
 * Reads an IPP response (RFC 8010). Unknown value types are skipped, as its section 3.5.2 asks.
 * @throws MalformedIppResponse when the bytes end early, or nest deeper than any real printer does
 */
export function decodeResponse(bytes: Uint8Array): IppResponse {
  const reader = new Reader(bytes);
  reader.skip(2);
  const status = reader.uint16();
  reader.skip(4);
  const groups: { tag: number; attributes: Map<string, IncomingValue[]> }[] = [];
  let values: IncomingValue[] = [];
  for (let tag = reader.uint8(); tag !== GROUP_TAGS.end; tag = reader.uint8()) {
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() });
      continue;
    }
    const group = groups.at(-1);
    if (!group) throw new MalformedIppResponse('an attribute stands before the first group');
    const name = reader.text();
    if (name !== '') values = openSet(group.attributes, name);
    const value = readValue(reader, tag, 0);
    if (value !== undefined) values.push(value);
  }
  return { status, groups };
}

function readValue(reader: Reader, tag: number, depth: number): IncomingValue | undefined {
  const bytes = reader.sized();
  switch (tag) {
    case VALUE_TAGS.integer:
    case VALUE_TAGS.enum:
      return bytes.length === 4 ? bytes.readInt32BE() : undefined;
    case VALUE_TAGS.boolean:
      return bytes[0] === 1;
    case VALUE_TAGS.rangeOfInteger:
      return bytes.length === 8 ? { lower: bytes.readInt32BE(0), upper: bytes.readInt32BE(4) } : undefined;
    case VALUE_TAGS.resolution:
      return bytes.length === 9
        ? { x: bytes.readInt32BE(0), y: bytes.readInt32BE(4), perCentimetre: bytes[8] === 4 }
        : undefined;
    case VALUE_TAGS.collection:
      return readCollection(reader, depth + 1);
    default:
      return tag >= 0x40 && tag < 0x60 ? bytes.toString('utf8') : undefined;
  }
}

function readCollection(reader: Reader, depth: number): IncomingAttributes {
  if (depth > MAX_COLLECTION_DEPTH) throw new MalformedIppResponse('collections are nested too deep');
  const members = new Map<string, IncomingValue[]>();
  let values: IncomingValue[] = [];
  for (;;) {
    const tag = reader.uint8();
    reader.skip(reader.uint16());
    if (tag === VALUE_TAGS.endCollection) {
      reader.sized();
      return members;
    }
    if (tag === VALUE_TAGS.memberName) {
      values = openSet(members, reader.text());
      continue;
    }
    const value = readValue(reader, tag, depth);
    if (value !== undefined) values.push(value);
  }
}

/** An empty set of values under `name`; the further values of the set follow without a name. */
function openSet(attributes: Map<string, IncomingValue[]>, name: string): IncomingValue[] {
  const values: IncomingValue[] = [];
  attributes.set(name, values);
  return values;
}

/** Reads forward through bytes that somebody else wrote. */
class Reader {
  private offset = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.take(1)[0]!;
  }

  uint16(): number {
    return this.take(2).readUInt16BE();
  }

  skip(count: number): void {
    this.take(count);
  }

  sized(): Buffer {
    return this.take(this.uint16());
  }

  text(): string {
    return this.sized().toString('utf8');
  }

  private take(count: number): Buffer {
    const end = this.offset + count;
    if (end > this.bytes.length) throw new MalformedIppResponse(`the response ends at byte ${this.bytes.length}`);
    const taken = this.bytes.subarray(this.offset, end);
    this.offset = end;
    return taken;
  }
}
