import { defineConfig } from 'vitest/config'

/** The server's tests run twice, once on each engine. Each test makes its own world, so files may share a process, which halves the time. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'sqlite', include: ['packages/{server,shared}/src/**/*.test.ts'], isolate: false, testTimeout: 20_000 } },
      {
        test: {
          name: 'postgres',
          isolate: false,
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: 'packages/server/src/test/start-postgres.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
