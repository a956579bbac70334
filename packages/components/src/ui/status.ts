import { html, type TemplateResult } from 'lit'
import { icon } from './icon.js'

export type StatusName = 'pending' | 'invited' | 'active' | 'inactive' | 'banned'

/** Shape before colour: a glyph of its own silhouette, and the word. */
export const status = (name: StatusName, word: string): TemplateResult =>
  html`<span class=${`status ${name}`}>${icon(`s-${name}`)}<span>${word}</span></span>`
