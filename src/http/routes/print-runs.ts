import { createHash } from 'node:crypto';
import { z } from 'zod';
import { idSchema, type LetterId, type PrintRunId } from '../../letter/ids.js';
import { initialsOf } from '../../letter/initials.js';
import { newId } from '../../storage/ids.js';
import { findLetter } from '../../storage/letters.js';
import {
  findPrintRun,
  lastPrints,
  lettersToPrint,
  listPrintRuns,
  type RunLine,
  type PrintRun as RunOnFile,
  recordPrintRun,
} from '../../storage/print-runs.js';
import { listPrinters } from '../../storage/printers.js';
import { recordRunPrints, TestLetterNotPrinted } from '../../storage/record-prints.js';
import { findRevision } from '../../storage/revisions.js';
import type { PrinterRow, PrintRow } from '../../storage/schema.js';
import type { PreviewOrder } from '../../writing/previewer.js';
import { type Answer, file, fileOf, json, ok } from '../answer.js';
import { PressFields } from '../contract/press.js';
import { NewPrintRun, PrintRun, PrintRunList } from '../contract/print-runs.js';
import { PrintList, RunPrintRequest } from '../contract/printers.js';
import type { FieldError } from '../contract/problem.js';
import { envelopeNamed, NOT_WRITTEN_FOR_IT, pressOf, showsAddress } from '../draw-pdf.js';
import { HttpProblem, invalidRequest } from '../http-problem.js';
import { previewProblem } from '../preview-problem.js';
import { planRunPrints } from '../print-run.js';
import { printerNamed } from '../printer-named.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { isReleased } from '../views/letter-view.js';
import { viewPrint } from '../views/print-view.js';
import { wholeList } from '../whole-list.js';
import { staffActor } from '../whose.js';
import { notReady } from '../written-letter.js';

/** What an operator of today still looks for. */
const MOST_RUNS_SHOWN = 50;
const RunParams = z.strictObject({ id: idSchema('printRun') });
const OF_A_RUN = {
  method: 'get',
  access: { client: false, staff: ['operator'] },
  tag: 'Printing',
  params: RunParams,
} as const;

/** Many letters at once: their pages, their envelopes and a sheet to go by, all three in one order. */
export function printRunRoutes(services: HttpServices): Route[] {
  const { db } = services;
  return [
    defineRoute({
      method: 'post',
      path: '/v1/print-runs',
      access: OF_A_RUN.access,
      summary: 'Puts released letters together for printing, in the order given or as they have waited.',
      tag: 'Printing',
      body: NewPrintRun,
      answers: { 201: PrintRun },
      problems: ['not_ready', 'illegal_state', 'test_letter_not_printed'],
      async handle({ caller, body, requestId }) {
        const ids = 'letters' in body ? body.letters : await lettersToPrint(db, body.waiting);
        if (ids.length === 0) throw new HttpProblem('not_ready', 'No letter waits to be printed.', { retryAfter: 60 });
        const letters = await checkedLetters(services, ids, body.envelope);
        const id = newId('printRun');
        await recordPrintRun(db, { id, letters }, staffActor(caller, requestId));
        return json(201, await runAsItStands(db, id));
      },
    }),
    defineRoute({
      ...OF_A_RUN,
      path: '/v1/print-runs/:id',
      summary: 'A run of letters, where its files are, and what became of each letter so far.',
      answers: { 200: PrintRun },
      handle: async ({ params }) => ok(await runAsItStands(db, params.id)),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/print-runs',
      access: OF_A_RUN.access,
      summary: 'The newest runs.',
      tag: 'Printing',
      answers: { 200: PrintRunList },
      async handle() {
        const runs = await listPrintRuns(db, MOST_RUNS_SHOWN);
        return ok(wholeList(runs.map(viewRunLine)));
      },
    }),
    runPrintRoute(services),
    ...runFileRoutes(services),
  ];
}

/** One pile of a run, through the ledger: asked again, it prints what is not yet printed and nothing twice. */
function runPrintRoute(services: HttpServices): Route {
  const { db } = services;
  return defineRoute({
    method: 'post',
    path: '/v1/print-runs/:id/print',
    access: OF_A_RUN.access,
    tag: 'Printing',
    params: RunParams,
    summary:
      'Gives the letters of a run, or their envelopes, to a printer: one print for each, in the order of the run.',
    body: RunPrintRequest,
    answers: { 202: PrintList },
    problems: ['illegal_state', 'not_ready', 'no_address', 'not_printable', 'test_letter_not_printed', 'unavailable'],
    async handle({ caller, params, body, requestId }) {
      const printer = await printerNamed(db, body.printer);
      const run = await findPrintRun(db, params.id);
      const wanted = await planRunPrints(services, run, printer, body);
      const prints = await recordRunPrints(db, run.id, wanted, staffActor(caller, requestId));
      return json(202, wholeList(prints.map((print) => viewPrint(print, [printer]))));
    },
  });
}

function viewRunLine({ id, letters, madeBy, createdAt }: RunLine): PrintRunList['data'][number] {
  const created_at = createdAt.toISOString();
  return { id, object: 'print_run', letter_count: letters, made_by: madeBy, created_at };
}

/** What a route that gives a PDF answers with. */
function pdf(description: string) {
  return { 200: fileOf(description, 'application/pdf') };
}

function runFileRoutes(services: HttpServices): Route[] {
  const { db } = services;
  return [
    defineRoute({
      ...OF_A_RUN,
      path: '/v1/print-runs/:id/letters.pdf',
      summary: 'The pages of all letters of a run, one letter after the other.',
      query: PressFields.extend({
        sides: z.enum(['one-sided', 'two-sided']).default('one-sided').meta({
          description: 'Two-sided: each letter begins on a new sheet.',
        }),
      }),
      answers: pdf('Every page in the order of the run.'),
      async handle({ params, query }) {
        const run = await findPrintRun(db, params.id);
        const letter = await pagesOf(services, run, query.sides === 'two-sided');
        return draw(services, `letters-${run.id}`, { letter, envelopes: [], query });
      },
    }),
    defineRoute({
      ...OF_A_RUN,
      path: '/v1/print-runs/:id/envelopes.pdf',
      summary: 'The envelopes of a run, in the order of its letters.',
      query: PressFields,
      answers: pdf('One envelope a page.'),
      async handle({ params, query }) {
        const run = await findPrintRun(db, params.id);
        return draw(services, `envelopes-${run.id}`, { letter: [], envelopes: envelopesOf(services, run), query });
      },
    }),
    defineRoute({
      ...OF_A_RUN,
      path: '/v1/print-runs/:id/run-sheet.pdf',
      summary: 'What an operator goes by: a numbered line for every letter and its envelope, without a name.',
      answers: pdf('The run sheet.'),
      async handle({ params }) {
        const run = await findPrintRun(db, params.id);
        return pdfOf(services, `run-sheet-${run.id}`, { kind: 'run-sheet', sheet: runSheetOf(run) });
      },
    }),
  ];
}

/** Each letter with its revision and envelope. @throws HttpProblem which names every letter that cannot go with the others */
async function checkedLetters({ db, catalogue }: HttpServices, ids: readonly LetterId[], envelope: string | undefined) {
  const flaws: FieldError[] = [];
  const letters = [];
  for (const [index, id] of ids.entries()) {
    const letter = await findLetter(db, id, 'all');
    if (letter.mode === 'test') throw new TestLetterNotPrinted();
    if (!isReleased(letter)) throw notReady(letter);
    const revision = await findRevision(db, id, letter.revision);
    const name = revision.envelope ?? envelope;
    if (!revision.recipient?.address)
      flaws.push(flaw(index, 'no_address', 'The letter has no recipient with an address.'));
    if (name === undefined)
      flaws.push(flaw(index, 'missing', 'The letter names no envelope: say which in `envelope`.'));
    if (name === undefined) continue;
    const chosen = envelopeNamed(catalogue.envelopes, name);
    if (!showsAddress(chosen, revision)) flaws.push(flaw(index, 'address_out_of_sight', NOT_WRITTEN_FOR_IT));
    letters.push({ letterId: id, revision: letter.revision, envelope: chosen.name });
  }
  if (flaws.length > 0) throw invalidRequest(flaws);
  return letters;
}

function flaw(index: number, code: string, message: string): FieldError {
  return { path: `letters.${index}`, code, message };
}

/** All pages; where both sides are printed, a letter of an odd number of pages ends with an empty one. */
async function pagesOf({ blobs }: HttpServices, run: RunOnFile, isDuplex: boolean): Promise<(Uint8Array | null)[]> {
  const pages: (Uint8Array | null)[] = [];
  for (const { proof } of run.letters) {
    for (const { drawingSha256 } of proof.pages) pages.push(await blobs.read(drawingSha256));
    if (isDuplex && proof.pages.length % 2 === 1) pages.push(null);
  }
  return pages;
}

function envelopesOf({ catalogue }: HttpServices, run: RunOnFile) {
  return run.letters.map(({ revision, envelope: name }) => {
    const { style, stationery, language, sender, recipient } = revision;
    if (!recipient) throw new HttpProblem('no_address', 'Give the letter a `recipient` with an `address`.');
    return { style, stationery, language, sender, recipient, envelope: envelopeNamed(catalogue.envelopes, name) };
  });
}

function runSheetOf({ id, createdAt, letters }: RunOnFile) {
  const lines = letters.map(({ number, letter, revision, proof, envelope }) => ({
    number,
    letter: letter.id,
    initials: initialsOf(revision.recipient?.name ?? ''),
    pages: proof.pages.length,
    paper: `${proof.pages[0]!.widthMm} × ${proof.pages[0]!.heightMm}`,
    envelope,
  }));
  return { run: id, day: createdAt.toISOString().slice(0, 10), lines };
}

function draw(
  services: HttpServices,
  name: string,
  {
    query,
    ...what
  }: Pick<Extract<PreviewOrder, { kind: 'pdf' }>, 'letter' | 'envelopes'> & { readonly query: PressFields },
): Promise<Answer> {
  const how = { watermark: null, imposition: 'none', paper: query.paper ?? 'shown', press: pressOf(query) } as const;
  return pdfOf(services, name, { kind: 'pdf', ...what, ...how });
}

async function pdfOf({ previewer }: HttpServices, name: string, order: PreviewOrder): Promise<Answer> {
  const { bytes } = await previewer.preview(order).catch(previewProblem);
  const entityTag = createHash('sha256').update(bytes).digest('hex');
  return file({ bytes, type: 'application/pdf', entityTag, fileName: `${name}.pdf` });
}

/** A run with what became of each of its letters so far. */
async function runAsItStands(db: HttpServices['db'], id: PrintRunId): Promise<PrintRun> {
  const run = await findPrintRun(db, id);
  const ids = run.letters.map(({ letter }) => letter.id);
  const [prints, printers] = [await lastPrints(db, ids), await listPrinters(db)];
  return viewRun(run, prints, printers);
}

function viewRun(
  { id, createdAt, letters }: RunOnFile,
  prints: readonly PrintRow[],
  printers: readonly PrinterRow[],
): PrintRun {
  const last = (letter: LetterId, holds: PrintRow['holds']) => {
    const print = prints.find((each) => each.letterId === letter && each.holds === holds);
    return print ? viewPrint(print, printers) : null;
  };
  const self = `/v1/print-runs/${id}`;
  return {
    id,
    object: 'print_run',
    letters: letters.map(({ number, letter, revision, proof, envelope }) => ({
      number,
      letter: letter.id,
      revision: revision.number,
      pages: proof.pages.length,
      envelope,
      recipient_name: revision.recipient?.name ?? null,
      delivery: letter.delivery,
      print: last(letter.id, 'letter'),
      envelope_print: last(letter.id, 'envelope'),
    })),
    files: { letters: `${self}/letters.pdf`, envelopes: `${self}/envelopes.pdf`, run_sheet: `${self}/run-sheet.pdf` },
    created_at: createdAt.toISOString(),
  };
}
