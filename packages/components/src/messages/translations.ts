import type { Messages, Translation } from './messages.js'
import type { AnySection } from './section.js'

/** Words for a language, such as `de`, whose own file is not there; `undefined` where it has none. */
export type LoadLanguage = (language: string) => Promise<Translation | undefined>

/** Milliseconds until what did not load is asked for again; longer each time. */
const PAUSE = { first: 5_000, longest: 300_000 }

const fetched = new Map<string, Partial<Messages>>()
const added = new Map<string, Translation>()
const asked = new Set<string>()
const failed = new Set<string>()
const listeners = new Set<() => void>()
let load: LoadLanguage | undefined
let pause = PAUSE.first

/** Adds a language, or replaces single words of one; `en` is what is read where a language lacks a word. Every widget draws again. */
export function addMessages(language: string, messages: Translation): void {
  const name = language.toLowerCase()
  added.set(name, overlay(added.get(name) ?? {}, messages))
  tell()
}

/** Where languages come from that Foyer does not speak. Asked once a language, with `fr` for `fr-CH`, and again later when it fails. */
export function setLanguageLoader(loader: LoadLanguage): void {
  load = loader
  for (const name of asked) if (!name.includes(' ')) asked.delete(name)
  tell()
}

/** Hears that words have changed, until the answer is called. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * The words of these sections for `tag`, such as `de-AT`, and the language that they are in: English, until a language is there whole,
 * and for a language that there is not.
 */
export function wordsIn(tag: string, sections: readonly AnySection[]): { language: string; words: Partial<Messages> } {
  const names = wider(tag.toLowerCase())
  const main = names[0]!
  const isThere = main === 'en' || isFetched(main, sections)
  const said = isThere ? fetched.get(main) : undefined
  const changes = (isThere ? ['en', ...names] : ['en']).map((name) => added.get(name))
  const words = sections.map(({ name, en }) => [name, changes.reduce<unknown>((text, by) => overlay(text, by?.[name]), said?.[name] ?? en)])
  return { language: isThere ? tag : 'en', words: Object.fromEntries(words) as Partial<Messages> }
}

/** `de-at` as `de`, `de-at`. */
function wider(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, at) => parts.slice(0, at + 1).join('-'))
}

/** Asks for what is missing. Half a language is none. */
function isFetched(language: string, sections: readonly AnySection[]): boolean {
  const isOurs = sections.every(({ languages }) => Object.hasOwn(languages, language))
  if (!isOurs) {
    if (load) fetchOnce(language, () => load!(language).then((found) => found && addMessages(language, found)))
    return added.has(language)
  }
  const missing = sections.filter(({ name }) => !fetched.get(language)?.[name])
  for (const { name, languages } of missing)
    fetchOnce(`${language} ${name}`, async () => {
      const words = await languages[language as keyof typeof languages]()
      fetched.set(language, { ...fetched.get(language), [name]: words[name as keyof typeof words] })
      tell()
    })
  return !missing.length
}

/** What cannot be had now is asked for again later, or as soon as the browser is online again. */
function fetchOnce(name: string, fetch: () => Promise<unknown>): void {
  if (asked.has(name)) return
  asked.add(name)
  fetch().then(
    () => (pause = PAUSE.first),
    () => {
      failed.add(name)
      setTimeout(askAgain, pause)
      pause = Math.min(pause * 2, PAUSE.longest)
    },
  )
}

/** For a browser that is online again. */
export function askAgain(): void {
  if (!failed.size) return
  for (const name of failed) asked.delete(name)
  failed.clear()
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function overlay<Value>(value: Value, change: unknown): Value {
  if (change === undefined) return value
  if (typeof change !== 'object') return change as Value
  const under = value as Record<string, unknown> | undefined
  const parts = Object.entries(change as object).map(([key, part]) => [key, overlay(under?.[key], part)] as const)
  return { ...value, ...Object.fromEntries(parts) }
}
