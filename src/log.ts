import pino from 'pino';
import { z } from 'zod';

/**
 * The only fields that reach the log. What is not named here is dropped, so that no letter text, name or address
 * can slip in with an object that happens to hold it.
 */
const ALLOWED_FIELDS = new Set([
  'letterId',
  'recordingId',
  'revision',
  'epoch',
  'attempt',
  'jobName',
  'clientId',
  'staffId',
  'keyId',
  'eventId',
  'requestId',
  'route',
  'method',
  'statusCode',
  'durationMs',
  'delayMs',
  'code',
  'failureClass',
  'signal',
  'exitCode',
  'process',
  'worker',
  'address',
  'backend',
  'count',
  'pages',
  'bytes',
  'queued',
  'active',
  'version',
  'variable',
  'printer',
  'engine',
]);

type Field = string | number | boolean | null | undefined;
/** Long strings are prose, and prose may be somebody's letter. */
const MAX_FIELD_LENGTH = 200;

export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  fatal(message: string, fields?: LogFields): void;
  /** A log whose every line carries `fields`. */
  child(fields: LogFields): Log;
}

/** Ids, counts and codes; an error is reduced to its class, code and stack frames. */
export type LogFields = Readonly<Record<string, unknown>> & { readonly error?: unknown };

interface LogOptions {
  readonly level?: pino.LevelWithSilent;
  readonly format?: 'json' | 'text';
  /** Name of the process in every line. */
  readonly process?: string;
  readonly destination?: { write(line: string): void; readonly isTTY?: boolean };
}

/** The log of one process: JSON lines for machines, short lines for people, to standard error. */
export function createLog(options: LogOptions = {}): Log {
  const destination = options.destination ?? process.stderr;
  const stream =
    options.format === 'text'
      ? { write: (line: string) => destination.write(readable(line, destination.isTTY === true)) }
      : destination;
  const base = options.process ? { process: options.process } : {};
  return wrap(pino({ level: options.level ?? 'info', base, timestamp: pino.stdTimeFunctions.isoTime }, stream));
}

function wrap(logger: pino.Logger): Log {
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal') =>
    (message: string, fields: LogFields = {}) =>
      logger[level](allowed(fields), message);
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    child: (fields) => wrap(logger.child(allowed(fields))),
  };
}

/** Keeps the fields that may be shown, and of an error what cannot quote a letter. */
export function allowed(fields: LogFields): Record<string, Field | object> {
  const kept = Object.entries(fields).filter((entry): entry is [string, Field] => isAllowed(...entry));
  const error = fields.error === undefined ? {} : { error: errorFields(fields.error) };
  return { ...Object.fromEntries(kept), ...error };
}

function isAllowed(name: string, value: unknown): boolean {
  if (!ALLOWED_FIELDS.has(name)) return false;
  if (typeof value === 'string') return value.length <= MAX_FIELD_LENGTH;
  return typeof value === 'number' || typeof value === 'boolean' || value === null;
}

/**
 * An error without its message: parsers, PostgreSQL and file systems quote what they were given.
 * The frames of the stack say where it happened.
 */
export function errorFields(error: unknown): { name: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error ? error.code : undefined;
  // The message stands in front of the frames, and one of several lines may look like some.
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(stack.indexOf(error.message) + error.message.length);
  const frames = afterMessage.split('\n').filter((line) => /^ +at .*(?::\d+:\d+|<anonymous>)\)?$/.test(line));
  return {
    name: error.name === 'Error' ? error.constructor.name : error.name,
    ...(typeof code === 'string' ? { code } : {}),
    frames: frames.slice(0, 8).map((line) => line.trim()),
  };
}

const COLOURS: Record<string, string> = { debug: '2', info: '36', warn: '33', error: '31', fatal: '41' };

const Line = z.looseObject({
  level: z.number(),
  time: z.string(),
  msg: z.string(),
  process: z.string().optional(),
  error: z.object({ name: z.string() }).optional(),
});

/** `12:03:04 info  worker letter written letterId=ltr_… durationMs=412` */
function readable(line: string, colour: boolean): string {
  const { level, time, msg, process: name, error, ...fields } = Line.parse(JSON.parse(line));
  const label = pino.levels.labels[level] ?? 'info';
  const shown = colour ? `\u001b[${COLOURS[label]}m${label.padEnd(5)}\u001b[0m` : label.padEnd(5);
  const pairs = Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`);
  const cause = error ? [`error=${error.name}`] : [];
  return `${[time.slice(11, 19), shown, name, msg, ...pairs, ...cause].filter(Boolean).join(' ')}\n`;
}
