import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { PAGE_POLICY } from './security-headers.js';

/**
 * The desk's built pages. Files named for their content may be kept for ever; the page itself is asked for each time.
 * An address that a browser wants as a page belongs to the desk, which shows the right room by itself.
 */
export function serveDesk(folder: string): RequestHandler {
  const desk = Router();
  const page = path.join(folder, 'index.html');
  desk.use('/assets', express.static(path.join(folder, 'assets'), { ...AS_PAGES, immutable: true, maxAge: '1y' }));
  desk.use(express.static(folder, AS_PAGES));
  desk.get(/^\/(?!v1\/)[^.]*$/, (request, response, next) => {
    if (!wantsPage(request) || !existsSync(page)) {
      next();
      return;
    }
    allowPage(response);
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return desk;
}

/** Programs that ask for an address which is not there are told so; only browsers ask for HTML. */
function wantsPage(request: Request): boolean {
  return request.path === '/' || (request.get('accept') ?? '').includes('text/html');
}

function allowPage(response: Response): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
}

const AS_PAGES = { index: false, maxAge: 0, setHeaders: allowPage } as const;
