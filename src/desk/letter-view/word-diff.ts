/** A run of text that stayed, went or came. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many word pairs the exact comparison would stall the page; the middle is then shown as replaced. */
const MAX_PAIRS = 4_000_000;

/** How `before` became `after`, word by word; the blanks belong to the word they follow. */
export function wordDiff(before: string, after: string): DiffRun[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const head = commonLength(old, fresh, (words, i) => words[i]);
  const tailLimit = Math.min(old.length, fresh.length) - head;
  const tail = Math.min(
    tailLimit,
    commonLength(old, fresh, (words, i) => words[words.length - 1 - i]),
  );
  const middle = compare(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return joinRuns([
    ...old.slice(0, head).map((text): DiffRun => ({ kind: 'same', text })),
    ...middle,
    ...old.slice(old.length - tail).map((text): DiffRun => ({ kind: 'same', text })),
  ]);
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function commonLength(a: string[], b: string[], at: (words: string[], i: number) => string | undefined): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && at(a, i) === at(b, i)) i++;
  return i;
}

/** Longest common subsequence by table: exact, and letters are short. */
function compare(old: string[], fresh: string[]): DiffRun[] {
  if (old.length * fresh.length > MAX_PAIRS) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  }
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === fresh[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  return walk(old, fresh, lengths, width);
}

function walk(old: string[], fresh: string[], lengths: Uint16Array, width: number): DiffRun[] {
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      runs.push({ kind: 'same', text: old[i]! });
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      runs.push({ kind: 'removed', text: old[i++]! });
    } else {
      runs.push({ kind: 'added', text: fresh[j++]! });
    }
  }
  return runs;
}

function joinRuns(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: last.text + run.text };
    else if (run.text !== '') joined.push(run);
  }
  return joined;
}
