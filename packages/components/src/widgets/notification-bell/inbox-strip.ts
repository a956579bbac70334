import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../messages/messages.js'
import { clock } from '../../messages/time.js'
import { strip } from '../../ui/strip.js'
import type { Feed } from './feed.js'

interface InboxStrip {
  feed: Feed
  words: Words<'bell'>
  language: string
  /** Since when the server cannot be reached; `null` when it can. */
  offlineSince: Date | null
  /** How long the server wants to be left alone, written out; empty when it does not. */
  pause: string
  explain: (error: ApiError) => unknown
  retry: () => void
}

/** Why what is known may be old, above it. */
export function inboxStrip(view: InboxStrip): TemplateResult | typeof nothing {
  const { feed, words, language, offlineSince, pause, explain, retry } = view
  if (!feed.isKnown) return nothing
  if (offlineSince)
    return strip('offline', words.common.offlineSince(clock(language, offlineSince)), { word: words.common.tryNow, run: retry })
  if (!feed.failure || feed.failed === 'older') return nothing
  if (!pause) return strip('alert', explain(feed.failure), { word: words.common.retry, run: retry, refusal: feed.failure })

  const seconds = html`<span class="number" aria-hidden="true">${words.bell.busy(pause)}</span>`
  return strip('clock', html`${seconds}<span class="hidden">${explain(feed.failure)}</span>`)
}
