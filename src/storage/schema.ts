import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Transcript } from '../dictation/segment.js';
import type {
  ClientId,
  EventId,
  KeyId,
  LetterId,
  PictureId,
  PrinterId,
  PrintId,
  PrintRunId,
  RecordingId,
  RevisionId,
  StaffId,
} from '../letter/ids.js';
import type { Correspondent, LetterContent, Metadata } from '../letter/letter.js';
import type { LetterParts } from '../letter/parts.js';
import type { PrintState } from '../letter/print-states.js';
import type { PartName } from '../letter/reading-order.js';
import type { DeliveryState, LetterStatus, ReviewState, WritingState } from '../letter/states.js';
import type { StyleOptions } from '../letter/style.js';
import type { Decision } from '../letter/transition.js';
import type { MadeAt, Nullable, NullableJson, WithDefault } from './columns.js';
import type { LetterTemplateTable, LetterTemplateVersionTable } from './letter-template-tables.js';

/** Test letters are watermarked, never printed, and live apart from live ones. */
export type Mode = 'test' | 'live';
export type Role = 'writer' | 'reviewer' | 'operator' | 'admin';

type ActorKind = 'client' | 'staff' | 'system';

/** A style with its seed: what is kept of every revision. */
export type SeededStyle = StyleOptions & { readonly seed: number };

/** Why a letter could not be written; `class` says whether another try may help. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly class: FailureClass;
}

/**
 * `deterministic`: the letter cannot be written as it is. `crash`: writing it killed, stalled or choked the writing process.
 * `infrastructure`: disk, database or store were away, which is never the letter's fault.
 */
export type FailureClass = 'deterministic' | 'crash' | 'infrastructure';

/** A state as audit and events keep it. */
export interface StateRecord {
  readonly revision: number;
  readonly writing: WritingState;
  readonly review: ReviewState;
  readonly delivery: DeliveryState;
  readonly status: LetterStatus;
}

export interface Pin {
  readonly page: number;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly note: string;
}

/** Why a finding that holds the approval is all right. */
export interface Override {
  readonly finding_id: string;
  readonly reason: string;
}

export interface Preflight {
  readonly passed: boolean;
  readonly problems: readonly { readonly code: string; readonly page: number | null; readonly message: string }[];
  /** What the ink leaves blank at the edges, page by page, in millimetres; absent from letters written before it was measured. */
  readonly room?: readonly EdgeRoom[];
  /** What was found in the PDF itself; absent from letters written before anybody looked. */
  readonly file?: { readonly fontsEmbedded: boolean; readonly colourSpaces: readonly string[] };
}

export interface EdgeRoom {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A finding as proofreading makes it; only people and the door look into it. */
export interface KeptFinding {
  readonly id: string;
  readonly check: string;
  readonly severity: 'block' | 'fix' | 'warn' | 'hint';
  readonly place: {
    readonly part: PartName;
    readonly paragraph: number;
    readonly start: number;
    readonly end: number;
    readonly offset: number;
  } | null;
  readonly reason: string;
  readonly suggestions: readonly string[];
}

interface ClientTable {
  id: ClientId;
  name: string;
  reviewPolicy: WithDefault<'required' | 'optional'>;
  cancelWindowSeconds: WithDefault<number>;
  maxOpenLetters: WithDefault<number>;
  createdAt: MadeAt;
  disabledAt: Nullable<Date>;
}

interface ApiKeyTable {
  id: KeyId;
  clientId: ClientId;
  mode: Mode;
  hint: string;
  secretSha256: Buffer;
  createdAt: MadeAt;
  lastUsedAt: Nullable<Date>;
  revokedAt: Nullable<Date>;
}

interface StaffTable {
  id: StaffId;
  email: string;
  name: string;
  passwordHash: string;
  roles: Role[];
  createdAt: MadeAt;
  disabledAt: Nullable<Date>;
}

interface StaffSessionTable {
  idSha256: Buffer;
  staffId: StaffId;
  createdAt: MadeAt;
  lastSeenAt: WithDefault<Date>;
  expiresAt: Date;
}

interface LetterTable {
  id: LetterId;
  clientId: ClientId;
  mode: Mode;
  staffId: Nullable<StaffId>;
  revision: WithDefault<number>;
  writing: WritingState;
  review: ReviewState;
  delivery: WithDefault<DeliveryState>;
  releaseAt: Nullable<Date>;
  status: LetterStatus;
  reviewRequired: boolean;
  method: WithDefault<'download' | 'print'>;
  sendAt: Nullable<Date>;
  tracking: Nullable<string>;
  metadata: JSONColumnType<Metadata>;
  epoch: WithDefault<number>;
  runAt: WithDefault<Date>;
  enqueuedAt: Nullable<Date>;
  attemptsSpent: WithDefault<number>;
  attemptsLost: WithDefault<number>;
  outages: WithDefault<number>;
  leaseToken: Nullable<string>;
  leaseUntil: Nullable<Date>;
  failure: NullableJson<Failure>;
  claimedBy: Nullable<StaffId>;
  claimedUntil: Nullable<Date>;
  search: WithDefault<string>;
  createdAt: MadeAt;
  updatedAt: WithDefault<Date>;
}

interface RevisionTable {
  id: RevisionId;
  letterId: LetterId;
  number: number;
  content: JSONColumnType<LetterContent>;
  /** Null until it is known what is to be written (a recording that nobody has transcribed yet). */
  parts: NullableJson<LetterParts>;
  text: string;
  style: JSONColumnType<SeededStyle>;
  stationery: string;
  envelope: Nullable<string>;
  language: string;
  recipient: NullableJson<Correspondent>;
  sender: NullableJson<Correspondent>;
  createdAt: MadeAt;
  actorKind: ActorKind;
  actorId: Nullable<string>;
}

interface ProofTable {
  letterId: LetterId;
  revision: number;
  engineVersion: string;
  seed: number;
  pdfSha256: string;
  pdfBytes: number;
  preflight: JSONColumnType<Preflight>;
  findings: JSONColumnType<KeptFinding[]>;
  createdAt: MadeAt;
}

interface PageTable {
  letterId: LetterId;
  revision: number;
  number: number;
  widthMm: number;
  heightMm: number;
  svgSha256: string;
  pngSha256: string;
  drawingSha256: string;
}

interface AttemptTable {
  leaseToken: string;
  letterId: LetterId;
  revision: number;
  epoch: number;
  worker: string;
  startedAt: MadeAt;
  endedAt: Nullable<Date>;
  outcome: Nullable<'written' | 'failed' | 'put_back' | 'lost'>;
  failureClass: Nullable<FailureClass>;
  failureCode: Nullable<string>;
}

interface ReviewDecisionTable {
  letterId: LetterId;
  revision: number;
  decision: Decision;
  note: Nullable<string>;
  pins: JSONColumnType<Pin[], string | undefined>;
  overrides: JSONColumnType<Override[], string | undefined>;
  staffId: StaffId;
  decidedAt: MadeAt;
}

interface AuditTable {
  id: string;
  seq: Generated<number>;
  at: MadeAt;
  actorKind: ActorKind;
  actorId: Nullable<string>;
  action: string;
  clientId: Nullable<ClientId>;
  letterId: Nullable<LetterId>;
  subject: Nullable<string>;
  revision: Nullable<number>;
  fromState: NullableJson<StateRecord>;
  toState: NullableJson<StateRecord>;
  note: Nullable<string>;
  requestId: Nullable<string>;
}

interface EventTable {
  id: EventId;
  seq: Generated<number>;
  at: MadeAt;
  type: string;
  clientId: ClientId;
  mode: Mode;
  letterId: LetterId;
  state: JSONColumnType<StateRecord>;
}

interface IdempotencyKeyTable {
  scope: string;
  keySha256: Buffer;
  fingerprint: Buffer;
  status: number;
  response: JSONColumnType<object>;
  createdAt: MadeAt;
}

interface WorkerTable {
  id: string;
  slots: number;
  startedAt: MadeAt;
  seenAt: WithDefault<Date>;
  tookAt: Nullable<Date>;
}

export type Sides = 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
export type PrintColour = 'colour' | 'monochrome';

/** What a print puts on paper of a letter. */
export type PrintHolds = 'letter' | 'envelope';

/** What a printer last said that it can do; empty lists where it leaves that open. */
export interface Capabilities {
  readonly model: string;
  readonly media: readonly { readonly name: string; readonly width: number; readonly height: number }[];
  readonly sides: readonly string[];
  readonly colourModes: readonly string[];
  readonly trays: readonly string[];
  /** What lies in its trays now; absent where it was asked before this was. */
  readonly loaded?: readonly { readonly width: number; readonly height: number; readonly tray: string }[];
  /** The widest edge that it leaves blank, in millimetres. */
  readonly margins: EdgeRoom;
}

interface PrinterTable {
  id: PrinterId;
  name: string;
  kind: 'ipp' | 'folder';
  address: string;
  tray: Nullable<string>;
  sides: WithDefault<Sides>;
  colour: WithDefault<PrintColour>;
  ownWorker: WithDefault<boolean>;
  createdAt: MadeAt;
  disabledAt: Nullable<Date>;
  state: Nullable<'idle' | 'printing' | 'stopped'>;
  reasons: WithDefault<string[]>;
  answeredAt: Nullable<Date>;
  capabilities: NullableJson<Capabilities>;
  leaseToken: Nullable<string>;
  leaseUntil: Nullable<Date>;
}

interface PrintTable {
  id: PrintId;
  letterId: LetterId;
  revision: number;
  printerId: PrinterId;
  state: WithDefault<PrintState>;
  jobNumber: Nullable<number>;
  widthMm: number;
  heightMm: number;
  reason: Nullable<string>;
  documentSha256: Nullable<string>;
  sides: Nullable<Sides>;
  colour: Nullable<PrintColour>;
  warnings: WithDefault<string[]>;
  holds: WithDefault<PrintHolds>;
  tray: Nullable<string>;
  runId: Nullable<PrintRunId>;
  runNumber: Nullable<number>;
  seq: Generated<number>;
  runAt: WithDefault<Date>;
  cancelAskedAt: Nullable<Date>;
  createdAt: MadeAt;
  updatedAt: WithDefault<Date>;
}

interface PrintRunTable {
  id: PrintRunId;
  staffId: StaffId;
  createdAt: MadeAt;
}

interface PrintRunLetterTable {
  runId: PrintRunId;
  number: number;
  letterId: LetterId;
  revision: number;
  envelope: string;
}

/** Why a recording was not heard. */
export interface RecordingFailure {
  readonly code: string;
  readonly message: string;
}

interface RecordingTable {
  id: RecordingId;
  clientId: ClientId;
  mode: Mode;
  staffId: Nullable<StaffId>;
  audioSha256: string;
  audioBytes: number;
  mime: string;
  language: string;
  vocabulary: JSONColumnType<string[]>;
  state: WithDefault<'queued' | 'transcribing' | 'transcribed' | 'failed'>;
  durationMs: Nullable<number>;
  transcript: NullableJson<Transcript>;
  parts: NullableJson<LetterParts>;
  failure: NullableJson<RecordingFailure>;
  epoch: WithDefault<number>;
  runAt: WithDefault<Date>;
  enqueuedAt: Nullable<Date>;
  attempts: WithDefault<number>;
  leaseToken: Nullable<string>;
  leaseUntil: Nullable<Date>;
  createdAt: MadeAt;
  deleteAudioAt: Date;
  audioDeletedAt: Nullable<Date>;
}

interface PictureTable {
  id: PictureId;
  letterId: LetterId;
  sha256: string;
  width: number;
  height: number;
  createdAt: MadeAt;
}

/** Every table, in camel case; the SQL in migrations/ is what is true. */
export interface Schema {
  clients: ClientTable;
  apiKeys: ApiKeyTable;
  staff: StaffTable;
  staffSessions: StaffSessionTable;
  letters: LetterTable;
  revisions: RevisionTable;
  proofs: ProofTable;
  pages: PageTable;
  attempts: AttemptTable;
  reviewDecisions: ReviewDecisionTable;
  audit: AuditTable;
  events: EventTable;
  idempotencyKeys: IdempotencyKeyTable;
  workers: WorkerTable;
  printers: PrinterTable;
  prints: PrintTable;
  printRuns: PrintRunTable;
  printRunLetters: PrintRunLetterTable;
  recordings: RecordingTable;
  pictures: PictureTable;
  letterTemplates: LetterTemplateTable;
  letterTemplateVersions: LetterTemplateVersionTable;
}

export type ClientRow = Selectable<ClientTable>;
export type ApiKeyRow = Selectable<ApiKeyTable>;
export type StaffRow = Selectable<StaffTable>;
export type StaffSessionRow = Selectable<StaffSessionTable>;
export type LetterRow = Selectable<LetterTable>;
export type RevisionRow = Selectable<RevisionTable>;
export type ProofRow = Selectable<ProofTable>;
export type PageRow = Selectable<PageTable>;
export type AttemptRow = Selectable<AttemptTable>;
export type ReviewDecisionRow = Selectable<ReviewDecisionTable>;
export type AuditRow = Selectable<AuditTable>;
export type EventRow = Selectable<EventTable>;
export type PrinterRow = Selectable<PrinterTable>;
export type PrintRow = Selectable<PrintTable>;
export type PrintRunRow = Selectable<PrintRunTable>;
export type PrintRunLetterRow = Selectable<PrintRunLetterTable>;
export type RecordingRow = Selectable<RecordingTable>;
export type PictureRow = Selectable<PictureTable>;
