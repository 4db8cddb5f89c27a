import { z } from 'zod';
import type { Finding } from './finding.js';

/** A reviewer's word that a blocking finding is all right, and why. */
export const Override = z.strictObject({
  findingId: z.string().min(1).max(80),
  reason: z.string().trim().min(3).max(500),
});
export type Override = z.infer<typeof Override>;

/** The findings that hold a letter's approval: blocking, and not overridden. */
export function holdingApproval(findings: readonly Finding[], overrides: readonly Override[]): Finding[] {
  const overridden = new Set(overrides.map(({ findingId }) => findingId));
  return findings.filter(({ id, severity }) => severity === 'block' && !overridden.has(id));
}
