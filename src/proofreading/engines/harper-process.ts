import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { z } from 'zod';
import { serveProcess } from './serve-process.js';

const Question = z.object({ text: z.string(), dialect: z.enum(Dialect) });

/**
 * Rules that speak of style or misfire in letters: LongSentences hides every other lint of a sentence without marks,
 * SentenceCapitalization starts sentences after “Mrs.”, CompoundNouns makes “everready” of “nobody's ever ready”,
 * ToTwoToo corrects “too kind to say so”, YourPredicateAdjective “your kind offer”, MissingPreposition wants
 * one in “I am glad you're coming”, DisjointPrefixes makes “upholding” of “ended up holding my hand”, ItsPossessive corrects
 * “it's time I confessed”.
 */
const SILENT = {
  LongSentences: false,
  SentenceCapitalization: false,
  CompoundNouns: false,
  ToTwoToo: false,
  YourPredicateAdjective: false,
  MissingPreposition: false,
  DisjointPrefixes: false,
  ItsPossessive: false,
};

let linter: LocalLinter | undefined;

async function linterFor(dialect: Dialect): Promise<LocalLinter> {
  if (linter && (await linter.getDialect()) === dialect) return linter;
  await linter?.dispose();
  linter = new LocalLinter({ binary, dialect });
  await linter.setup();
  await linter.setLintConfig({ ...(await linter.getDefaultLintConfig()), ...SILENT });
  return linter;
}

serveProcess(Question, async ({ text, dialect }) => {
  const reader = await linterFor(dialect);
  const byRule = await reader.organizedLints(text, { language: 'plaintext' });
  return Object.entries(byRule).flatMap(([rule, lints]) =>
    lints.map((lint) => {
      const { start, end } = lint.span();
      const suggestions = lint.suggestions().map((suggestion) => suggestion.get_replacement_text());
      return { rule, kind: lint.lint_kind(), start, end, message: lint.message(), suggestions };
    }),
  );
});
