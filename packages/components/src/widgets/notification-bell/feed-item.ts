import type { Notification } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { NotificationBellMessages } from '../../messages/notification-bell.messages.js'
import { fullTime } from '../../messages/time.js'
import { icon } from '../../ui/icon.js'
import { shortTime } from './short-time.js'

export interface FeedItemView {
  notification: Notification
  /** Its place from 1, and how many there are; -1 where that is not known. */
  place: number
  count: number
  words: NotificationBellMessages
  language: string
  open: () => void
  mark: () => void
}

/** One notification: press it, or mark it as read. */
export function feedItem(view: FeedItemView): TemplateResult {
  const { id, title, message, readAt } = view.notification
  const isUnread = readAt === null

  return html`
    <article
      class=${isUnread ? 'feed-item unread' : 'feed-item'}
      part=${isUnread ? 'item unread' : 'item'}
      tabindex="-1"
      aria-labelledby=${`title-${id}`}
      aria-describedby=${message ? `text-${id} time-${id}` : `time-${id}`}
      aria-posinset=${view.place}
      aria-setsize=${view.count}
    >
      <span class="feed-icon">${icon('bell')}</span>
      <div class="feed-main">
        <h3 class="feed-title" part="title" id=${`title-${id}`}>
          ${isUnread ? html`<span class="hidden">${view.words.unreadMark}</span>` : nothing}
          <button type="button" @click=${view.open}><bdi>${title}</bdi></button>
        </h3>
        ${message ? html`<p class="feed-text" part="message" id=${`text-${id}`}><bdi>${message}</bdi></p>` : nothing}
      </div>
      ${time(view)} ${isUnread ? tools(view) : nothing}
    </article>
  `
}

const time = ({ notification: { id, createdAt }, language }: FeedItemView) => html`
  <time class="feed-time" part="time" id=${`time-${id}`} datetime=${createdAt} title=${fullTime(language, createdAt)}>
    ${shortTime(language, createdAt)}
  </time>
`

const tools = ({ words, mark }: FeedItemView) => html`
  <span class="feed-tools" part="tools">
    <button
      class="button plain square small"
      type="button"
      aria-label=${words.markRead}
      title=${words.markRead}
      @click=${(event: Event) => {
        keepFocus(event.currentTarget as HTMLElement)
        mark()
      }}
    >
      ${icon('check')}
    </button>
  </span>
`

/** The button goes with what it did. */
const keepFocus = (tool: HTMLElement) => tool.closest('article')!.querySelector<HTMLElement>('.feed-title > button')!.focus()
