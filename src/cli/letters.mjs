#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../../dist/src/cli/main.js', import.meta.url);
if (existsSync(fileURLToPath(built))) {
  const { main } = await import(built.href);
  await main();
} else {
  process.stderr.write('letters: it is not built yet; run `npm run build` in its folder first\n');
  process.exitCode = 1;
}
