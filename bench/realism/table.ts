import type { Verdict } from './judge.js';

export interface HandResult {
  readonly hand: string;
  readonly category: string;
  readonly verdicts: readonly Verdict[];
  /** Character error rate of the font set plainly, for each letter. */
  readonly plain: readonly number[];
}

const HEAD = [
  'hand',
  'kind',
  'pages',
  'all 11',
  'mean',
  'out of band',
  'clone95',
  'CER',
  'plain CER',
  'slope, long lines',
  'tone, smooth',
];

/** A Markdown table: a row for every hand, over all its pages; ranges are from the lowest to the highest page. */
export function realismTable(results: readonly HandResult[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...results.map(rowOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf({ hand, category, verdicts, plain }: HandResult): string[] {
  const scores = verdicts.map(({ score }) => score ?? 0);
  const cer = verdicts.map((verdict) => verdict.cer ?? 1);
  const isRead = plain.length > 0;
  return [
    hand,
    category,
    String(verdicts.length),
    String(scores.filter((score) => score === 11).length),
    mean(scores).toFixed(2),
    misses(verdicts) || '–',
    range(
      verdicts.map(({ measures }) => measures.clone95),
      3,
    ),
    isRead ? `${mean(cer).toFixed(2)} (${range(cer, 2)})` : '–',
    isRead ? mean(plain).toFixed(2) : '–',
    range(
      verdicts.map(({ details }) => details.slope_sd_deg_long_lines),
      2,
    ),
    range(
      verdicts.map(({ details }) => details.ink_tone_sd_smooth),
      1,
    ),
  ];
}

/** Which measures missed their band, on how many pages, and how far they went. */
function misses(verdicts: readonly Verdict[]): string {
  const missed = new Map<string, (number | null)[]>();
  for (const { measures, in_band: inBand, problem, name } of verdicts) {
    if (problem) missed.set(`${name}: ${problem}`, []);
    for (const [measure, isIn] of Object.entries(inBand)) {
      if (!isIn) missed.set(measure, [...(missed.get(measure) ?? []), measures[measure] ?? null]);
    }
  }
  return [...missed].map(([measure, values]) => `${measure} ${values.join(' ')}`).join(', ');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function range(values: readonly (number | null | undefined)[], digits: number): string {
  const known = values.filter((value) => value !== null && value !== undefined);
  return `${Math.min(...known).toFixed(digits)}–${Math.max(...known).toFixed(digits)}`;
}
