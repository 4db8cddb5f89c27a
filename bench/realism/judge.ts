import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What the judge says of one page; see its own documentation for the measures and their bands. */
export const Verdict = z.object({
  name: z.string(),
  problem: z.string().nullable(),
  measures: z.record(z.string(), z.number().nullable()),
  in_band: z.record(z.string(), z.boolean()),
  score: z.number().nullable(),
  cer: z.number().nullable(),
  details: z.object({
    slope_sd_deg_long_lines: z.number().nullish(),
    ink_tone_sd_smooth: z.number().nullish(),
  }),
});
export type Verdict = z.infer<typeof Verdict>;

/** A page to be judged, the first of its file, under the name that its verdict will carry, and the words to be read on it, if any. */
export interface Exhibit {
  readonly name: string;
  readonly file: string;
  readonly text: string | null;
}

/** Has the judge (a Python program that measures pages) look at a page. */
export async function judge(program: string, { name, file, text }: Exhibit): Promise<Verdict> {
  const textFile = path.join(path.dirname(file), `${name}.txt`);
  if (text !== null) await writeFile(textFile, text);
  const reading = text === null ? [] : ['--text', textFile];
  const output = await outputOf('/usr/bin/python3', [program, '--json', ...reading, `${name}=${file}`]);
  return Verdict.parse(JSON.parse(output));
}

/** Exit status 1 only says that some page did not pass; the verdicts say which and why. */
function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`the judge failed: ${stderr.trim()}`, { cause: error }));
      else resolve(stdout);
    });
  });
}
