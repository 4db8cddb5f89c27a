import { setTimeout as pause } from 'node:timers/promises';
import { ENGINE_VERSION } from '../src/composition/engine-version.js';
import type { PayloadOf } from '../src/jobs/index.js';
import type { ProofreadingContext } from '../src/proofreading/context.js';
import { mergeFindings } from '../src/proofreading/merge-findings.js';
import { readLanguage } from '../src/proofreading/proofread.js';
import type { BlobStore } from '../src/storage/blobs/blob-store.js';
import { isDatabaseAway } from '../src/storage/database.js';
import { errorCode } from '../src/storage/error-code.js';
import type { Failure } from '../src/storage/schema.js';
import { type Claim, claimProof, failAttempt, finishProof, type Proof } from '../src/storage/write-proof.js';
import { NO_PARTS, outageOf, UNEXPECTED, WritingFailed } from './failures.js';
import { type HeldLease, holdLease } from './lease.js';
import { proofreadingContext } from './proofreading-context.js';
import type { RenderedLetter, RenderedPage, RenderOrder } from './render-protocol.js';
import type { WorkContext } from './work-context.js';

/**
 * Writes one revision of a letter: claimed, written in a process of its own, its files kept, and only then said to be written.
 * Whatever happens on the way, the letter ends up written once, failed for people to see, or back in the queue.
 */
export async function writeLetter(task: PayloadOf<'write-letter'>, context: WorkContext): Promise<void> {
  const { db, worker, leases } = context;
  const claim = await claimProof(db, task, worker);
  if (!claim) return;
  const lease = holdLease(db, claim.leaseToken);
  leases.add(lease.token);
  try {
    await writeUnderLease(claim, lease, context);
  } finally {
    leases.delete(lease.token);
    await lease.stop();
  }
}

async function writeUnderLease(claim: Claim, lease: HeldLease, context: WorkContext): Promise<void> {
  const { db, blobs, pool, readers } = context;
  const { id: letterId, revision } = claim.letter;
  const log = context.log.child({ letterId, revision });
  const startedAt = performance.now();
  try {
    const proofreading = await proofreadingContext(db, claim);
    const order = orderOf(claim, proofreading);
    const [written, read] = await Promise.all([
      pool.write(order, lease.lost),
      readLanguage(order.parts, proofreading, readers),
    ]);
    const findings = mergeFindings([...written.findings, ...read]);
    const proof = await keep(blobs, { ...written, findings }, claim.revision.style.seed);
    const finish = await persistently(() => finishProof(db, lease.token, proof));
    const durationMs = Math.round(performance.now() - startedAt);
    log.info(finish === 'counted' ? 'a letter was written' : 'a letter was written too late', {
      durationMs,
      pages: proof.pages.length,
    });
  } catch (error) {
    if (lease.lost.aborted || context.isClosing()) return;
    const failure = failureOf(error);
    log.warn('a letter was not written', { error, code: failure.code, failureClass: failure.class });
    await persistently(() => failAttempt(db, lease.token, failure));
  }
}

function orderOf({ letter, revision }: Claim, proofreading: ProofreadingContext): RenderOrder {
  const { parts, style, stationery, language, envelope, recipient, sender } = revision;
  if (!parts) throw new WritingFailed(NO_PARTS);
  const watermark = letter.mode === 'test' ? 'test' : null;
  return { parts, style, stationery, language, envelope, recipient, sender, proofreading, watermark };
}

/** Puts every file before the row that names it: a proof never names what is not there. */
async function keep(blobs: BlobStore, letter: RenderedLetter, seed: number): Promise<Proof> {
  const { pdf, pages, preflight, findings } = letter;
  return {
    engineVersion: ENGINE_VERSION,
    seed,
    pdfSha256: await blobs.put(pdf),
    pdfBytes: pdf.length,
    preflight,
    findings,
    pages: await Promise.all(pages.map((page) => keepPage(blobs, page))),
  };
}

async function keepPage(blobs: BlobStore, page: RenderedPage): Promise<Proof['pages'][number]> {
  const [svgSha256, pngSha256, drawingSha256] = await Promise.all([
    blobs.put(page.svg),
    blobs.put(page.png),
    blobs.put(page.drawing),
  ]);
  return { widthMm: page.widthMm, heightMm: page.heightMm, svgSha256, pngSha256, drawingSha256 };
}

function failureOf(error: unknown): Failure {
  if (error instanceof WritingFailed) return error.failure;
  return outageOf(errorCode(error)) ?? UNEXPECTED;
}

/** A database that restarts is back within seconds; to throw the written letter away for that would be a pity. */
async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (const waitMs of [500, 1_500, 3_000]) {
    try {
      return await ask();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await pause(waitMs);
    }
  }
  return ask();
}
