import type { RequestHandler } from 'express';
import type { Log } from '../log.js';
import { requestIdOf } from './request-id.js';

/** One line per answered request: its route as a pattern, so that no id or search word of an address is kept. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('close', () => {
      const durationMs = Math.round(performance.now() - start);
      const { method } = request;
      const fields = { requestId: requestIdOf(response), method, route: routeOf(request), durationMs };
      log.info('request answered', { ...fields, statusCode: response.statusCode });
    });
    next();
  };
}

/** The pattern that a request matched, such as `/v1/letters/:id`, or `none`. */
export function routeOf(request: { readonly route?: unknown }): string {
  const { route } = request;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  return typeof path === 'string' ? path : 'none';
}
