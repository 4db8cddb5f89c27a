import { build } from 'esbuild';
import { projectPath } from '../../../src/project-root.js';

it('the thread that writes at the desk carries no reader of schemas: everything it is given was read before', async () => {
  const { metafile } = await build({
    entryPoints: [projectPath('src/desk/paper/compose-worker.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
  });
  const readers = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules/zod/'));
  expect(readers).toEqual([]);
});
