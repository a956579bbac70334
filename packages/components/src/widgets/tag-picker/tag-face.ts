import type { Tag, TagColour } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'

/** The class that colours the mark of a chip. */
export const colourClass = (colour: TagColour | null): string => (colour ? `tag-${colour}` : '')

/** Key and value, or the one that there is. */
export const tagWords = ({ key, value }: Tag): TemplateResult =>
  value ? html`<b><bdi>${key}</bdi></b> <bdi class="clip">${value}</bdi>` : html`<bdi class="clip">${key}</bdi>`
