/** A jest transform that strips TypeScript with esbuild; types are checked by `npm run types`. */
const crypto = require('node:crypto');
const { transformSync, version } = require('esbuild');

module.exports = {
  process(source, file, options) {
    const { code, map } = transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: options.supportsStaticESM ? 'esm' : 'cjs',
      target: 'node20',
      sourcemap: 'both',
      sourcefile: file,
      jsx: 'automatic',
    });
    return { code, map };
  },
  getCacheKey(source, file, options) {
    const key = [source, file, version, options.supportsStaticESM, options.instrument].join('\0');
    return crypto.createHash('sha1').update(key).digest('hex');
  },
};
