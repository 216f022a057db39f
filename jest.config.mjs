const swc = {
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
}

export default {
  testEnvironment: 'node',
  roots: ['src', 'collections', 'fields', 'admin', 'tests'].map((name) => `<rootDir>/${name}`),
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/tests/support/empty.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFilesAfterEnv: ['<rootDir>/tests/support/env.mjs'],
  globalSetup: '<rootDir>/tests/support/setup.mjs',
  globalTeardown: '<rootDir>/tests/support/teardown.mjs',
  reporters: ['default', '<rootDir>/tests/support/count.mjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
}
