import { GROUP_TAGS, type GroupName, type OutgoingAttributes, type OutgoingValue, VALUE_TAGS } from './attributes.js';

export interface IppRequest {
  readonly operation: number;
  readonly requestId: number;
  readonly groups: readonly (readonly [GroupName, OutgoingAttributes])[];
}

/** The bytes of an IPP/2.0 request without its document, laid out as RFC 8010, section 3.1. */
export function encodeRequest({ operation, requestId, groups }: IppRequest): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16BE(0x0200, 0);
  header.writeUInt16BE(operation, 2);
  header.writeUInt32BE(requestId, 4);
  const body = groups.flatMap(([group, attributes]) => [tag(GROUP_TAGS[group]), ...encodeAttributes(attributes)]);
  return Buffer.concat([header, ...body, tag(GROUP_TAGS.end)]);
}

function encodeAttributes(attributes: OutgoingAttributes): Buffer[] {
  return Object.entries(attributes).flatMap(([name, given]) => {
    const values = [given].flat();
    // Further values of a set carry an empty name.
    return values.flatMap((value, place) => encodeValue(place === 0 ? name : '', value));
  });
}

function encodeValue(name: string, value: OutgoingValue): Buffer[] {
  const head = [tag(VALUE_TAGS[value.type]), sized(Buffer.from(name))];
  switch (value.type) {
    case 'integer':
    case 'enum': {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32BE(value.value);
      return [...head, sized(bytes)];
    }
    case 'boolean':
      return [...head, sized(Buffer.from([value.value ? 1 : 0]))];
    case 'collection':
      return [...head, sized(Buffer.alloc(0)), ...encodeMembers(value.value)];
    default:
      return [...head, sized(Buffer.from(value.value))];
  }
}

/** A collection's members: each name is itself a value (RFC 8010, section 3.1.6). */
function encodeMembers(members: OutgoingAttributes): Buffer[] {
  const encoded = Object.entries(members).flatMap(([name, given]) => {
    const values = [given].flat();
    const memberName = [tag(VALUE_TAGS.memberName), sized(Buffer.alloc(0)), sized(Buffer.from(name))];
    return [...memberName, ...values.flatMap((value) => encodeValue('', value))];
  });
  return [...encoded, tag(VALUE_TAGS.endCollection), sized(Buffer.alloc(0)), sized(Buffer.alloc(0))];
}

function tag(value: number): Buffer {
  return Buffer.from([value]);
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
