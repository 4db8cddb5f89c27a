import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** For whatever leaves the house: data, in which nothing may run, load or be framed. */
export const dataHeaders: RequestHandler = helmet({
  strictTransportSecurity: { maxAge: 365 * 24 * 3600 },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  },
});

/**
 * For the pages of the desk: everything from this house, nothing inline. What is recognised in the page is WebAssembly, and
 * images made there are blobs.
 */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
