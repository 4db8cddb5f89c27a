import { availableParallelism } from 'node:os';

/** The test set-up: sources run as ES modules, TypeScript is stripped by esbuild, tests mirror src/ and workers/. */
export default {
  rootDir: '..',
  testEnvironment: 'node',
  // For what hangs: a busy machine alone fails no test.
  testTimeout: 90_000,
  // Tests wait half of their time, for a database, a browser, another process: two test files more than there are cores.
  maxWorkers: availableParallelism() + 2,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  collectCoverageFrom: ['src/**/*.ts', 'workers/**/*.ts'],
};
