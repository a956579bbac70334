import { defineConfig } from 'vite'

/** The gallery: every state of every widget as a page. `pnpm gallery` serves it while one writes. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  define: { FOYER: JSON.stringify({ version: 'gallery', tags: [] }) },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
})
