import { run } from './loader.js'

/** Filled in by the build. */
declare const FOYER: { version: string; tags: readonly string[]; languages: readonly string[] }

declare global {
  interface ImportMeta {
    glob: (pattern: string) => Record<string, () => Promise<unknown>>
  }
}

const script = document.currentScript as HTMLScriptElement
const widgets = import.meta.glob('../widgets/*/*.define.ts')

/** A page that asks for integrity includes its languages itself, each with a hash of its own. */
const start = async () => {
  const started = await import('./start.js')
  if (!script.integrity) started.setLanguageLoader(bringLanguage)
  return started
}

const bringLanguage = async (language: string) => {
  if (FOYER.languages.includes(language)) await import(/* @vite-ignore */ new URL(`./foyer.all.${language}.js`, script.src).href)
  return undefined
}

run({
  ...FOYER,
  script,
  start,
  bring: async (tag) => {
    await start()
    await widgets[`../widgets/${tag}/${tag}.define.ts`]!()
  },
})
