import { run } from './loader.js'

/** Filled in by the build. */
declare const FOYER: { version: string; tags: readonly string[] }

declare global {
  interface ImportMeta {
    glob: (pattern: string) => Record<string, () => Promise<unknown>>
  }
}

const widgets = import.meta.glob('../widgets/*/*.define.ts')
const start = () => import('./start.js')

run({
  ...FOYER,
  script: document.currentScript,
  start,
  bring: async (tag) => {
    await start()
    await widgets[`../widgets/${tag}/${tag}.define.ts`]!()
  },
})
