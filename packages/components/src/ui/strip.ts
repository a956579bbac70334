import { html, nothing, type TemplateResult } from 'lit'
import { icon, type IconName } from './icon.js'

/** A line between a widget's head and its content, while the content is not what it should be: offline, paused. */
export const strip = (name: IconName, text: unknown, action?: { word: string; run: () => void }): TemplateResult => html`
  <p class="strip" role="status" part="strip">
    ${icon(name)}<span>${text}</span>
    ${action ? html`<button class="button link small" type="button" @click=${action.run}>${action.word}</button>` : nothing}
  </p>
`
