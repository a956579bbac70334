type Value = string | number | readonly string[] | Readonly<Record<string, string>> | null

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
  return isList(value) ? [...value] : Object.entries(value).map(([name, text]) => `${name} ${text}`)
}

const isList = (value: object): value is readonly string[] => Array.isArray(value)

/** `liveKey` is read as "live key". */
const labelOf = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
