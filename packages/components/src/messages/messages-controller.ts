import type { ApiError } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { en } from './en.js'
import type { Messages } from './messages.js'

type LoadLanguage = (language: string) => Promise<Messages | undefined>

const translations = new Map<string, Messages>([['en', en]])
const hosts = new Set<ReactiveControllerHost>()
const asked = new Set<string>()
let load: LoadLanguage | undefined
let watcher: MutationObserver | undefined

/** Adds or replaces a language, and redraws every widget on the page. */
export function addMessages(language: string, messages: Messages): void {
  translations.set(language.toLowerCase(), messages)
  redraw()
}

/** Where languages come from that are not in the bundle. Asked once a language, with `de` for `de-AT`. */
export function setLanguageLoader(loader: LoadLanguage): void {
  load = loader
  asked.clear()
  redraw()
}

/** Gives its host the words for the nearest `lang`, falling back to English. */
export class MessagesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
    host.addController(this)
  }

  /** What numbers and dates are written for. The words may be in English all the same. */
  get language(): string {
    return nearest(this.#host, 'lang') || 'en'
  }

  get direction(): 'ltr' | 'rtl' {
    return getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr'
  }

  get words(): Messages {
    const language = this.language.toLowerCase()
    const main = language.split('-')[0]!
    const found = translations.get(language) ?? translations.get(main)
    if (!found) fetchOnce(main)
    return found ?? en
  }

  /** One sentence for a refusal. */
  explain({ code, retryAfter }: Pick<ApiError, 'code' | 'retryAfter'>): string {
    const { errors, tooManyRequests } = this.words.common
    if (code === 'too_many_requests') return tooManyRequests(retryAfter)
    return Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : errors.internal
  }

  hostConnected(): void {
    hosts.add(this.#host)
    watcher ??= new MutationObserver(redraw)
    watcher.observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] })
  }

  hostDisconnected(): void {
    hosts.delete(this.#host)
    if (!hosts.size) watcher?.disconnect()
  }
}

function redraw(): void {
  for (const host of hosts) host.requestUpdate()
}

/** A language that cannot be had is English; the widget says what it can. */
function fetchOnce(language: string): void {
  if (!load || asked.has(language)) return
  asked.add(language)
  load(language).then(
    (messages) => messages && addMessages(language, messages),
    () => asked.delete(language),
  )
}

function nearest(element: Element, attribute: string): string {
  const speaker = element.closest(`[${attribute}]`)
  if (speaker) return speaker.getAttribute(attribute)!
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? nearest(root.host, attribute) : ''
}
