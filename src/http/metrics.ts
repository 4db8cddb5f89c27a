import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { routeOf } from './log-requests.js';

/** What Prometheus is shown. Labels are patterns and counts, never ids or words. */
export interface Metrics {
  readonly observeRequests: RequestHandler;
  /** In Prometheus' text format. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Counters of their own for each app, so that two in one process do not count for each other. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    observeRequests: (request, response, next) => {
      const stop = requests.startTimer();
      response.on('close', () =>
        stop({ method: knownMethod(request.method), route: routeOf(request), status: String(response.statusCode) }),
      );
      next();
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

/** A label must not grow with what strangers make up. */
function knownMethod(method: string): string {
  return METHODS.has(method) ? method : 'other';
}
