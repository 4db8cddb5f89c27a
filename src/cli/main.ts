import { Command, CommanderError } from 'commander';
import { exitCodeOfMistake, isMistake } from '../run-program.js';
import { CommandFailure, WrongUsage } from './command-failure.js';
import { COMMANDS } from './commands/index.js';
import { paint, type Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  letters write letter.txt --out letter.pdf           write a letter, without any server
  letters write - --hand caveat --format svg < a.txt  read standard input, write standard output
  letters hands                                       which hands there are
  letters submit letter.txt --recipient "Catherine"   hand a letter in to the service
  letters download ltr_… --out letter.pdf             fetch the finished letter
  letters print ltr_… --printer study --envelope      put its envelope on paper

Against a server, LETTERS_URL and LETTERS_KEY say where it is and who you are.`;

/** Runs one command line (without the programme's own name) and gives its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await buildProgram(terminal).parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

/** What the `letters` program does with its process. */
export async function main(): Promise<void> {
  // A reader that has seen enough (`letters hands | head -1`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  process.exitCode = await runCli(process.argv.slice(2), process);
}

function buildProgram(terminal: Terminal): Command {
  const program = new Command('letters')
    .description('Writes letters by hand: on this machine, or through the service.')
    .version('0.1.0')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(letters --help says what there is)');
  for (const addCommand of COMMANDS) addCommand(program, terminal);
  for (const command of withAllBelow(program)) quieten(command, terminal);
  return program;
}

function withAllBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}

/** A command never ends the process by itself, and what it prints goes where the caller says. */
function quieten(command: Command, { stdout, stderr }: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHasColors: () => stdout.isTTY === true,
    getErrHasColors: () => stderr.isTTY === true,
    outputError: (text, write) => write(paint(stderr, 'red', text)),
  });
}

function exitCodeOf(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!isMistake(error, [CommandFailure, WrongUsage])) throw error;
  terminal.stderr.write(`${paint(terminal.stderr, 'red', `letters: ${error.message}`)}\n`);
  return error instanceof WrongUsage ? 2 : exitCodeOfMistake(error);
}
