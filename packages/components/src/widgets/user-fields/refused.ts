import type { ApiError } from '@foyer/shared/client'
import type { Part } from './field-entry.js'

/** What the server found wrong with types and fields, in words. */
export interface Refused {
  /** Whether all of it can be shown where it is. */
  isPlaced: boolean
  types: string
  /** What is wrong with the field at this place. */
  partsOf: (at: number) => Partial<Record<Part, string>>
}

/** The server names what is wrong as `types`, or by place and part, as in `fields.2.key`. `word` puts what it says into the reader's language. */
export function refusedBy(error: ApiError | null, word: (said: string) => string): Refused {
  const found = Object.entries(error?.fields ?? {}).map(([name, said]) => [name.split('.'), word(said)] as const)
  return {
    isPlaced: found.length > 0 && found.every(([[list, , part]]) => list === 'types' || (list === 'fields' && part !== undefined)),
    types: found.find(([[list]]) => list === 'types')?.[1] ?? '',
    partsOf: (at) =>
      Object.fromEntries(
        found.flatMap(([[list, place, part], said]) => (list === 'fields' && place === String(at) && part ? [[part, said]] : [])),
      ),
  }
}
