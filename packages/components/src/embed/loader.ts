import { takeActingCode } from '../core/acting-code.js'
import type { Foyer } from './page.js'
import type * as Start from './start.js'

type Started = Pick<typeof Start, 'ready' | 'session' | 'track' | 'addMessages' | 'bringCode'>

interface Loader {
  version: string
  /** The widgets there are. */
  tags: readonly string[]
  /** The script tag that this runs for. A module has none. */
  script: unknown
  start: () => Promise<Started>
  bring: (tag: string) => Promise<unknown>
}

/** Puts `window.foyer` on the page and brings each widget when its tag is there. Where something has that name already, it stays. */
export function run({ version, tags, script, start, bring }: Loader): void {
  const trouble = check(script, version)
  if (trouble) {
    console.warn(`Foyer: ${trouble} Nothing was loaded.`)
    return
  }

  const code = takeActingCode()
  const own = script as HTMLScriptElement
  const prefix = said(own, 'prefix')
  let started: Started | undefined
  const starting = Promise.resolve()
    .then(start)
    .then((module) => {
      if (code) module.bringCode(code)
      return (started = module)
    })
  const ready = starting.then((module) => module.ready)
  ready.catch(() => undefined)

  const coming: Record<string, Promise<unknown> | undefined> = {}
  const load = async (tag: string) => {
    if (!tags.includes(tag)) throw new Error(`Foyer: there is no <${tag}>, only ${tags.join(', ')}.`)
    coming[tag] ??= bring(tag)
    await coming[tag].catch((error: unknown) => {
      coming[tag] = undefined
      throw error
    })
  }

  const foyer: Foyer = Object.freeze({
    version,
    server: new URL('/', own.src).href,
    key: said(own, 'key'),
    sessionUrl: said(own, 'session-url'),
    prefix,
    ready,
    load,
    track: (...what: Parameters<Foyer['track']>) => void starting.then((module) => module.track(...what)).catch(() => undefined),
    addMessages: async (...words: Parameters<Foyer['addMessages']>) => (await starting).addMessages(...words),
    get session() {
      return started?.session()
    },
  })
  Object.defineProperty(window, 'foyer', { value: foyer, enumerable: true, configurable: true })
  watch(prefix, tags, load)
}

/** The script tag that runs now, even where an element of the page has that name. */
export const currentScript = (): unknown => Reflect.get(Document.prototype, 'currentScript', document)

/** What the tag itself says; `dataset` would tell what the page has put on every object. */
const said = (script: HTMLScriptElement, name: string) => script.getAttribute(`data-${name}`) ?? ''

/** Why nothing can be done for this script tag, if so. */
function check(script: unknown, version: string): string | undefined {
  if (Object.hasOwn(window, 'foyer'))
    return `this page has a window.foyer already (${window.foyer?.version ?? 'not ours'}), so this one (${version}) stays away.`
  if (!(script instanceof HTMLScriptElement && script.src)) return 'include it by <script async src="…/foyer.js" data-key="…">.'
  return /^([a-z][a-z\d-]*)?$/.test(said(script, 'prefix')) ? undefined : 'data-prefix takes small letters, digits and dashes.'
}

/** Loads each widget once, when the first of its tags is in the document. */
function watch(prefix: string, tags: readonly string[], load: (tag: string) => Promise<void>): void {
  const awaited = new Set(tags)
  const look = (root: Document | Element) => {
    for (const tag of awaited) {
      const name = tag.startsWith('foyer-') ? tag : prefix + tag
      if (!(root instanceof Element && root.matches(name)) && !root.querySelector(name)) continue
      awaited.delete(tag)
      load(tag).catch((error: unknown) => console.error(`Foyer: <${name}> did not load.`, error))
    }
    if (!awaited.size) observer.disconnect()
  }

  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node)
  })
  observer.observe(document, { childList: true, subtree: true })
  look(document)
}
