import { currentScript, run } from './loader.js'

/** Filled in by the build. */
declare const FOYER: { version: string; tags: readonly string[]; languages: readonly string[] }

const script = currentScript() as HTMLScriptElement

/** A page that asks for integrity includes its languages itself, each with a hash of its own. */
const start = async () => {
  const started = await import('./whole.js')
  if (!script.integrity) started.setLanguageLoader(bringLanguage)
  return started
}

const bringLanguage = async (language: string) => {
  if (FOYER.languages.includes(language)) await import(/* @vite-ignore */ new URL(`./foyer.all.${language}.js`, script.src).href)
  return undefined
}

run({ ...FOYER, script, start, bring: start })
