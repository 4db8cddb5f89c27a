import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { newId } from '../../storage/ids.js';
import { addPrinter, isSilent, listPrinters, setPrinterDisabled } from '../../storage/printers.js';
import { answerPrint, cancelPrint, openPrints, printsOfLetter } from '../../storage/prints.js';
import { recordPrint, TestLetterNotPrinted } from '../../storage/record-prints.js';
import type { Capabilities, PrinterRow, PrintRow } from '../../storage/schema.js';
import { json, ok } from '../answer.js';
import {
  NewPrinter,
  Print,
  PrintAnswerBody,
  Printer,
  PrinterChange,
  PrinterList,
  PrintList,
  PrintRequest,
} from '../contract/printers.js';
import { planPrint } from '../print-letter.js';
import { printerNamed } from '../printer-named.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { createSignedLinks } from '../signed-links.js';
import { viewPrint } from '../views/print-view.js';
import { wholeList } from '../whole-list.js';
import { LetterParams, staffActor } from '../whose.js';
import { findFinished } from '../written-letter.js';

const OPERATORS = { client: false, staff: ['operator'] } as const;
const PrinterParams = z.strictObject({ id: idSchema('printer') });
const PrintParams = z.strictObject({ id: idSchema('print') });
const MOST_OPEN_PRINTS = 500;

/** Printers, and letters on their way to paper. */
export function printerRoutes(services: HttpServices): Route[] {
  return [...registryRoutes(services), ...letterPrintRoutes(services), ...printRoutes(services)];
}

function registryRoutes({ db, now = () => new Date() }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/printers',
      access: OPERATORS,
      summary: 'Every printer, and what it last said of itself.',
      tag: 'Printing',
      answers: { 200: PrinterList },
      async handle() {
        return ok(wholeList((await listPrinters(db)).map((printer) => viewPrinter(printer, now()))));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/printers',
      access: OPERATORS,
      summary: 'Registers a printer that speaks IPP Everywhere, or a folder that a print shop empties.',
      tag: 'Printing',
      body: NewPrinter,
      answers: { 201: Printer },
      problems: ['already_exists'],
      async handle({ caller, body, requestId }) {
        const { own_worker: ownWorker, ...plain } = body;
        const printer = await addPrinter(db, { ...plain, ownWorker }, staffActor(caller, requestId));
        return json(201, viewPrinter(printer, now()));
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/printers/:id',
      access: OPERATORS,
      summary: 'Takes a printer out of use, or back into it; what waits for it goes on waiting.',
      tag: 'Printing',
      params: PrinterParams,
      body: PrinterChange,
      answers: { 200: Printer },
      async handle({ caller, params, body, requestId }) {
        const printer = await setPrinterDisabled(db, params.id, body.disabled, staffActor(caller, requestId));
        return ok(viewPrinter(printer, now()));
      },
    }),
  ];
}

function letterPrintRoutes(services: HttpServices): Route[] {
  const { db, secret } = services;
  const links = createSignedLinks(secret);
  return [
    defineRoute({
      method: 'post',
      path: '/v1/letters/:id/print',
      access: OPERATORS,
      summary: 'Gives a released letter or its envelope to a printer, held first against what that printer can do.',
      tag: 'Printing',
      params: LetterParams,
      body: PrintRequest,
      answers: { 202: Print },
      problems: ['illegal_state', 'not_ready', 'no_address', 'not_printable', 'test_letter_not_printed', 'unavailable'],
      async handle({ caller, params, body, requestId }) {
        const printer = await printerNamed(db, body.printer);
        const written = await findFinished(db, links, { caller, id: params.id, query: {} });
        if (written.letter.mode === 'test') throw new TestLetterNotPrinted();
        const how = await planPrint(services, written, printer, body);
        const request = { id: newId('print'), letterId: params.id, printerId: printer.id, how };
        return json(202, viewPrint(await recordPrint(db, request, staffActor(caller, requestId)), [printer]));
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/letters/:id/prints',
      access: OPERATORS,
      summary: 'Every printing of a letter, newest first.',
      tag: 'Printing',
      params: LetterParams,
      answers: { 200: PrintList },
      async handle({ params }) {
        const [prints, printers] = [await printsOfLetter(db, params.id), await listPrinters(db)];
        return ok(wholeList(prints.map((print) => viewPrint(print, printers))));
      },
    }),
  ];
}

function printRoutes({ db }: HttpServices): Route[] {
  const view = async (print: PrintRow) => viewPrint(print, await listPrinters(db));
  return [
    defineRoute({
      method: 'get',
      path: '/v1/prints',
      access: OPERATORS,
      summary: 'What is being printed, failed or waits for somebody to look into the tray; oldest first.',
      tag: 'Printing',
      answers: { 200: PrintList },
      async handle() {
        const [prints, printers] = [await openPrints(db, MOST_OPEN_PRINTS), await listPrinters(db)];
        return ok(wholeList(prints.map((print) => viewPrint(print, printers))));
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/prints/:id/answer',
      access: OPERATORS,
      summary: 'Says what lay in the tray, where the printer could not.',
      tag: 'Printing',
      params: PrintParams,
      body: PrintAnswerBody,
      answers: { 200: Print },
      problems: ['illegal_state'],
      async handle({ caller, params, body, requestId }) {
        return ok(await view(await answerPrint(db, params.id, body.answer, staffActor(caller, requestId))));
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/prints/:id',
      access: OPERATORS,
      summary: 'Stops a print as far as that is still possible.',
      tag: 'Printing',
      params: PrintParams,
      answers: { 202: Print },
      problems: ['illegal_state'],
      async handle({ caller, params, requestId }) {
        return json(202, await view(await cancelPrint(db, params.id, staffActor(caller, requestId))));
      },
    }),
  ];
}

function viewPrinter(printer: PrinterRow, now: Date): Printer {
  const {
    id,
    name,
    kind,
    address,
    tray,
    sides,
    colour,
    ownWorker,
    disabledAt,
    state,
    reasons,
    answeredAt,
    capabilities,
  } = printer;
  return {
    id,
    object: 'printer',
    name,
    kind,
    address,
    tray,
    sides,
    colour,
    own_worker: ownWorker,
    disabled: disabledAt !== null,
    state: isSilent(printer, now) || state === null ? 'silent' : state,
    reasons,
    answered_at: answeredAt?.toISOString() ?? null,
    capabilities: capabilities ? viewCapabilities(capabilities) : null,
    created_at: printer.createdAt.toISOString(),
  };
}

function viewCapabilities(capabilities: Capabilities): Printer['capabilities'] {
  const { model, media, sides, colourModes, trays, loaded = [], margins } = capabilities;
  return {
    model,
    paper: media.map(({ name, width, height }) => ({ name, width_mm: width, height_mm: height })),
    sides: [...sides],
    colour: [...colourModes],
    trays: [...trays],
    loaded: loaded.map(({ tray, width, height }) => ({ tray, width_mm: width, height_mm: height })),
    margins_mm: margins,
  };
}
