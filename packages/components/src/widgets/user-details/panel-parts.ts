import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { PagesController } from '../../controllers/pages-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { ago, fullTime } from '../../messages/time.js'
import { again } from '../../ui/again.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'

type Messages = MessagesController<'details'>

/** Entries without words, in their geometry. */
export const bones = ({ words }: Messages): TemplateResult => html`
  <div role="status" aria-label=${words.common.loading}>
    <ul class="entries" aria-hidden="true">
      ${[4, 3, 5].map((width) => html`<li><span class="bone block"></span><span class="bone w-${width}"></span></li>`)}
    </ul>
  </div>
`

interface Trouble {
  error: ApiError
  /** What did not load. */
  title: string
  retry: () => void
}

/** Instead of a section: why it is not there. */
export function trouble({ error, title, retry }: Trouble, messages: Messages): TemplateResult {
  const { details, common } = messages.words
  if (error.status === 404) return emptiness({ spot: 'empty', ...details.gone })
  if (error.status === 401) return failure(error, { ...common, ...details.signedOut }, retry)
  return failure(error, { ...common, title, text: messages.explain(error) }, retry)
}

/** How the list goes on, or why not. */
export function moreOf<Item extends { id: string }>(pages: PagesController<Item>, messages: Messages): TemplateResult | typeof nothing {
  const { error, hasMore, isTurning } = pages
  if (!error && !hasMore) return nothing
  const { details, common } = messages.words
  return html`
    <div class="foot" role=${error ? 'alert' : nothing}>
      ${error ? html`<span class="small muted">${messages.explain(error)}</span>` : nothing}
      ${again({
        refusal: error,
        content: [isTurning ? html`<span class="spinner" aria-hidden="true"></span>` : nothing, error ? common.retry : details.more],
        run: () => void (hasMore ? pages.more() : pages.load()),
        look: 'small',
      })}
    </div>
  `
}

/** A time as it is said, with all of it for whoever points at it. */
export const moment = (iso: string, language: string, say: (time: string) => string = (time) => time): TemplateResult =>
  html`<time datetime=${iso} title=${fullTime(language, iso)}>${say(ago(language, iso))}</time>`
