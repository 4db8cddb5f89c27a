/** A jest transform that strips TypeScript with esbuild; types are checked by `npm run types`. */
const crypto = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

/**
 * In a test's own world every global name is looked up through a hook, which takes longer than most of what is done with it:
 * code that calculates ran five times slower. So modules take these over once, where no test replaces them.
 */
const GLOBALS = [
  'Array',
  'Buffer',
  'DataView',
  'Float32Array',
  'Float64Array',
  'Infinity',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'WeakMap',
];

/** Whatever is changed here makes what was transformed before out of date. */
const THIS_TRANSFORM = readFileSync(__filename, 'utf8');

module.exports = {
  process(source, file, options) {
    const named = GLOBALS.filter((name) => new RegExp(`\\b${name}\\b`).test(source));
    const { code, map } = transformSync(source, {
      banner: named.length > 0 ? `const { ${named.join(', ')} } = globalThis;` : '',
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: options.supportsStaticESM ? 'esm' : 'cjs',
      target: 'node20',
      sourcemap: 'external',
      sourcefile: file,
      jsx: 'automatic',
    });
    return { code, map };
  },
  getCacheKey(source, file, options) {
    const key = [source, file, version, THIS_TRANSFORM, options.supportsStaticESM, options.instrument].join('\0');
    return crypto.createHash('sha1').update(key).digest('hex');
  },
};
