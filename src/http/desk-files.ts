import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { pageHeaders } from './security-headers.js';

/**
 * The desk's built pages. Files named for their content may be kept for ever; the page itself is asked for each time.
 * Addresses below `/desk` belong to the page, which shows the right view by itself.
 */
export function serveDesk(folder: string): RequestHandler {
  const desk = Router();
  const page = path.join(folder, 'index.html');
  desk.use(
    '/assets',
    pageHeaders,
    express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true, index: false }),
  );
  desk.get(/^\/(?!v1\/)[^.]*$/, pageHeaders, (_request, response, next) => {
    if (!existsSync(page)) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  desk.use(pageHeaders, express.static(folder, { index: false, maxAge: 0 }));
  return desk;
}
