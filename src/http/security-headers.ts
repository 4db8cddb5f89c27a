import type { RequestHandler } from 'express';
import helmet from 'helmet';

const SHARED = {
  strictTransportSecurity: { maxAge: 365 * 24 * 3600 },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  xFrameOptions: { action: 'deny' as const },
};

/** For answers that are data: nothing in them may run, load or be framed. */
export const dataHeaders: RequestHandler = helmet({
  ...SHARED,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  },
});

/**
 * For the pages of the desk: everything from this house, nothing inline.
 * The proofreader and the recogniser in the page are WebAssembly; page images are made in the page as blobs.
 */
export const pageHeaders: RequestHandler = helmet({
  ...SHARED,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      mediaSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
});
