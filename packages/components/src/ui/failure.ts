import { html, type TemplateResult } from 'lit'
import type { Limited } from '../messages/resting.js'
import { again } from './again.js'
import { emptiness } from './emptiness.js'
import { icon, type SpotName } from './icon.js'
import { request, type RequestWords } from './request.js'

/** What a refusal tells; an `ApiError` is one. */
export interface Refusal extends Limited {
  code: string
  requestId: string
}

/** The words a failure needs. `title` is what did not happen, `text` what this very refusal means. */
export interface FailureWords extends RequestWords {
  title: string
  text: unknown
  retry: string
}

/** Instead of a region that could not be had: what is so, what it means, another try, and the id that finds it in the log. */
export const failure = (refusal: Refusal, words: FailureWords, retry?: () => void): TemplateResult => html`
  <div role="alert" part="failure">
    ${emptiness({
      spot: drawing(refusal),
      title: words.title,
      text: words.text,
      actions: retry && again({ refusal, content: [icon('retry'), words.retry], run: retry }),
      foot: request(refusal.requestId, words),
    })}
  </div>
`

function drawing({ code, status }: Refusal): SpotName {
  if (code === 'offline') return 'offline'
  if (status === 401 || status === 403) return 'denied'
  return status === 429 ? 'limited' : 'broken'
}
