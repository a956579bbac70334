import type { Tag } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'

/** As the server's filter wants it; the first colon ends the key. */
export const tagFilter = ({ key, value }: Tag): string => `${key}:${value}`

/** The tag that a filter names; `key` alone stands for any value. */
export function readFilter(filter: string): { key: string; value: string | undefined } {
  const at = filter.indexOf(':')
  return at < 0 ? { key: filter, value: undefined } : { key: filter.slice(0, at), value: filter.slice(at + 1) }
}

/** One of five marks that stays with the key. */
export function tagHue(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + character.codePointAt(0)!) % 65_521
  return sum % 5
}

/** The words of a chip: key and value, or the one that there is. */
export const tagWords = ({ key, value }: Tag): TemplateResult =>
  value ? html`<b><bdi>${key}</bdi></b> <bdi class="clip">${value}</bdi>` : html`<bdi class="clip">${key}</bdi>`

interface ChipView {
  tag: Tag
  /** Said before the tag, as in *Filter by plan Pro*. */
  prefix: string
  filter: (tag: Tag) => void
  /** Its place in a grid. */
  cell?: string
}

/** A tag that filters the list by itself. */
export const tagChip = ({ tag, prefix, filter, cell }: ChipView): TemplateResult => html`
  <button
    class=${`tag-chip hue-${String(tagHue(tag.key))}`}
    part="tag"
    type="button"
    title=${tagLine(tag)}
    data-cell=${cell ?? nothing}
    tabindex=${cell ? '-1' : nothing}
    @click=${() => filter(tag)}
  >
    <span class="hidden">${prefix}</span>${tagWords(tag)}
  </button>
`

/** One tag as a line of text: `plan: Pro`, or `founder`. */
const tagLine = ({ key, value }: Tag): string => (value ? `${key}: ${value}` : key)

export const writeTags = (tags: readonly Tag[]): string => tags.map(tagLine).join('\n')

/** Reads what `writeTags` wrote and a person changed. A line that stands for one of `known` is that tag, even with colons in its key. */
export function readTags(text: string, known: readonly Tag[]): Tag[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => known.find((tag) => tagLine(tag) === line) ?? readLine(line))
}

function readLine(line: string): Tag {
  const { key, value = '' } = readFilter(line)
  return { key: key.trim(), value: value.trim() }
}
