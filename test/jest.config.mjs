/** The test set-up: sources run as ES modules, TypeScript is stripped by esbuild, tests mirror src/ and workers/. */
export default {
  rootDir: '..',
  testEnvironment: 'node',
  testTimeout: 30_000,
  // Every second test waits for other processes some of its time: half as many test files again as there are cores.
  maxWorkers: '150%',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '<rootDir>/test/support/esbuild-transform.cjs' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  collectCoverageFrom: ['src/**/*.ts', 'workers/**/*.ts'],
};
