import type { ApiError } from '@foyer/shared/client'
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit'
import { commonWords } from './common.words.js'
import type { Messages, Words } from './messages.js'
import { resting } from './resting.js'
import type { AnySection } from './section.js'
import { askAgain, onWords, wordsIn } from './translations.js'

const hosts = new Set<ReactiveControllerHost>()
let watcher: MutationObserver | undefined
let forget: (() => void) | undefined

/** Gives its host the words of its sections, and the common ones, for the nearest `lang`; in English as long as they are not there. */
export class MessagesController<Name extends keyof Messages = never> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #sections: readonly AnySection[]

  constructor(host: ReactiveControllerHost & Element, ...sections: AnySection<Name>[]) {
    this.#host = host
    this.#sections = [commonWords, ...(sections as readonly unknown[] as AnySection[])]
    host.addController(this)
  }

  /** What numbers and dates are written for: the language of the words, with the region of the page. */
  get language(): string {
    return this.#said.language
  }

  get direction(): 'ltr' | 'rtl' {
    return getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr'
  }

  get words(): Words<Name> {
    return this.#said.words as Words<Name>
  }

  /** One sentence for a refusal. Seconds that run are for the eye only: a screen reader hears once how long it takes. */
  explain(refusal: ApiError): unknown {
    const { errors, tooManyRequests } = (this.words as Words).common
    const { code, status, retryAfter } = refusal
    if (status !== 429) return Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : errors.internal
    return resting(refusal, (rest) =>
      rest
        ? html`<span class="number" aria-hidden="true">${tooManyRequests(rest)}</span
            ><span class="hidden">${tooManyRequests(retryAfter)}</span>`
        : errors.too_many_requests,
    )
  }

  hostConnected(): void {
    if (!hosts.size) {
      forget = onWords(redraw)
      addEventListener('online', askAgain)
    }
    hosts.add(this.#host)
    watcher ??= new MutationObserver(redraw)
    for (const root of rootsOf(this.#host)) watcher.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] })
  }

  hostDisconnected(): void {
    hosts.delete(this.#host)
    if (hosts.size) return
    watcher?.disconnect()
    forget?.()
    removeEventListener('online', askAgain)
  }

  get #said() {
    return wordsIn(canonical(nearest(this.#host, 'lang')), this.#sections)
  }
}

function redraw(): void {
  for (const host of hosts) host.requestUpdate()
}

/** The document, and every shadow root on the way to it: an observer sees none of them by itself. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root]
}

function nearest(element: Element, attribute: string): string {
  const speaker = element.closest(`[${attribute}]`)
  if (speaker) return speaker.getAttribute(attribute)!
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? nearest(root.host, attribute) : ''
}

/** `de_AT` is often written, and `Intl` throws at what is no language. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
