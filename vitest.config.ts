import { defineConfig } from 'vitest/config'

/** The server's tests run twice, once on each engine. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'sqlite', include: ['packages/{server,shared}/src/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          name: 'postgres',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: 'packages/server/src/test/start-postgres.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
