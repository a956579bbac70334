import { html, nothing, type TemplateResult } from 'lit'
import type { Limited } from '../messages/resting.js'
import { again } from './again.js'
import { icon, type IconName } from './icon.js'

interface Action {
  word: string
  run: () => void
  /** What it tries again. */
  refusal?: Limited
}

/** A line between a widget's head and its content, while the content is not what it should be: offline, paused. */
export const strip = (name: IconName, text: unknown, action?: Action): TemplateResult => html`
  <p class="strip" role="status" part="strip">
    ${icon(name)}<span>${text}</span>
    ${action ? again({ refusal: action.refusal ?? null, content: action.word, run: action.run, look: 'link small' }) : nothing}
  </p>
`
