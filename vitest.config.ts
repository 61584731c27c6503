import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Tests start many processes of ours: what one has compiled, the others need not.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node')

/** A busy machine may be late with one thing or another; a defect fails twice. */
const retry = process.env.CI ? 1 : 0

const integration = {
  include: ['tests/integration/**/*.test.ts'],
  globalSetup: ['tests/support/databaseTemplates.ts'],
  isolate: false,
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
          isolate: false,
          // A defect shows at once; a busy machine takes its time.
          testTimeout: 30_000,
        },
      },
      { test: { ...integration, name: 'embedded', env: { CHANCERY_TEST_DATABASE: 'embedded' } } },
      {
        test: {
          ...integration,
          name: 'postgresql',
          // What a guard refuses does not reach a database, and what a command prints or a style sets
          // does not hang on it, nor does what a process says and counts: one is enough to try them on.
          exclude: [
            'tests/integration/collab/{attacks,fuzz}/**',
            'tests/integration/citation/**',
            'tests/integration/sources/command.test.ts',
            'tests/integration/operations/server.test.ts',
          ],
          env: { CHANCERY_TEST_DATABASE: 'postgresql' },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/databaseTemplates.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry,
        },
      },
    ],
  },
})
