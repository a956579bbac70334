import { defineConfig } from 'vitest/config'

const test = { include: ['packages/server/src/**/*.long.ts'], testTimeout: 900_000, fileParallelism: false }

/** The long probes: the same promises as the suite's, with the figures that take minutes. On both engines. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...test, name: 'sqlite' } },
      { test: { ...test, name: 'postgres', globalSetup: 'packages/server/src/test/start-postgres.ts' } },
    ],
  },
})
