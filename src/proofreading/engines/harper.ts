import type { Dialect } from 'harper.js';
import { z } from 'zod';
import { type Flaw, flaw, quote, type Span } from '../check.js';
import { regionOf } from '../context.js';
import type { Severity } from '../finding.js';
import type { LanguageReader } from '../language-reader.js';
import { bare, familiarNames } from '../spelling/familiar-names.js';
import { judgeUnknownWord } from '../spelling/judge-unknown-word.js';
import { tame } from '../spelling/tame-text.js';
import { isCapitalised, opensSentence } from '../words.js';
import { DisposableProcess, type ProcessLimits } from './disposable-process.js';

/** A lint of Harper's in plain data. Offsets count UTF-16 units. */
const HarperLint = z.object({
  rule: z.string(),
  kind: z.string(),
  start: z.int(),
  end: z.int(),
  message: z.string(),
  suggestions: z.array(z.string()),
});
type HarperLint = z.infer<typeof HarperLint>;

/** A letter of 20,000 characters takes 0.2 s warm; starting takes some 5 s, and a warm reader holds 500 MB. */
const LIMITS: ProcessLimits = { answerMs: 10_000, startMs: 30_000, maxRssBytes: 1_200e6, idleMs: 600_000 };

/** Kinds of lint that tell of mistakes. Repetition has a check of our own, which lets “had had” stand; style, readability, redundancy and regional words are the writer's own. */
const SEVERITY_OF_KIND: Readonly<Record<string, Severity>> = {
  Agreement: 'warn',
  BoundaryError: 'fix',
  Capitalization: 'fix',
  Eggcorn: 'warn',
  Grammar: 'warn',
  Malapropism: 'warn',
  Miscellaneous: 'warn',
  Nonstandard: 'hint',
  Punctuation: 'hint',
  Spelling: 'fix',
  Typo: 'fix',
  Usage: 'warn',
  WordChoice: 'warn',
};

/** English spelling and grammar by Harper, which runs as WebAssembly in a process of its own. */
export function createHarper(limits = LIMITS): LanguageReader {
  const reader = new DisposableProcess(new URL('./harper-process', import.meta.url), z.array(HarperLint), limits);
  return {
    id: 'english',
    languages: ['en'],
    async read(letter, context) {
      const tamed = tame(letter);
      const lints = await reader.ask({ text: tamed.text, dialect: dialectOf(context.locale) });
      const names = familiarNames(letter, context, true);
      return lints.flatMap((lint) => {
        const span = tamed.locate(lint.start, lint.end);
        return span ? flawOf(lint, span, names) : [];
      });
    },
    dispose: () => reader.dispose(),
  };
}

/** The numbers of Harper's `Dialect`, which its types declare as a plain enum; loading it here would load the engine. */
function dialectOf(locale: string): Dialect {
  const dialects: Readonly<Record<string, number>> = { GB: 1, IE: 1, ZA: 1, AU: 2, NZ: 2, CA: 3, IN: 4 };
  return dialects[regionOf(locale) ?? 'US'] ?? 0;
}

function flawOf(lint: HarperLint, span: Span, names: ReadonlySet<string>): Flaw[] {
  const severity = SEVERITY_OF_KIND[lint.kind];
  if (!severity) return [];
  if (lint.rule === 'SpellCheck') return misspelling(lint, span, names);
  if (lint.rule === 'PronounVerbAgreement' && (lint.suggestions.length === 0 || !startsClause(span))) return [];
  const words = quote(span);
  if (lint.kind === 'Capitalization' && opensSentence(span.passage.text, span.start) && !/^i\b/.test(words)) return [];
  if (lint.rule === 'OrthographicConsistency' && isCapitalised(words)) return [];
  return [flaw(severity, span, lint.message.replace(/`([^`]*)`/g, '“$1”'), ...lint.suggestions)];
}

function misspelling({ suggestions }: HarperLint, span: Span, names: ReadonlySet<string>): Flaw[] {
  const text = quote(span).replace(/\.$/, '');
  if (text.length < 2 || (names.has(bare(text)) && /^\p{Lu}/u.test(text) && !isCalendarSlip(text, suggestions)))
    return [];
  const meant = judgeUnknownWord({ text, opensSentence: opensSentence(span.passage.text, span.start), suggestions });
  return meant.length > 0 ? [flaw('fix', span, `“${text}” is in no dictionary.`, ...meant)] : [];
}

/** A capitalised word inside a sentence counts for a name, but “Saterday” is none. */
function isCalendarSlip(text: string, suggestions: readonly string[]): boolean {
  return judgeUnknownWord({ text, opensSentence: false, suggestions }).length > 0;
}

/** “It have”, “and they was”; in “what I can tell you is” the pronoun is no subject, and without a form to offer the rule errs (“he woke”). */
function startsClause({ passage, start }: Span): boolean {
  return /(?:^|[.!?,;:“"(—]\s*|\b(?:and|but|that|because|if|when|so|or|then|while)\s+)\p{L}+\s+$/iu.test(
    passage.text.slice(0, start),
  );
}
