import { html, type TemplateResult } from 'lit'
import { shapes } from './icon-shapes.js'
import { spots } from './spot-shapes.js'

export type IconName = keyof typeof shapes
export type SpotName = keyof typeof spots

/** These point along the line of reading, so they turn round where it runs from right to left. */
const flipped = new Set<IconName>(['chevron-end', 'arrow-end', 'send', 'retry', 'undo', 'sign-in', 'sign-out', 'external'])

/** A drawing beside words. It says nothing to a screen reader: the words do. */
export const icon = (name: IconName, size: 16 | 20 = 16): TemplateResult => html`
  <svg
    class=${`icon${size === 20 ? ' icon-20' : ''}${flipped.has(name) ? ' icon-flip' : ''}`}
    aria-hidden="true"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${shapes[name]}
  </svg>
`

/** The doorway over an empty region. */
export const spot = (name: SpotName): TemplateResult => html`
  <svg class="spot" aria-hidden="true" viewBox="0 0 88 64" fill="none" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
    ${spots[name]}
  </svg>
`
