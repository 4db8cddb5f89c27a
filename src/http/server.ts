import { createServer, type Server } from 'node:http';
import type { Express } from 'express';

/** Nobody keeps a connection busy by being slow, and nobody's headers fill the memory. */
const PATIENCE = {
  connectionsCheckingInterval: 1_000,
  headersTimeout: 5_000,
  // Long enough for a recording over a slow line; other bodies have their own, shorter time in `readRequest`.
  requestTimeout: 300_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const;
const MAX_CONNECTIONS = 2_000;
const MAX_HEADERS = 100;

/** The app behind a socket that does not wait for ever. */
export function createHttpServer(app: Express): Server {
  const server = createServer(PATIENCE, app);
  server.maxConnections = MAX_CONNECTIONS;
  server.maxHeadersCount = MAX_HEADERS;
  return server;
}

/** Takes no new connections, lets those answer that are at it, and resolves when all have gone. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
