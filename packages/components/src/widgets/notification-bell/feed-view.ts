import type { Notification } from '@foyer/shared'
import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Words } from '../../messages/messages.js'
import { emptiness } from '../../ui/emptiness.js'
import { again } from '../../ui/again.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import type { Feed } from './feed.js'
import { feedItem } from './feed-item.js'

export interface FeedView {
  feed: Feed
  /** Whether this is the list of unread ones only. */
  isUnreadOnly: boolean
  words: Words<'bell'>
  language: string
  /** How long the server wants to be left alone, written out; empty when it does not. */
  pause: string
  explain: (error: ApiError) => unknown
  open: (notification: Notification) => void
  mark: (notification: Notification) => void
  admit: () => Promise<void>
  retry: () => void
}

/** The list, or what stands in its place. */
export function feedView(view: FeedView): TemplateResult {
  const { feed } = view
  if (feed.items.length || feed.waiting.length) return list(view)
  if (feed.isKnown) return empty(view)
  if (!feed.failure) return loading(view)
  return view.pause ? paused(view) : failed(view, feed.failure)
}

const list = (view: FeedView) => html`
  ${pill(view)}
  <div class="feed" part="feed" role="feed" aria-label=${view.words.bell.label} aria-busy=${String(view.feed.busy === 'older')}>
    ${repeat(
      view.feed.items,
      ({ id }) => id,
      (notification, index) =>
        feedItem({
          notification,
          place: index + 1,
          count: view.feed.next === null ? view.feed.items.length : -1,
          words: view.words.bell,
          language: view.language,
          open: () => view.open(notification),
          mark: () => view.mark(notification),
        }),
    )}
  </div>
  ${end(view)}
`

const pill = ({ feed, words, admit }: FeedView) =>
  feed.waiting.length
    ? html`
        <div class="feed-pill">
          <button class="button pill small" part="pill" type="button" @click=${() => void admit()}>
            ${icon('arrow-up')}${words.bell.waiting(feed.waiting.length)}
          </button>
        </div>
      `
    : nothing

/** More to come, or why not. */
function end({ feed, words, explain, retry }: FeedView): TemplateResult | typeof nothing {
  if (feed.failure && feed.failed === 'older') {
    return html`
      <p class="feed-end" role="alert">
        <span>${words.bell.olderNotLoaded} ${explain(feed.failure)}</span>
        ${again({ refusal: feed.failure, content: words.common.retry, run: retry, look: 'small' })}
      </p>
    `
  }
  return feed.next === null ? nothing : html`<div aria-hidden="true">${bone()}</div>`
}

const empty = ({ isUnreadOnly, words: { bell } }: FeedView) =>
  isUnreadOnly
    ? emptiness({ spot: 'quiet', title: bell.noneUnread, text: bell.noneUnreadText })
    : html`<slot name="empty">${emptiness({ spot: 'quiet', title: bell.empty, text: bell.emptyText })}</slot>`

const loading = ({ words }: FeedView) => html`
  <div role="status" aria-busy="true" part="loading">
    <span class="hidden">${words.common.loading}</span>
    <div aria-hidden="true">${Array.from({ length: 6 }, bone)}</div>
  </div>
`

const bone = () => html`
  <div class="feed-item">
    <span class="feed-icon"></span>
    <div class="feed-bones"><span class="bone w-4"></span><span class="bone w-5"></span></div>
  </div>
`

/** Seconds that run are for the eye only: a screen reader hears once how long it takes. */
const paused = ({ feed, words, pause, explain }: FeedView) =>
  emptiness({
    spot: 'limited',
    title: words.bell.paused,
    text: html`<span class="number" aria-hidden="true">${words.bell.pausedText(pause)}</span
      ><span class="hidden" role="status">${explain(feed.failure!)}</span>`,
  })

const failed = ({ words, explain, retry }: FeedView, error: ApiError) =>
  failure(error, { ...words.common, title: words.bell.notLoaded, text: explain(error) }, retry)
