import type { Letter } from '../../http/contract/letters.js';
import { call } from '../api/client.js';
import { ApiProblem, hasCode, isPassing, messageOf } from '../api/problem.js';
import { type DeskDraft, isBlank, toRevision, toSubmission } from './desk-draft.js';
import { forgetDraft, keepDraft } from './kept-draft.js';

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The house cannot be reached; the draft is safe in this browser and will be sent. */
  | { readonly kind: 'waiting' }
  /** The house has another version of the letter than the one that was changed here: somebody must choose. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly message: string };

export interface HeldDraft {
  readonly draft: DeskDraft;
  readonly saving: Saving;
}

/** Typing rests this long before the house is told; what was said to its end is told at once. */
const REST_MS = 900;
const RETRY_MS = 3_000;

/** Holds the draft on the desk: kept in this browser with every change, and in the house soon after. */
export class DraftKeeper {
  #held: HeldDraft;
  /** The draft as the house has it. */
  #saved: DeskDraft | null;
  readonly #listeners = new Set<() => void>();
  #running: Promise<Letter | null> = Promise.resolve(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One key for the first submission, however often it has to be repeated: it never makes two letters. */
  readonly #key = crypto.randomUUID();

  constructor(opened: DeskDraft, kind: 'saved' | 'unsaved' | 'overtaken') {
    this.#held = { draft: opened, saving: { kind } };
    this.#saved = kind === 'saved' ? opened : null;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly held = (): HeldDraft => this.#held;

  /** Changes the draft; with `isFinal` it is saved without waiting for more. */
  change(apply: (draft: DeskDraft) => DeskDraft, isFinal = false): void {
    const draft = apply(this.#held.draft);
    if (draft === this.#held.draft) return;
    const { kind } = this.#held.saving;
    const mustWait = kind === 'waiting' || kind === 'overtaken';
    this.#tell(draft, mustWait ? this.#held.saving : { kind: 'unsaved' });
    keepDraft({ draft, isUnsaved: true });
    if (!mustWait) this.#saveIn(isFinal ? 0 : REST_MS);
  }

  /** Sends what this browser kept from before, without waiting for the next word. */
  readonly saveKept = (): void => {
    if (this.#held.saving.kind === 'unsaved') this.#saveIn(0);
  };

  /** What stands here is to be the letter, whatever the house has. */
  readonly keepMine = (): void => {
    this.#tell({ ...this.#held.draft, revision: null }, { kind: 'unsaved' });
    this.#saveIn(0);
  };

  /** What the house has is to be the letter; it is opened anew. */
  readonly takeTheirs = (): void => {
    forgetDraft(this.#held.draft.letterId);
    location.reload();
  };

  /** Saves what is not saved. @returns the letter as the house has it now, or null where there was nothing to save or no way */
  readonly saveNow = (): Promise<Letter | null> => {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#save());
    return this.#running;
  };

  /** The writer leaves the desk: what rests is saved now. */
  close(): void {
    clearTimeout(this.#timer);
    const { draft, saving } = this.#held;
    if (saving.kind === 'unsaved' && draft.status === 'draft') void this.saveNow();
  }

  async #save(): Promise<Letter | null> {
    const { draft: sent, saving } = this.#held;
    if (sent === this.#saved || saving.kind === 'overtaken' || isBlank(sent)) return null;
    this.#tell(sent, { kind: 'saving' });
    try {
      const letter = await this.#send(sent);
      this.#settle(sent, letter);
      return letter;
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  #send(draft: DeskDraft): Promise<Letter> {
    if (draft.letterId !== null) return call<Letter>('PATCH', `/v1/letters/${draft.letterId}`, toRevision(draft));
    return call<Letter>('POST', '/v1/letters', toSubmission(draft), { idempotencyKey: this.#key });
  }

  #settle(sent: DeskDraft, { id, revision, status }: Letter): void {
    const isNewest = this.#held.draft === sent;
    const draft: DeskDraft = { ...this.#held.draft, letterId: id, revision, status };
    if (sent.letterId === null) forgetDraft(null);
    if (isNewest) this.#saved = draft;
    keepDraft({ draft, isUnsaved: !isNewest });
    this.#tell(draft, { kind: isNewest ? 'saved' : 'unsaved' });
    if (!isNewest) this.#saveIn(REST_MS);
  }

  #fail(error: unknown): void {
    const { draft } = this.#held;
    if (isPassing(error)) {
      this.#tell(draft, { kind: draft.status === 'draft' ? 'waiting' : 'unsaved' });
      this.#saveIn(RETRY_MS);
    } else if (hasCode(error, 'stale_revision')) this.#tell(draft, { kind: 'overtaken' });
    else this.#tell(draft, { kind: 'refused', message: wordsFor(error) });
  }

  /** Only a draft: a letter that was sent back is saved when it is sent again, for every save of it is a revision for the reviewer. */
  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#held.draft.status !== 'draft') return;
    this.#timer = setTimeout(() => void this.saveNow(), ms);
  }

  #tell(draft: DeskDraft, saving: Saving): void {
    this.#held = { draft, saving };
    for (const listener of this.#listeners) listener();
  }
}

function wordsFor(error: unknown): string {
  const isUnwritable = error instanceof ApiProblem && error.fields.some(({ code }) => code === 'unwritable_character');
  return isUnwritable ? 'safe in this browser; the house takes it once a hand can write all of it' : messageOf(error);
}
