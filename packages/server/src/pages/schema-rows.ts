/** The part of JSON Schema (2020-12) that our contracts come out as. */
export interface JsonSchema {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  additionalProperties?: boolean | JsonSchema
}

/** One field of a body, under the path that leads to it, such as `tags[].key`. */
export interface SchemaRow {
  name: string
  isRequired: boolean
  kind: string
  /** What the value must keep to, part by part. */
  limits: string[]
}

/** Every field of an object, in depth. A choice between objects lists the fields of each. */
export function rowsOf(schema: JsonSchema, prefix = ''): SchemaRow[] {
  const choices = choicesOf(schema)
  if (choices.length > 1) return unique(choices.flatMap((choice) => rowsOf(choice, prefix)))
  const { properties = {}, required = [] } = choices[0] ?? {}
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    return [{ name: path, isRequired: required.includes(name), ...saysOf(field) }, ...rowsWithin(field, path)]
  })
}

/** What a value is, and what it must keep to. */
export function saysOf(schema: JsonSchema): Pick<SchemaRow, 'kind' | 'limits'> {
  const choices = choicesOf(schema)
  const kinds = [...new Set(choices.map(kindOf)), ...(choices.length < allOf(schema).length ? ['null'] : [])]
  return { kind: kinds.join(' or '), limits: [...new Set(choices.flatMap(limitsOf)), ...defaultOf(schema)] }
}

function rowsWithin(field: JsonSchema, path: string): SchemaRow[] {
  return choicesOf(field).flatMap((choice) => {
    if (choice.type === 'array') return rowsOf(choice.items ?? {}, `${path}[].`)
    return rowsOf(choice, `${path}.`)
  })
}

const allOf = (schema: JsonSchema) => schema.anyOf ?? schema.oneOf ?? [schema]
const choicesOf = (schema: JsonSchema) => allOf(schema).filter(({ type }) => type !== 'null')

function kindOf({ type, format, enum: values, const: only, items }: JsonSchema): string {
  if (only !== undefined) return JSON.stringify(only)
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (type === 'array') return `list of ${saysOf(items ?? {}).kind}`
  return format ?? type ?? 'anything'
}

function limitsOf({ minLength, maxLength, minimum, maximum, minItems, maxItems, pattern, format }: JsonSchema): string[] {
  return [
    ...range(minLength, maxLength, 'characters'),
    ...range(safe(minimum), safe(maximum), ''),
    ...range(minItems, maxItems, 'items'),
    ...(pattern !== undefined && format === undefined ? [pattern] : []),
  ]
}

/** zod writes the safe integers as bounds; nobody needs to read that. */
const safe = (bound: number | undefined) => (bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : undefined)

function range(from: number | undefined, to: number | undefined, unit: string): string[] {
  if (from === undefined && to === undefined) return []
  const said =
    from === undefined ? `at most ${String(to)}` : to === undefined ? `at least ${String(from)}` : `${String(from)} to ${String(to)}`
  return [`${said} ${unit}`.trim()]
}

const defaultOf = ({ default: value }: JsonSchema) => (value === undefined ? [] : [`default ${JSON.stringify(value)}`])

const unique = (rows: SchemaRow[]) => [...new Map(rows.map((row) => [`${row.name} ${row.kind}`, row])).values()]
