import express, { type Express } from 'express';
import { mountRoutes } from './adapter.js';
import { answerNotFound, answerProblem } from './answer-problem.js';
import { serveDesk } from './desk-files.js';
import { logRequests } from './log-requests.js';
import { createMetrics } from './metrics.js';
import { createLimiters, type RequestLimits, USUAL_LIMITS } from './rate-limit.js';
import { nameRequest } from './request-id.js';
import { allRoutes } from './routes/index.js';
import { dataHeaders } from './security-headers.js';
import type { HttpServices } from './services.js';

/** The service's door: routes, the desk's pages, and an answer for whatever else comes. */
export function createApp(services: HttpServices, limits: RequestLimits = USUAL_LIMITS): Express {
  const { db, log, publicUrl, proxies, deskDirectory } = services;
  const metrics = createMetrics();
  const app = express();
  app.disable('x-powered-by');
  // `a[b]` stays a name and a repeated field a list, so that schemas see exactly what was sent.
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.set('trust proxy', proxies);
  app.use(nameRequest, logRequests(log), metrics.observeRequests, dataHeaders);
  mountRoutes(app, allRoutes(services, metrics), { db, publicUrl, limiters: createLimiters(limits) });
  app.use(serveDesk(deskDirectory));
  app.use(answerNotFound);
  app.use(answerProblem(log));
  return app;
}
