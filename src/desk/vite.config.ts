import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Lays beside each text file what the API sends in its place to browsers that read Brotli: all of them. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const texts = Object.keys(bundle).filter((file) => /\.(?:js|css)$/.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const place = path.join(dir!, file);
          await writeFile(`${place}.br`, await promisify(brotliCompress)(await readFile(place)));
        }),
      );
    },
  };
}

/** Built files go to dist/desk, where the API serves them. Nothing is inlined: the pages run under a strict content security policy. */
export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Brotli takes its time; that is known.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // Syllables are fetched by the thread that writes only when somebody wants words divided.
  worker: { format: 'es' },
});
