import type { Tag, TagColour } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'

/** As the server's filter wants it; the first colon ends the key. */
export const tagFilter = ({ key, value }: Tag): string => `${key}:${value}`

/** The colours that the profile gave to tags, by their names. */
export type TagColours = ReadonlyMap<string, TagColour>

export const NO_COLOURS: TagColours = new Map()

/** Asks which tags were given a colour: the first hundred by name. */
export async function askColours({ tags }: Client): Promise<TagColours> {
  const { items } = await tags.list({ coloured: true, limit: 100 })
  return new Map(items.flatMap((tag) => (tag.colour ? [[tagFilter(tag), tag.colour] as const] : [])))
}

/** The class of its mark: the colour it was given, or else one of five that stays with the key. */
const tagMark = (tag: Tag, colours: TagColours): string => {
  const colour = colours.get(tagFilter(tag))
  return colour ? `tag-${colour}` : `hue-${String(tagHue(tag.key))}`
}

function tagHue(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + character.codePointAt(0)!) % 65_521
  return sum % 5
}

/** The words of a chip: key and value, or the one that there is. */
const tagWords = ({ key, value }: Tag): TemplateResult =>
  value ? html`<b><bdi>${key}</bdi></b> <bdi class="clip">${value}</bdi>` : html`<bdi class="clip">${key}</bdi>`

/** A tag that nothing is done with here. */
export const plainTag = (tag: Tag, colours: TagColours, title?: string): TemplateResult =>
  html`<span class=${`tag-chip ${tagMark(tag, colours)}`} part="tag" title=${title ?? nothing}>${tagWords(tag)}</span>`

interface ChipView {
  tag: Tag
  /** Said before the tag, as in *Filter by plan Pro*. */
  prefix: string
  filter: (tag: Tag) => void
  /** Its place in a grid. */
  cell?: string
  colours: TagColours
}

/** A tag that filters the list by itself. */
export function tagChip({ tag, prefix, filter, cell, colours }: ChipView): TemplateResult {
  const { key, value } = tag
  return html`
    <button
      class=${`tag-chip ${tagMark(tag, colours)}`}
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
