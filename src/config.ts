import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { projectPath } from './project-root.js';
import type { SpeechSettings } from './recognition/open-transcriber.js';
import { embeddedDatabaseUrl } from './storage/embedded-postgres.js';
import { readOrMakeSecret } from './storage/secret-file.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where finished files go. */
export type BlobConfig =
  | { readonly kind: 'file'; readonly directory: string }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

/** What recordings are taken, how they are made ready for the engine, and how long their sound is kept. */
export interface RecordingConfig {
  readonly maxBytes: number;
  readonly maxSeconds: number;
  readonly keepHours: number;
  /** The program, or null where there is none: then only plain WAV is heard. */
  readonly ffmpeg: string | null;
  readonly timeLimitMs: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Every setting of a process, parsed and complete. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  /** How many proxies stand before the door, each adding to `X-Forwarded-For` whom it speaks for. */
  readonly proxies: number;
  readonly databaseUrl: string;
  /** True where no DATABASE_URL is given and `npm start` runs PostgreSQL itself. */
  readonly databaseIsEmbedded: boolean;
  /** Null: the queue lives in PostgreSQL too. */
  readonly redisUrl: string | null;
  /** Everything this machine keeps for the service: embedded database, files, first-run note. */
  readonly varDirectory: string;
  readonly blobs: BlobConfig;
  /** Where the folders lie that print shops empty. */
  readonly printDirectory: string;
  /** Signs download links and cursors. */
  readonly secret: string;
  readonly log: { readonly level: LogLevel; readonly format: 'json' | 'text' };
  /** How many letters one worker process writes at the same time. */
  readonly writeSlots: number;
  readonly workerProcesses: number;
  /** How long new clients may still cancel an approved letter. */
  readonly cancelWindowSeconds: number;
  /** True below `npm start`, which must not be outlived. */
  readonly startedByNpm: boolean;
  /** Names the queues, so that several services can share one Redis. */
  readonly queuePrefix: string;
  /** Whether spelling and grammar are read, which takes a process of some 500 MB for each language in use. */
  readonly languageReaders: boolean;
  /** Null: nobody hears recordings. */
  readonly speech: SpeechSettings | null;
  readonly recordings: RecordingConfig;
  readonly templatesDirectory: string;
  /** Compiled hands; may be emptied at any time. */
  readonly handsCacheDirectory: string;
  readonly migrationsDirectory: string;
}

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']);
type LogLevel = z.infer<typeof LogLevel>;

interface ConfigFlaw {
  readonly variable: string;
  readonly expected: string;
}

/** Settings that cannot be used; says of every wrong variable what was expected and what to do. */
export class ConfigError extends Error {
  readonly code = 'invalid_configuration';

  constructor(readonly flaws: readonly ConfigFlaw[]) {
    const lines = flaws.map(({ variable, expected }) => `  ${variable}: ${expected}`);
    super(`the environment cannot be used:\n${lines.join('\n')}\nSet or unset these variables and start again.`);
  }
}

const count = (max: number) => z.coerce.number().int().min(1).max(max);
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `expected an address that starts with ${protocols.map((each) => `${each}//`).join(' or ')}`,
  });

const Variables = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: url('http:', 'https:').optional(),
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  VAR_DIR: z.string().min(1).optional(),
  PRINT_DIR: z.string().min(1).optional(),
  HANDS_CACHE_DIR: z.string().min(1).optional(),
  S3_ENDPOINT: url('http:', 'https:').optional(),
  S3_BUCKET: z.string().min(3).max(63).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  APP_SECRET: z.string().min(32, 'expected at least 32 characters, such as those of `openssl rand -hex 32`').optional(),
  LOG_LEVEL: LogLevel.default('info'),
  LOG_FORMAT: z.enum(['json', 'text']).default(process.stderr.isTTY ? 'text' : 'json'),
  WRITE_SLOTS: count(64).default(Math.max(1, Math.min(4, availableParallelism() - 1))),
  WORKER_PROCESSES: count(64).default(1),
  CANCEL_WINDOW_SECONDS: z.coerce.number().int().min(0).max(86_400).default(300),
  npm_lifecycle_event: z.string().optional(),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a short lower-case name')
    .default('letters'),
  LANGUAGE_READERS: z.enum(['on', 'off']).default('on'),
  SPEECH_ENGINE: z.enum(['openai-http', 'pocketsphinx', 'sherpa', 'scripted']).optional(),
  SPEECH_URL: url('http:', 'https:').optional(),
  SPEECH_KEY: z.string().min(1).optional(),
  SPEECH_MODEL: z.string().min(1).default('whisper-1'),
  SPEECH_SCRIPT: z.string().min(1).optional(),
  SPEECH_MODEL_DIR: z.string().min(1).optional(),
  SPEECH_TIMEOUT_SECONDS: count(3_600).default(600),
  SPEECH_INTERIMS: z.enum(['on', 'off']).default('off'),
  RECORDING_MAX_BYTES: count(100_000_000).default(25_000_000),
  RECORDING_MAX_SECONDS: count(7_200).default(1_800),
  RECORDING_KEEP_HOURS: count(24 * 90).default(24),
  FFMPEG: z.string().min(1).optional(),
});
type Variables = z.infer<typeof Variables>;

/**
 * Reads the environment once, at the door of a process. An empty variable counts as unset.
 * @throws ConfigError which names every wrong variable, never its value
 */
export function loadConfig(environment: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(flawOfIssue));
  return resolve(parsed.data);
}

function resolve(variables: Variables): Config {
  const varDirectory = path.resolve(variables.VAR_DIR ?? projectPath('var'));
  return {
    host: variables.HOST,
    port: variables.PORT,
    publicUrl: (variables.PUBLIC_URL ?? `http://localhost:${variables.PORT}`).replace(/\/+$/, ''),
    proxies: variables.PROXIES,
    databaseUrl: variables.DATABASE_URL ?? embeddedDatabaseUrl(varDirectory),
    databaseIsEmbedded: variables.DATABASE_URL === undefined,
    redisUrl: variables.REDIS_URL ?? null,
    varDirectory,
    blobs: blobConfig(variables, varDirectory),
    printDirectory: path.resolve(variables.PRINT_DIR ?? path.join(varDirectory, 'print-shop')),
    secret: variables.APP_SECRET ?? readOrMakeSecret(varDirectory),
    log: { level: variables.LOG_LEVEL, format: variables.LOG_FORMAT },
    writeSlots: variables.WRITE_SLOTS,
    workerProcesses: variables.WORKER_PROCESSES,
    cancelWindowSeconds: variables.CANCEL_WINDOW_SECONDS,
    startedByNpm: variables.npm_lifecycle_event !== undefined,
    queuePrefix: variables.QUEUE_PREFIX,
    languageReaders: variables.LANGUAGE_READERS === 'on',
    speech: speechConfig(variables),
    recordings: recordingConfig(variables),
    templatesDirectory: projectPath('templates'),
    handsCacheDirectory: handsCache(variables.HANDS_CACHE_DIR),
    migrationsDirectory: projectPath('src/storage/migrations'),
  };
}

/** The build puts the default hand there; every process and the command line share it. */
function handsCache(chosen: string | undefined): string {
  return path.resolve(chosen ?? projectPath('dist/hands'));
}

const S3_VARIABLES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** S3 where all four of its variables are set; a part of them is a mistake that must not fall back silently. */
function blobConfig(variables: Variables, varDirectory: string): BlobConfig {
  const missing = S3_VARIABLES.filter((name) => variables[name] === undefined);
  if (missing.length === S3_VARIABLES.length) return { kind: 'file', directory: path.join(varDirectory, 'blobs') };
  if (missing.length > 0) {
    throw new ConfigError(
      missing.map((variable) => ({ variable, expected: 'expected a value, because other S3_… variables are set' })),
    );
  }
  return {
    kind: 's3',
    endpoint: variables.S3_ENDPOINT!,
    bucket: variables.S3_BUCKET!,
    region: variables.S3_REGION,
    accessKeyId: variables.S3_ACCESS_KEY_ID!,
    secretAccessKey: variables.S3_SECRET_ACCESS_KEY!,
  };
}

/** @throws ConfigError where the chosen engine lacks a setting */
function speechConfig(variables: Variables): SpeechSettings | null {
  switch (variables.SPEECH_ENGINE) {
    case undefined:
      return null;
    case 'openai-http':
      return {
        engine: 'openai-http',
        baseUrl: needed(variables, 'SPEECH_URL').replace(/\/+$/, ''),
        apiKey: variables.SPEECH_KEY ?? null,
        model: variables.SPEECH_MODEL,
        timeLimitMs: variables.SPEECH_TIMEOUT_SECONDS * 1_000,
        interims: variables.SPEECH_INTERIMS === 'on',
      };
    case 'pocketsphinx':
      return { engine: 'pocketsphinx', program: 'pocketsphinx_continuous', environment: bareEnvironment() };
    case 'sherpa':
      return {
        engine: 'sherpa',
        modelDirectory: path.resolve(needed(variables, 'SPEECH_MODEL_DIR')),
        environment: bareEnvironment(),
      };
    case 'scripted':
      return { engine: 'scripted', script: needed(variables, 'SPEECH_SCRIPT') };
    default:
      return variables.SPEECH_ENGINE satisfies never;
  }
}

function needed(variables: Variables, variable: 'SPEECH_URL' | 'SPEECH_SCRIPT' | 'SPEECH_MODEL_DIR'): string {
  const value = variables[variable];
  if (value !== undefined) return value;
  throw new ConfigError([
    { variable, expected: `expected a value, because SPEECH_ENGINE is ${variables.SPEECH_ENGINE}` },
  ]);
}

/** Recordings are converted where ffmpeg is on the path, or where FFMPEG says it is. */
function recordingConfig(variables: Variables): RecordingConfig {
  return {
    maxBytes: variables.RECORDING_MAX_BYTES,
    maxSeconds: variables.RECORDING_MAX_SECONDS,
    keepHours: variables.RECORDING_KEEP_HOURS,
    ffmpeg: variables.FFMPEG ?? programOnPath('ffmpeg'),
    timeLimitMs: 120_000,
    environment: bareEnvironment(),
  };
}

function programOnPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

function flawOfIssue(issue: z.core.$ZodIssue): ConfigFlaw {
  return { variable: issue.path.join('.'), expected: issue.message };
}

/** What the command line needs to know. */
export interface CommandConfig {
  readonly templatesDirectory: string;
  readonly handsCacheDirectory: string;
  /** The service that it talks to, without a slash at its end. */
  readonly serverUrl: string;
  readonly clientKey: string | null;
  /** Who signs in for the work of the staff. */
  readonly staff: { readonly email: string; readonly password: string } | null;
}

const CommandVariables = z.object({
  HANDS_CACHE_DIR: z.string().min(1).optional(),
  LETTERS_URL: url('http:', 'https:').default('http://localhost:3000'),
  LETTERS_KEY: z.string().optional(),
  LETTERS_EMAIL: z.string().optional(),
  LETTERS_PASSWORD: z.string().optional(),
});

/** @throws ConfigError which names every wrong variable, never its value */
export function loadCommandConfig(environment: Environment = process.env): CommandConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = CommandVariables.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(flawOfIssue));
  const { HANDS_CACHE_DIR, LETTERS_URL, LETTERS_KEY, LETTERS_EMAIL, LETTERS_PASSWORD } = parsed.data;
  return {
    templatesDirectory: projectPath('templates'),
    handsCacheDirectory: handsCache(HANDS_CACHE_DIR),
    serverUrl: LETTERS_URL.replace(/\/+$/, ''),
    clientKey: LETTERS_KEY ?? null,
    staff: LETTERS_EMAIL && LETTERS_PASSWORD ? { email: LETTERS_EMAIL, password: LETTERS_PASSWORD } : null,
  };
}

/** The environment a child process starts with: this one's, and what is decided here. */
export function childEnvironment(decided: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...decided };
}

/** The little that a child without any credentials may know: where programs and temporary files are. */
export function bareEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
