import { build } from 'esbuild';
import { projectPath } from '../../../src/project-root.js';

it('the pen at the desk is pure: a thread that writes carries no reader of schemas, nor anything else from outside', async () => {
  const { metafile } = await build({
    entryPoints: [projectPath('src/desk/paper/compose-worker.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
  });
  const others = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'));
  expect(others).toEqual([]);
});
