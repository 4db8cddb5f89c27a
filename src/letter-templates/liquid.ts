import { Liquid, type LiquidError } from 'liquidjs';
import type { TemplateVariables } from '../letter/letter.js';

/** No loops, no files, nothing that is made on the way: what is written is at most as long as the passage and its variables. */
const TAGS = ['if', 'unless', 'case', 'comment', 'raw'];
const FILTERS = ['append', 'capitalize', 'default', 'downcase', 'prepend', 'strip', 'upcase'];

/** Far more than any letter needs: a passage of 20,000 characters that is nothing but tags is written in a tenth of this time. */
const LIMITS = { parseLimit: 20_000, renderLimit: 2_000, memoryLimit: 1_000_000 } as const;

const liquid = createLiquid();

/** Why a passage is no Liquid, and where. Its words are ours: nothing of the passage is repeated. */
export class LiquidFlaw extends Error {
  constructor(
    /** From 1, within the passage. */
    readonly line: number,
    readonly expected: string,
  ) {
    super(`line ${line}: ${expected}`);
  }
}

/** A place where a passage names a variable; line and column from 1. */
interface VariableUse {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  /** Whether something is looked up within it. */
  readonly hasPath: boolean;
}

/** A passage in Liquid that was understood. */
export interface LiquidPassage {
  readonly variables: readonly VariableUse[];
  /** @throws LiquidFlaw where the passage does with its variables what cannot be done, or far too much */
  write(variables: TemplateVariables): string;
}

/** @throws LiquidFlaw */
export function readPassage(source: string): LiquidPassage {
  const parsed = withFlaws(() => liquid.parse(source));
  const { globals } = withFlaws(() => liquid.analyzeSync(parsed, { partials: false }));
  const variables = Object.entries(globals).flatMap(([name, uses]) =>
    uses.map(({ location, segments }) => ({
      name,
      line: location.row,
      column: location.col,
      hasPath: segments.length > 1,
    })),
  );
  requireAllRead(source, variables);
  return { variables, write: (values) => withFlaws(() => String(liquid.renderSync(parsed, values))) };
}

/** The library passes over words that it does not expect after a name, as in `{{ first name }}`: nobody would miss them but the reader. */
function requireAllRead(source: string, uses: readonly VariableUse[]): void {
  const lines = source.split('\n');
  const flaw = uses.find(({ name, line, column }) => {
    const rest = lines[line - 1]?.slice(column - 1 + name.length) ?? '';
    return /^\s+(?!(?:and|or|contains)\b)[\w"']/.test(rest);
  });
  if (flaw)
    throw new LiquidFlaw(flaw.line, 'expected one variable here, its name without a space, and | before a filter');
}

function createLiquid(): Liquid {
  // With templates of its own, of which there are none, it never looks for a file.
  const engine = new Liquid({
    ...LIMITS,
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    templates: {},
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name];
  return engine;
}

function withFlaws<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isLiquidError(error)) throw new LiquidFlaw(error.token.getPosition()[0] ?? 1, expectedBy(error.message));
    if (error instanceof RangeError) throw new LiquidFlaw(1, 'expected tags that are not so deep within each other');
    throw error;
  }
}

function isLiquidError(error: unknown): error is LiquidError {
  return error instanceof Error && 'token' in error && 'context' in error;
}

/** What to do about each complaint of the library; its own words quote the passage, and these go to whoever sent it and into logs. */
const EXPECTED: readonly (readonly [complaint: RegExp, expected: string])[] = [
  [/^tag ".*" not found/s, `expected one of the tags ${TAGS.join(', ')}, and an end only for what was begun`],
  [/^undefined filter/, `expected one of the filters ${FILTERS.join(', ')}`],
  [/not closed/, 'expected an end for what begins here, in the same paragraph: }}, %} or a tag such as {% endif %}'],
  [/limit exceeded|call stack/, 'expected less to do for one paragraph'],
  [/expect \d+ arguments/, 'expected as many values after the filter as it takes'],
];

function expectedBy(complaint: string): string {
  const known = EXPECTED.find(([pattern]) => pattern.test(complaint));
  return known?.[1] ?? 'expected Liquid such as {{ first_name }} or {% if first_name == "Amy" %}…{% endif %}';
}
