import { InvalidArgumentError } from 'commander';
import { hear, startLetter } from '../../dictation/dictate.js';
import { type Dictation, DictationOptions } from '../../dictation/dictation.js';
import { canDictateIn, LANGUAGE_IDS } from '../../dictation/languages/index.js';
import { utteranceOf } from '../../dictation/reading/decision.js';
import { MAX_UTTERANCE_CHARACTERS, Segment, segmentOf } from '../../dictation/segment.js';
import { type LetterView, type PlacedDecision, viewOf } from '../../dictation/view.js';
import { CommandFailure, parsedFlags } from '../command-failure.js';
import { readText, say, type Terminal, tell } from '../terminal.js';
import type { AddCommand } from './index.js';

interface Options {
  readonly vocabulary: readonly string[];
  readonly language: string;
  readonly explain?: true;
  readonly json?: true;
}

const HELP = `
A line is an utterance: what is said between two pauses. Blank lines change nothing.

  dear catherine comma
  i miss you period
  scratch that
  i think of you every day period
  all my love
  theodore`;

/** `letters dictate FILE`: spoken words become a letter's text. */
export const addDictate: AddCommand = (program, terminal) => {
  program
    .command('dictate')
    .description('turn spoken words into a letter, a line for each utterance')
    .argument('<file>', 'what was said, - for standard input')
    .option('--vocabulary <names>', 'names as they are written, set apart by commas, or a .txt file of them', more, [])
    .option('--language <tag>', `${LANGUAGE_IDS.join(', ')}, with a country for its dates (en-GB)`, parseLanguage, 'en')
    .option('--explain', 'print each decision with its rule after the letter')
    .option('--json', 'print all that is known about the letter as JSON')
    .addHelpText('after', HELP)
    .action((file: string, options: Options) => runDictate(file, options, terminal));
};

async function runDictate(file: string, options: Options, terminal: Terminal): Promise<void> {
  const lines = (await readText(terminal, file)).split(/\r\n?|\n/);
  const vocabulary = await namesFrom(options.vocabulary, terminal);
  const letter = lines.reduce(hearLine, startedWith(options.language, vocabulary));
  const view = viewOf(letter);
  if (options.json) return say(terminal, JSON.stringify(view, null, 2));
  say(terminal, view.text);
  if (options.explain) say(terminal, `\n${explained(view)}`);
  for (const { utterance, reason } of view.notices.toReversed()) tell(terminal, `${utterance}: not done: ${reason}`);
}

function startedWith(language: string, vocabulary: readonly string[]): Dictation {
  return startLetter(parsedFlags(DictationOptions, { language, vocabulary, today: today() }));
}

const ONE_UTTERANCE = `an utterance has at most ${MAX_UTTERANCE_CHARACTERS} characters; break the line where the speaker paused`;

/** A line's utterance is named for it, so that "line 3" means the same everywhere. */
function hearLine(letter: Dictation, line: string, at: number): Dictation {
  if (line.trim() === '') return letter;
  if (line.length > MAX_UTTERANCE_CHARACTERS) throw new CommandFailure(`line ${at + 1}: ${ONE_UTTERANCE}`);
  const segment = Segment.safeParse(segmentOf(`line ${at + 1}`, line.trim()));
  if (!segment.success) throw new CommandFailure(`line ${at + 1}: ${segment.error.issues[0]!.message}`);
  return hear(letter, segment.data);
}

function explained({ decisions }: LetterView): string {
  return decisions.length === 0 ? 'No decision had to be made.' : decisions.map(decisionLine).join('\n');
}

/** "line 2: R4b: “period” is words (it could be: command)" */
function decisionLine({ id, rule, said, reading, otherwise, doubtful }: PlacedDecision): string {
  const taken = { command: 'a command', words: 'words', nothing: 'left out' };
  return `${utteranceOf(id)}: ${rule}: “${said}” is ${taken[reading]} (it could be: ${taken[otherwise]})${doubtful ? ' ?' : ''}`;
}

async function namesFrom(given: readonly string[], terminal: Terminal): Promise<string[]> {
  const lists = await Promise.all(
    given.map(async (each) => (each.endsWith('.txt') ? await readText(terminal, each) : each)),
  );
  return lists
    .flatMap((list) => list.split(/[,\n]/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function more(names: string, before: readonly string[]): string[] {
  return [...before, names];
}

function parseLanguage(tag: string): string {
  if (/^[a-z]{2}(?:-[A-Z]{2})?$/.test(tag) && canDictateIn(tag)) return tag;
  throw new InvalidArgumentError(`expected one of ${LANGUAGE_IDS.join(', ')}, or with a country such as en-GB`);
}

const two = (value: number) => String(value).padStart(2, '0');

/** The day on this machine's calendar. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
