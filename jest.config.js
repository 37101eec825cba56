/** Tests mirror the tree; each suite gets its own databases in one PostgreSQL cluster (test/support/cluster.ts). */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/start-cluster.ts',
  globalTeardown: '<rootDir>/test/support/stop-cluster.ts',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  testTimeout: 240_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
