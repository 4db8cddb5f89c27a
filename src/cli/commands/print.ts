import { Argument, type Command, Option } from 'commander';
import { NewPrinter, Print, Printer, PrinterList, PrintList, PrintRequest } from '../../http/contract/printers.js';
import { PrintAnswer } from '../../letter/print-states.js';
import { IMPOSITIONS } from '../../rendering/press/impose.js';
import { columns } from '../columns.js';
import { parsedFlags } from '../command-failure.js';
import { asStaff } from '../server.js';
import { say, type Terminal } from '../terminal.js';
import type { AddCommand } from './index.js';

const SIDES = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'];

const HELP = `
An operator's LETTERS_EMAIL and LETTERS_PASSWORD say who you are; LETTERS_URL says where the service is.

Examples:
  letters print ltr_… --printer study                 the pages of a released letter
  letters print ltr_… --printer study --envelope      its envelope, from the tray that has envelopes
  letters prints                                      what is under way, and what somebody must look after
  letters prints answer prt_… printed                 what lay in the tray
  letters runs make --waiting 20                      many letters, one order: see letters runs --help`;

/** How a print may differ from how the printer is set up. */
export interface PrintFlags {
  readonly printer: string;
  readonly tray?: string;
  readonly sides?: string;
  readonly grey?: true;
  readonly paper?: string;
  readonly despiteMargins?: true;
}

/** Adds the flags that every print understands. */
export function addPrintFlags(command: Command): Command {
  return command
    .requiredOption('--printer <name>', 'which printer (letters printers lists them)')
    .option('--tray <name>', "the tray, in the printer's own words")
    .addOption(new Option('--sides <how>', 'one side of the paper or both').choices(SIDES))
    .option('--grey', 'in black alone')
    .addOption(new Option('--paper <how>', 'whether the colour of the paper is printed').choices(['shown', 'bare']))
    .option('--despite-margins', "although some ink falls into the printer's margins");
}

/** The fields of a print request that the flags ask for. */
export function printFieldsOf({ printer, tray, sides, grey, paper, despiteMargins }: PrintFlags): object {
  return {
    printer,
    ...(tray && { tray }),
    ...(sides && { sides }),
    ...(grey && { ink: 'grey' }),
    ...(paper && { paper }),
    ...(despiteMargins && { despite_margins: true }),
  };
}

/** `letters print ID`: gives a letter or its envelope to a printer and prints the print's id. */
export const addPrint: AddCommand = (program, terminal) => {
  const command = program
    .command('print')
    .description('put a released letter on paper, or its envelope; prints the id of the print')
    .argument('<letter>', 'ltr_…')
    .option('--envelope [name]', 'its envelope instead of its pages; another one by name')
    .addOption(new Option('--imposition <how>', 'pages on sheets to be folded').choices(IMPOSITIONS))
    .addHelpText('after', HELP);
  addPrintFlags(command).action(async (letter: string, options: LetterPrintFlags) => {
    const { envelope, imposition } = options;
    const body = parsedFlags(PrintRequest, {
      ...printFieldsOf(options),
      ...(envelope && { holds: 'envelope' }),
      ...(typeof envelope === 'string' && { envelope }),
      ...(imposition && { imposition }),
    });
    const address = `/v1/letters/${encodeURIComponent(letter)}/print`;
    const print = await asStaff((server) => server.call('POST', address, Print, body));
    say(terminal, [print.id, ...print.warnings].join('\n'));
  });
};

interface LetterPrintFlags extends PrintFlags {
  readonly envelope?: true | string;
  readonly imposition?: string;
}

/** `letters prints`: what is on its way to paper, and the question what lay in the tray. */
export const addPrints: AddCommand = (program, terminal) => {
  const prints = program.command('prints').description('what is being printed, failed or waits for an answer');
  prints
    .command('list', { isDefault: true })
    .description('list them, the oldest first')
    .action(async () => {
      const { data } = await asStaff((server) => server.call('GET', '/v1/prints', PrintList));
      say(terminal, printLines(data));
    });
  prints
    .command('answer')
    .description('say what lay in the tray, where the printer could not')
    .argument('<print>', 'prt_…')
    .addArgument(new Argument('<answer>', 'what it was').choices(PrintAnswer.options))
    .action((print: string, answer: string) =>
      change(terminal, 'POST', `/v1/prints/${encodeURIComponent(print)}/answer`, { answer }),
    );
  prints
    .command('stop')
    .description('stop a print as far as that is still possible')
    .argument('<print>', 'prt_…')
    .action((print: string) => change(terminal, 'DELETE', `/v1/prints/${encodeURIComponent(print)}`));
};

async function change(terminal: Terminal, method: 'POST' | 'DELETE', path: string, body?: object): Promise<void> {
  say(terminal, printLines([await asStaff((server) => server.call(method, path, Print, body))]));
}

/** A line for each print: where it stands, and why. */
export function printLines(prints: readonly Print[]): string {
  return columns(
    prints.map(({ id, state, holds, letter, run, printer, reason }) => [
      id,
      state,
      holds,
      letter,
      run ? `no. ${run.number}` : '',
      printer,
      reason ?? '',
    ]),
  );
}

/** `letters printers`: the printers of the house. */
export const addPrinters: AddCommand = (program, terminal) => {
  const printers = program.command('printers').description('the printers of the house');
  printers
    .command('list', { isDefault: true })
    .description('list them, with what each last said of itself')
    .action(async () => {
      const { data } = await asStaff((server) => server.call('GET', '/v1/printers', PrinterList));
      say(terminal, columns(data.map(printerLine)));
    });
  printers
    .command('add')
    .description('register a printer that speaks IPP Everywhere, or a folder that a print shop empties; prints its id')
    .argument('<name>')
    .argument('<address>', 'ipp://printer.local/ipp/print, or the name of a folder')
    .option('--tray <name>', "the tray for letters, in the printer's own words")
    .addOption(new Option('--sides <how>', 'one side of the paper or both').choices(SIDES))
    .option('--monochrome', 'it has black alone')
    .option('--own-worker', 'served only by a worker that was started for it')
    .action((name: string, address: string, flags: NewPrinterFlags) => addPrinter(terminal, name, address, flags));
};

interface NewPrinterFlags {
  readonly tray?: string;
  readonly sides?: string;
  readonly monochrome?: true;
  readonly ownWorker?: true;
}

async function addPrinter(terminal: Terminal, name: string, address: string, flags: NewPrinterFlags): Promise<void> {
  const { tray, sides, monochrome, ownWorker } = flags;
  const given = {
    name,
    address,
    kind: address.includes(':') ? 'ipp' : 'folder',
    ...(tray && { tray }),
    ...(sides && { sides }),
    ...(monochrome && { colour: 'monochrome' }),
    ...(ownWorker && { own_worker: true }),
  };
  const body = parsedFlags(NewPrinter, given, '');
  say(terminal, (await asStaff((server) => server.call('POST', '/v1/printers', Printer, body))).id);
}

function printerLine({ name, kind, address, state, disabled, reasons }: Printer): string[] {
  return [name, disabled ? 'out of use' : state, kind, address, reasons.join(', ')];
}
