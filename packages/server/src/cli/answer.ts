type Item = Readonly<Record<string, string | readonly string[] | null>>
type Value = string | number | readonly string[] | readonly Item[] | Readonly<Record<string, string>> | null

/** What a command found or made. */
export type Answer = Readonly<Record<string, Value>>

/** A row for each value that is there, and a line for each of its parts. */
export function toTable(answer: Answer): string {
  const rows = Object.entries(answer).flatMap(([key, value]) =>
    linesOf(value).map((line, n) => [n === 0 ? labelOf(key) : '', line] as const),
  )
  const width = Math.max(...rows.map(([label]) => label.length))
  return rows.map(([label, line]) => `${label.padEnd(width)}  ${line}`).join('\n')
}

function linesOf(value: Value): string[] {
  if (value === null) return []
  if (typeof value !== 'object') return [String(value)]
  if (isList(value)) return value.flatMap((part, n) => (typeof part === 'string' ? [part] : itemLines(part, n === 0)))
  return Object.entries(value).map(([name, text]) => `${name} ${text}`)
}

/** A block of its own for each item of a list, in which what is not there is left out. */
function itemLines(item: Item, isFirst: boolean): string[] {
  const told = Object.entries(item).filter((entry): entry is [string, string | readonly string[]] => entry[1] !== null)
  const width = Math.max(...told.map(([key]) => labelOf(key).length))
  const lines = told.map(([key, value]) => `${labelOf(key).padEnd(width)}  ${typeof value === 'string' ? value : value.join(', ')}`)
  return isFirst ? lines : ['', ...lines]
}

const isList = (value: object): value is readonly string[] | readonly Item[] => Array.isArray(value)

/** `liveKey` is read as "live key". */
const labelOf = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
