import type { Tag } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'

/** As the server's filter wants it; the first colon ends the key. */
export const tagFilter = ({ key, value }: Tag): string => `${key}:${value}`

/** One of five marks that stays with the key. */
function tagHue(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + character.codePointAt(0)!) % 65_521
  return sum % 5
}

/** The words of a chip: key and value, or the one that there is. */
const tagWords = ({ key, value }: Tag): TemplateResult =>
  value ? html`<b><bdi>${key}</bdi></b> <bdi class="clip">${value}</bdi>` : html`<bdi class="clip">${key}</bdi>`

/** A tag that nothing is done with here. */
export const plainTag = (tag: Tag, title?: string): TemplateResult =>
  html`<span class=${`tag-chip hue-${String(tagHue(tag.key))}`} part="tag" title=${title ?? nothing}>${tagWords(tag)}</span>`

interface ChipView {
  tag: Tag
  /** Said before the tag, as in *Filter by plan Pro*. */
  prefix: string
  filter: (tag: Tag) => void
  /** Its place in a grid. */
  cell?: string
}

/** A tag that filters the list by itself. */
export function tagChip({ tag, prefix, filter, cell }: ChipView): TemplateResult {
  const { key, value } = tag
  return html`
    <button
      class=${`tag-chip hue-${String(tagHue(key))}`}
      part="tag"
      type="button"
      title=${value ? `${key}: ${value}` : key}
      data-cell=${cell ?? nothing}
      tabindex=${cell ? '-1' : nothing}
      @click=${() => filter(tag)}
    >
      <span class="hidden">${prefix}</span>${tagWords(tag)}
    </button>
  `
}
