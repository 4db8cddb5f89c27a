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
  const assets = path.join(folder, 'assets');
  desk.use('/assets', sendCompressed(assets), express.static(assets, { ...AS_PAGES, ...FOR_EVER }));
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

/** Sends the Brotli that was made of a file when it was built, to whoever reads that. */
function sendCompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const isText = /^\/[\w.-]+\.(?:js|css)$/.test(request.path);
    if (isText) response.vary('Accept-Encoding');
    const file = path.join(folder, `${request.path}.br`);
    if (!isText || request.acceptsEncodings('br') !== 'br' || !existsSync(file)) {
      next();
      return;
    }
    allowPage(response);
    response.set('Content-Encoding', 'br').type(path.extname(request.path)).sendFile(file, FOR_EVER);
  };
}

/** Programs that ask for an address which is not there are told so; only browsers ask for HTML. */
function wantsPage(request: Request): boolean {
  return request.path === '/' || (request.get('accept') ?? '').includes('text/html');
}

function allowPage(response: Response): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
}

/** Files are named for what they hold. */
const FOR_EVER = { immutable: true, maxAge: '1y' } as const;

const AS_PAGES = { index: false, maxAge: 0, setHeaders: allowPage } as const;
