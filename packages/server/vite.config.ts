import { defineConfig } from 'vite'

/** The command line as a few modules for Node: our own sources bundled, what comes from npm imported. */
export default defineConfig({
  logLevel: 'warn',
  ssr: { noExternal: ['@foyer/shared', 'hono', /^@hono\//, 'jose', 'kysely', 'zod'] },
  build: {
    ssr: 'src/cli.ts',
    target: 'node22',
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
  },
})
