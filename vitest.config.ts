import { defineConfig } from 'vitest/config'

/** A busy machine may be late with one thing or another; a defect fails twice. */
const retry = process.env.CI ? 1 : 0

const integration = {
  include: ['tests/integration/**/*.test.ts'],
  globalSetup: ['tests/support/embeddedTemplate.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  retry,
}

export default defineConfig({
  test: {
    // Two cores are common; the databases and browsers under test need their share.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/integration/**', 'tests/e2e/**'],
          // A defect shows at once; a busy machine takes its time.
          testTimeout: 30_000,
        },
      },
      { test: { ...integration, name: 'embedded', env: { CHANCERY_TEST_DATABASE: 'embedded' } } },
      {
        test: { ...integration, name: 'postgresql', env: { CHANCERY_TEST_DATABASE: 'postgresql' } },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/embeddedTemplate.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry,
        },
      },
    ],
  },
})
