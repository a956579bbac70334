import { html, nothing, type TemplateResult } from 'lit'
import { spot, type SpotName } from './icon.js'

interface Emptiness {
  spot: SpotName
  title: string
  text?: unknown
  actions?: unknown
  /** Under the actions, such as a request's id. */
  foot?: unknown
}

/** A whole region that has nothing else to show. Never beside content. */
export const emptiness = ({ spot: name, title, text, actions, foot }: Emptiness): TemplateResult => html`
  <div class="nothing" part="nothing">
    ${spot(name)}
    <h3 class="nothing-title">${title}</h3>
    ${text ? html`<p>${text}</p>` : nothing} ${actions ? html`<div class="actions">${actions}</div>` : nothing} ${foot ?? nothing}
  </div>
`
