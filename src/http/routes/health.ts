import { z } from 'zod';
import type { Log } from '../../log.js';
import { type Answer, contentOf, json, ok, text } from '../answer.js';
import type { Metrics } from '../metrics.js';
import { defineRoute, type Route } from '../route.js';
import type { Check, HttpServices } from '../services.js';

const Health = z.strictObject({ status: z.enum(['ok', 'degraded', 'down']), checks: z.record(z.string(), z.string()) });
const OPEN = { method: 'get', access: 'public', uncounted: true, tag: 'Health' } as const;

/** For whoever looks after the machines. */
export function healthRoutes({ checks, log }: HttpServices, metrics: Metrics): Route[] {
  return [
    defineRoute({
      ...OPEN,
      path: '/healthz',
      summary: 'Whether this process lives.',
      answers: { 200: Health },
      handle: () => ok({ status: 'ok', checks: {} }, NOT_KEPT),
    }),
    defineRoute({
      ...OPEN,
      path: '/readyz',
      summary: 'Whether letters can be taken in. Without the queue they still can: they are written once it is back.',
      answers: { 200: Health, 503: Health },
      handle: () => readiness(checks, log),
    }),
    defineRoute({
      ...OPEN,
      path: '/metrics',
      summary: 'Figures for Prometheus.',
      answers: { 200: contentOf('text/plain', 'Prometheus’ text format.') },
      async handle() {
        const { type, text: figures } = await metrics.read();
        return text(type, figures, NOT_KEPT);
      },
    }),
  ];
}

const NOT_KEPT = { 'Cache-Control': 'no-store' };

async function readiness(checks: readonly Check[], log: Log): Promise<Answer> {
  const results = await Promise.all(checks.map((check) => tryOut(check, log)));
  const isDown = results.some(({ needed, state }) => needed && state === 'away');
  const isDegraded = results.some(({ state }) => state === 'away');
  const status = isDown ? 'down' : isDegraded ? 'degraded' : 'ok';
  const states = Object.fromEntries(results.map(({ name, state }) => [name, state]));
  return json(isDown ? 503 : 200, { status, checks: states }, isDown ? { ...NOT_KEPT, 'Retry-After': '2' } : NOT_KEPT);
}

async function tryOut({ name, needed, run }: Check, log: Log) {
  try {
    await run();
    return { name, needed, state: 'ok' as const };
  } catch (error) {
    log.warn('a part of the house does not answer', { engine: name, error });
    return { name, needed, state: 'away' as const };
  }
}
