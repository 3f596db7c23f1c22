import { defineConfig } from 'vitest/config'

// `unit` is everything beside the code and under test/; `journeys` needs the built web and a browser, and runs after it.
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['test/journeys/**', 'node_modules/**'],
          globalSetup: ['test/helpers/cluster.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/helpers/cluster.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // A browser on a busy machine takes longer than a second to show what it was told.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
