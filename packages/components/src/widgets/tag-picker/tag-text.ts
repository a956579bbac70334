import type { Tag } from '@foyer/shared'

/** As the server's filter and a form name it; the first colon ends the key. */
export const tagName = ({ key, value }: Tag): string => `${key}:${value}`

/** As people write it. */
export const tagText = ({ key, value }: Tag): string => (value ? `${key}: ${value}` : key)

/** What was typed as a tag, or `null` where it is none. */
export function readTag(text: string): Tag | null {
  const [, key = '', value = ''] = /^([^:]*):?(.*)$/s.exec(text)!
  const tag = { key: key.trim(), value: value.trim() }
  return tag.key && tag.key.length <= 100 && tag.value.length <= 200 ? tag : null
}

/** What was typed, as the server searches for it. */
export function searchOf(text: string): string {
  const tag = readTag(text)
  return tag && text.includes(':') ? tagName(tag) : text.trim()
}

export const isSame = (a: Tag, b: Tag): boolean => a.key === b.key && a.value === b.value
