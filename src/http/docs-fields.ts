import { z } from 'zod';
import { escape, inline } from './docs-markup.js';

/** As much of JSON Schema as the description uses. */
export interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly format?: string | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly items?: Schema | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: unknown;
  readonly description?: string | undefined;
  readonly default?: unknown;
  readonly examples?: readonly unknown[] | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly maxItems?: number | undefined;
}
export const Schema = z.custom<Schema>((value) => typeof value === 'object' && value !== null);

/** What a value is made of, for people: what it is in words, and its fields with what they mean. */
export function describeSchema(schema: Schema): string {
  const said = schema.description ? `<p>${inline(schema.description)}</p>` : '';
  const examples = schema.examples ?? [];
  return [
    said,
    schema.properties ? fieldList(schema) : `<p>${wordsFor(schema)}</p>`,
    ...examples.map((example) => `<pre>${escape(JSON.stringify(example, null, 2))}</pre>`),
  ].join('');
}

function fieldList({ properties = {}, required = [] }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => fieldEntry(name, field, required.includes(name)));
  return `<dl>${fields.join('')}</dl>`;
}

/** One field or parameter: its name, what it can be, and what it is for. */
export function fieldEntry(name: string, field: Schema, isRequired: boolean): string {
  const fallback = field.default === undefined ? '' : `, else <code>${escape(JSON.stringify(field.default))}</code>`;
  const need = isRequired ? '' : `<small> may be left out${fallback}</small>`;
  const said = field.description ? ` ${inline(sentence(field.description))}` : '';
  return `<dt><code>${escape(name)}</code>${need}</dt><dd>${wordsFor(field)}.${said}${partsOf(field)}</dd>`;
}

/** The fields of what has no name of its own. */
function partsOf(schema: Schema): string {
  const inner = [schema, ...(schema.anyOf ?? [])].flatMap((each) => [each, ...(each.items ? [each.items] : [])]);
  return inner.map((each) => (each.properties ? fieldList(each) : '')).join('');
}

function wordsFor(schema: Schema): string {
  const { $ref, const: only, enum: choices, anyOf, items, type, format } = schema;
  if ($ref) return linkTo($ref.split('/').at(-1)!);
  if (only !== undefined) return code(only);
  if (choices) return `one of ${choices.map(code).join(', ')}`;
  if (anyOf) return anyOf.map(wordsFor).join(' or ');
  if (Array.isArray(type)) return type.map((each: string) => wordsFor({ ...schema, type: each })).join(' or ');
  if (items) return `list of ${atMost(schema.maxItems)}${wordsFor(items)}`;
  if (format) return FORMATS[format] ?? format;
  if (type === 'string') return schema.maxLength ? `text of up to ${schema.maxLength} characters` : 'text';
  if (type === 'integer' || type === 'number')
    return `${type === 'integer' ? 'whole number' : 'number'}${rangeOf(schema)}`;
  if (type === 'boolean') return '<code>true</code> or <code>false</code>';
  return typeof type === 'string' ? (type === 'object' && !schema.properties ? 'names and values' : type) : 'anything';
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': 'moment',
  date: 'day',
  email: 'email address',
  binary: 'file',
};

function rangeOf({ minimum = -Infinity, maximum = Infinity }: Schema): string {
  const from = minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : '';
  return maximum < Number.MAX_SAFE_INTEGER ? `${from} up to ${maximum}` : from;
}

function atMost(count: number | undefined): string {
  return count === undefined ? '' : `up to ${count} of: `;
}

/** The anchor of a named schema. */
export function anchorOf(name: string): string {
  return `schema-${name}`;
}

function linkTo(name: string): string {
  return `<a href="#${anchorOf(name)}">${escape(name)}</a>`;
}

function code(value: unknown): string {
  return `<code>${escape(typeof value === 'string' ? value : JSON.stringify(value))}</code>`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
