import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Notice } from '../../core/profiles.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { again } from '../../ui/again.js'
import { icon, type IconName } from '../../ui/icon.js'
import { request } from '../../ui/request.js'

interface Said {
  notice: Notice
  messages: MessagesController<'switcher'>
  /** Where there is nothing yet, another try; else the reader may close it. */
  retry: (() => void) | undefined
  dismiss: () => void
}

/** Why the reader is where they are. */
export function noticeView({ notice, messages, retry, dismiss }: Said): TemplateResult {
  const { switcher, common } = messages.words
  const error = notice.kind === 'refused' ? notice.error : null
  return html`
    <div class=${error && error.status !== 404 ? 'callout danger' : 'callout'} part="notice">
      ${icon(error && error.status !== 404 ? 'error' : 'info')}
      <div>
        <p>${sentence(notice, messages)}</p>
        ${
          error && error.status !== 404
            ? html`<p class="muted">${messages.explain(error)}</p>
                ${request(error.requestId, common)}`
            : nothing
        }
        ${retry && error ? retryButton(error, common.retry, retry) : nothing}
      </div>
      <button class="button square plain small" type="button" aria-label=${switcher.dismiss} @click=${dismiss}>${icon('close')}</button>
    </div>
  `
}

interface Failed {
  error: ApiError
  messages: MessagesController<'switcher'>
  retry: () => void
}

/** The list could not be had. */
export function failureView({ error, messages, retry }: Failed): TemplateResult {
  const { switcher, common } = messages.words
  return html`
    <div class="callout danger" part="failure">
      ${icon(drawing(error))}
      <div>
        <p>${switcher.notLoaded}</p>
        <p class="muted">${messages.explain(error)}</p>
        ${request(error.requestId, common)} ${retryButton(error, common.retry, retry)}
      </div>
    </div>
  `
}

function drawing({ code, status }: ApiError): IconName {
  if (code === 'offline') return 'offline'
  return status === 429 ? 'clock' : 'error'
}

const retryButton = (refusal: ApiError, word: string, run: () => void) =>
  again({ refusal, content: [icon('retry'), word], run, look: 'small' })

function sentence(notice: Notice, { words: { switcher } }: MessagesController<'switcher'>): unknown {
  switch (notice.kind) {
    case 'unknown':
      return switcher.unknown
    case 'refused':
      return withNames(notice.error.status === 404 ? switcher.gone : switcher.notEntered, notice.to.profile.name)
    case 'moved':
      return notice.to
        ? withNames(switcher.moved, notice.from.profile.name, notice.to.profile.name)
        : withNames(switcher.movedNowhere, notice.from.profile.name)
  }
}

/** Stands for a name until the sentence is whole, in whatever order its language has. */
const MARK = '\uE000'

/** The sentence with the names in bold, each in its own direction. */
const withNames = (say: (...names: string[]) => string, ...names: string[]): unknown[] =>
  say(...names.map((_, at) => `${MARK}${String(at)}${MARK}`))
    .split(MARK)
    .map((part, at) => (at % 2 ? html`<b class="strong"><bdi>${names[Number(part)]}</bdi></b>` : part))
