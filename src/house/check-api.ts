import { loadConfig } from '../config.js';

/** Ends with 0 where the API on this machine can take letters in; for health checks of containers. */
const { port } = loadConfig();
const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
