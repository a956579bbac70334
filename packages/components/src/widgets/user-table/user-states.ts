import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessagesController } from '../../messages/messages-controller.js'
import { clock } from '../../messages/time.js'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { again } from '../../ui/again.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import { strip } from '../../ui/strip.js'
import type { Direction, UserListController } from './user-list.controller.js'
import type { UserNewsController } from './user-news.controller.js'

interface TroubleView {
  error: ApiError
  /** Seconds until the list loads by itself. */
  pause: number
  retry: () => void
  reset: () => void
  messages: MessagesController<'users'>
}

/** Instead of the list: why it is not there, and what to do. */
export function trouble({ error, pause, retry, reset, messages }: TroubleView): TemplateResult {
  const { users, common } = messages.words
  const text = messages.explain(error)
  if (error.code === 'invalid') return stale(reset, messages)
  if (error.status === 429) return paused(pause, messages)
  if (error.status === 403) return html`<slot name="denied">${failure(error, { ...common, ...users.denied }, retry)}</slot>`
  if (error.status === 401) return html`<slot name="signed-out">${failure(error, { ...common, ...users.signedOut }, retry)}</slot>`
  const said = failure(error, { ...common, title: users.notLoaded, text }, retry)
  return error.code === 'offline' ? html`<slot name="offline">${said}</slot>` : html`<slot name="failed">${said}</slot>`
}

/** A filter names what the profile no longer has, as one that was kept may. */
function stale(reset: () => void, { words: { users } }: MessagesController<'users'>) {
  const actions = html`<button class="button" type="button" @click=${reset}>${users.reset}</button>`
  return html`<slot name="no-match"><div role="alert">${emptiness({ spot: 'empty', ...users.staleFilter, actions })}</div></slot>`
}

/** The seconds are not read out one by one: a timer is silent. */
function paused(pause: number, { words: { users } }: MessagesController<'users'>) {
  const { title, text } = users.paused
  return html`
    <slot name="limited">
      <p class="hidden" role="status">${title}</p>
      <div role="timer">${emptiness({ spot: 'limited', title, text: text(pause) })}</div>
    </slot>
  `
}

interface NobodyView {
  isFiltered: boolean
  add: (() => void) | null
  reset: () => void
  messages: MessagesController<'users'>
}

/** Instead of the list: nobody at all, or nobody who matches. */
export function nobody({ isFiltered, add, reset, messages }: NobodyView): TemplateResult {
  const { users: words } = messages.words
  if (isFiltered) {
    const actions = html`<button class="button" type="button" @click=${reset}>${words.reset}</button>`
    return html`<slot name="no-match">${emptiness({ spot: 'empty', ...words.noMatch, actions })}</slot>`
  }
  const actions = add && html`<button class="button" type="button" @click=${add}>${icon('plus')}${words.add}</button>`
  return html`<slot name="empty">${emptiness({ spot: 'empty', ...words.empty, actions })}</slot>`
}

/** Where the list goes on: scrolling there is enough, the button is for keys and for another try. */
export function edge(
  direction: Direction,
  list: UserListController,
  messages: MessagesController<'users'>,
): TemplateResult | typeof nothing {
  const { window, turning, stuck } = list
  if ((direction === 'after' ? window.next : window.previous) === null) return nothing
  const { users, common } = messages.words
  const error = stuck?.direction === direction ? stuck.error : null
  const word = direction === 'after' ? users.more : users.earlier
  return html`
    <div class="edge" data-edge=${direction} role=${error ? 'alert' : nothing}>
      ${error ? html`<span class="small muted">${messages.explain(error)}</span>` : nothing}
      ${again({
        refusal: error,
        content: [turning === direction ? html`<span class="spinner" aria-hidden="true"></span>` : nothing, error ? common.retry : word],
        run: () => void list.turn(direction),
        look: 'plain small',
      })}
    </div>
  `
}

/** Between the head and the list, while the list may be out of date: since when, or why. */
export function outdated(list: UserListController, { live, failure, look }: UserNewsController, messages: MessagesController<'users'>) {
  if (!list.isLoaded) return nothing
  const { users, common } = messages.words
  const error = list.error ?? failure
  const run = () => {
    live.retry()
    look()
  }
  if (live.state !== 'offline')
    return error ? strip('alert', messages.explain(error), { word: common.retry, run, refusal: error }) : nothing
  return strip('offline', users.offline(clock(messages.language, live.since)), { word: common.tryNow, run })
}

/** Over the list: what the reader would see at its top. `null` when that is nothing new. */
export const pill = (waiting: number | null, show: () => void, words: UserTableMessages): TemplateResult | typeof nothing =>
  waiting === null
    ? nothing
    : html`
        <div class="pill" role="status" part="pill">
          <button class="button" type="button" @click=${show}>${icon('arrow-up')}${words.news(waiting)}</button>
        </div>
      `
