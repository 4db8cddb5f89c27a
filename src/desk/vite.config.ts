import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built files go to dist/desk, where the API serves them. Nothing is inlined: the pages run under a strict content security policy. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
