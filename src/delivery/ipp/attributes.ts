/** The value types of IPP that this house speaks, with their tags of RFC 8010, section 3.5.2. */
export const VALUE_TAGS = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  dateTime: 0x31,
  resolution: 0x32,
  rangeOfInteger: 0x33,
  collection: 0x34,
  endCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  naturalLanguage: 0x48,
  mimeMediaType: 0x49,
  memberName: 0x4a,
} as const;

/** Groups of attributes in a message, RFC 8010, section 3.5.1. */
export const GROUP_TAGS = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const;
export type GroupName = Exclude<keyof typeof GROUP_TAGS, 'end'>;

type TextType = 'text' | 'name' | 'keyword' | 'uri' | 'charset' | 'naturalLanguage' | 'mimeMediaType';

/** An attribute as it is sent. */
export type OutgoingValue =
  | { readonly type: 'integer' | 'enum'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: TextType; readonly value: string }
  | { readonly type: 'collection'; readonly value: OutgoingAttributes };
export type OutgoingAttributes = Readonly<Record<string, OutgoingValue | readonly OutgoingValue[]>>;

/** An attribute's values as they came; out-of-band values (unknown, no-value) are left out. */
export type IncomingValue =
  | number
  | boolean
  | string
  | { readonly lower: number; readonly upper: number }
  | { readonly x: number; readonly y: number; readonly perCentimetre: boolean }
  | IncomingAttributes;
export interface IncomingAttributes extends ReadonlyMap<string, readonly IncomingValue[]> {}

export const integer = (value: number): OutgoingValue => ({ type: 'integer', value });
export const keyword = (value: string): OutgoingValue => ({ type: 'keyword', value });
export const uri = (value: string): OutgoingValue => ({ type: 'uri', value });
export const nameWithoutLanguage = (value: string): OutgoingValue => ({ type: 'name', value });
export const mimeMediaType = (value: string): OutgoingValue => ({ type: 'mimeMediaType', value });
export const boolean = (value: boolean): OutgoingValue => ({ type: 'boolean', value });
export const collection = (value: OutgoingAttributes): OutgoingValue => ({ type: 'collection', value });

/** The first text value of an attribute, or undefined. */
export function textOf(attributes: IncomingAttributes, name: string): string | undefined {
  return textsOf(attributes, name)[0];
}

export function textsOf(attributes: IncomingAttributes, name: string): string[] {
  return (attributes.get(name) ?? []).filter((value) => typeof value === 'string');
}

export function numberOf(attributes: IncomingAttributes, name: string): number | undefined {
  return numbersOf(attributes, name)[0];
}

export function numbersOf(attributes: IncomingAttributes, name: string): number[] {
  return (attributes.get(name) ?? []).filter((value) => typeof value === 'number');
}

export function booleanOf(attributes: IncomingAttributes, name: string): boolean | undefined {
  return (attributes.get(name) ?? []).find((value) => typeof value === 'boolean');
}

export function collectionsOf(attributes: IncomingAttributes, name: string): IncomingAttributes[] {
  return (attributes.get(name) ?? []).filter((value) => value instanceof Map);
}
