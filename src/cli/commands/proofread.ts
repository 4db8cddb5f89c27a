import { InvalidArgumentError } from 'commander';
import { partsFromText } from '../../letter/parts-from-text.js';
import { OCCASIONS, type Occasion, type ProofreadingContext } from '../../proofreading/context.js';
import { createDictionary } from '../../proofreading/engines/dictionary.js';
import { createHarper } from '../../proofreading/engines/harper.js';
import type { Finding } from '../../proofreading/finding.js';
import { proofTextOf } from '../../proofreading/proof-text.js';
import { proofread } from '../../proofreading/proofread.js';
import { CommandFailure } from '../command-failure.js';
import { readText, say, type Terminal } from '../terminal.js';
import type { AddCommand } from './index.js';

interface Options {
  readonly locale: string;
  readonly recipient?: string;
  readonly sender?: string;
  readonly occasion?: Occasion;
  readonly name: readonly string[];
  readonly json?: true;
}

/** `letters proofread FILE`: what a careful reader would ask about a letter. Nothing in the file is changed. */
export const addProofread: AddCommand = (program, terminal) => {
  program
    .command('proofread')
    .description('read a letter for slips; exit code 1 if something must not go out')
    .argument('<file>', "the letter's text, - for standard input")
    .option('--locale <tag>', 'language and country, such as en-GB or de', parseLocale, 'en-US')
    .option('--recipient <name>', 'to whom it goes')
    .option('--sender <name>', 'from whom it comes')
    .option('--occasion <occasion>', OCCASIONS.join(', '), parseOccasion)
    .option(
      '--name <name>',
      'a name or word that is right (again for more)',
      (name, names: string[]) => [...names, name],
      [],
    )
    .option('--json', 'print the findings as JSON')
    .action((file: string, options: Options) => runProofread(file, options, terminal));
};

async function runProofread(file: string, options: Options, terminal: Terminal): Promise<void> {
  const parts = partsFromText(await readText(terminal, file));
  const readers = [createHarper(), createDictionary()];
  try {
    const findings = await proofread(parts, contextOf(options), readers);
    const { text } = proofTextOf(parts);
    say(terminal, options.json ? JSON.stringify(findings, null, 2) : report(findings, text));
    if (findings.some(({ severity }) => severity === 'block')) {
      throw new CommandFailure('this letter is not ready to go out: see what is marked “block”');
    }
  } finally {
    for (const reader of readers) reader.dispose();
  }
}

function contextOf({ locale, recipient, sender, occasion, name }: Options): ProofreadingContext {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const people = { ...(recipient && { recipient }), ...(sender && { sender }), ...(occasion && { occasion }) };
  return { locale, today, knownNames: name, ...people };
}

/** One line a finding: where it is, how much it matters, why, and what could stand there. */
function report(findings: readonly Finding[], text: string): string {
  if (findings.length === 0) return 'Nothing found.';
  return findings.map((finding) => lineOf(finding, text)).join('\n');
}

function lineOf({ place, severity, reason, suggestions, check }: Finding, text: string): string {
  const line = place ? `line ${text.slice(0, place.offset).split('\n').length}` : 'letter';
  const instead = suggestions.filter((each) => each !== '').slice(0, 3);
  return `${line}: ${severity}: ${reason}${instead.length > 0 ? ` (${instead.join(' · ')})` : ''} [${check}]`;
}

function parseLocale(tag: string): string {
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  throw new InvalidArgumentError('expected a language tag such as en-GB or de');
}

function parseOccasion(text: string): Occasion {
  const occasion = OCCASIONS.find((each) => each === text);
  if (occasion) return occasion;
  throw new InvalidArgumentError(`expected one of ${OCCASIONS.join(', ')}`);
}
