import type { Tag } from '@foyer/shared'

/** One tag as a line of text: `plan: Pro`, or `founder`. */
const writeTag = ({ key, value }: Tag): string => (value ? `${key}: ${value}` : key)

export const writeTags = (tags: readonly Tag[]): string => tags.map(writeTag).join('\n')

/** Reads what `writeTags` wrote and a person changed. A line that stands for one of `known` is that tag, even with colons in its key. */
export function readTags(text: string, known: readonly Tag[]): Tag[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => known.find((tag) => writeTag(tag) === line) ?? readTag(line))
}

/** The first colon ends the key. */
function readTag(line: string): Tag {
  const [key = '', ...value] = line.split(':')
  return { key: key.trim(), value: value.join(':').trim() }
}
