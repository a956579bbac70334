import { currentScript, run } from './loader.js'
import type * as Start from './start.js'

/** Filled in by the build. */
declare const FOYER: { version: string; tags: readonly string[] }

const script = currentScript()
const folder = script instanceof HTMLScriptElement ? script.src : ''
const bring = (name: string) => import(/* @vite-ignore */ new URL(`./${name}.js`, folder).href) as Promise<unknown>

run({ ...FOYER, script, start: () => bring('start') as Promise<typeof Start>, bring })
