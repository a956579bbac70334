import fc, { type Arbitrary } from 'fast-check'
import { z, type ZodType } from 'zod'
import { bodyOf, type Route } from './routes.js'

type JsonSchema = z.core.JSONSchema.JSONSchema

/** Any JSON, strange texts and numbers above all. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\u0000',
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    '2026-11-22T09:00:00.000Z',
    '019aa1fc-0000-7001-8001-00000000dead',
    "'",
  ),
)

/** Values that fit `schema` more often than not. */
function fitting(schema: JsonSchema | boolean): Arbitrary<unknown> {
  if (typeof schema === 'boolean') return anything
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map(fitting))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const byType: Record<string, () => Arbitrary<unknown>> = {
    object: () => objectOf(schema),
    array: () => fc.array(fitting((schema.items ?? true) as JsonSchema), { maxLength: 5 }),
    string: () => textOf(schema),
    integer: () => fc.oneof(fc.integer({ min: 0, max: 120 }), fc.maxSafeInteger()),
    number: () => fc.double(),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
  }
  return byType[String(schema.type)]?.() ?? anything
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema): Arbitrary<unknown> {
  const names = Object.keys(properties)
  if (names.length === 0)
    return fc.dictionary(fc.string({ maxLength: 20 }), additionalProperties ? fitting(additionalProperties as JsonSchema) : anything, {
      maxKeys: 5,
    })
  const parts = Object.fromEntries(names.map((name) => [name, fitting(properties[name]!)]))
  return fc.record(parts, { requiredKeys: required as never[] })
}

const textOf = ({ pattern, maxLength = 200, format }: JsonSchema): Arbitrary<string> => {
  if (format === 'email') return fc.emailAddress()
  const text = fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength + 1, 300) })
  return pattern === undefined || /\\p\{/.test(pattern) ? text : fc.oneof(text, fc.stringMatching(new RegExp(pattern, 'u')))
}

const schemaOf = (type: ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })

/** What a request to a route is filled with. */
export interface Filling {
  body: string | undefined
  query: [string, string][]
  headers: Record<string, string>
}

/** Requests to `route` made of its own contract: mostly right, with something else in one place or in all. */
export function fillings(route: Route): Arbitrary<Filling> {
  const { json, query, header } = route.contract
  const right = json ? fc.constant(bodyOf(route)) : fc.constant(undefined)
  const mixed = json
    ? fc
        .tuple(right, fitting(schemaOf(json)), fc.dictionary(fc.string({ maxLength: 12 }), anything, { maxKeys: 1 }))
        .map((parts) => Object.assign({}, ...parts) as unknown)
    : right
  const body = json ? fc.oneof({ weight: 3, arbitrary: right }, { weight: 6, arbitrary: mixed }, { weight: 1, arbitrary: anything }) : right
  const textual = (schema: ZodType | undefined) =>
    schema
      ? fitting(schemaOf(schema)).map((values) =>
          Object.entries(values as object).map(([name, value]) => [name, String(value)] as [string, string]),
        )
      : fc.constant([])
  return fc.record({
    body: body.map((value) => (value === undefined ? undefined : JSON.stringify(value))),
    query: fc
      .tuple(
        textual(query),
        fc.array(fc.tuple(fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 1 }),
      )
      .map((parts) => parts.flat()),
    headers: textual(header).map((pairs) => Object.fromEntries(pairs.filter(([, value]) => isHeaderValue(value)))),
  })
}

const isHeaderValue = (value: string) => /^[\t\x20-\x7e]*$/.test(value)
