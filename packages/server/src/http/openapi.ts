import { Problem } from '@foyer/shared'
import type { RouterRoute } from 'hono/types'
import { z, type ZodObject } from 'zod'
import { contractOf, type Contract } from './endpoint.js'

export interface Parameter {
  name: string
  in: string
  required: boolean
  schema: object
}

interface Content {
  content?: Record<string, { schema: object }>
}

export interface Operation {
  summary: string
  parameters: Parameter[]
  requestBody?: Content & { required: boolean }
  responses: Record<string, Content & { description: string }>
}

/** What this API is, in the words of OpenAPI 3.1. */
export interface ApiDocument {
  openapi: string
  info: object
  paths: Record<string, Record<string, Operation>>
  components: object
  security: object[]
}

/** The OpenAPI 3.1 document of those `routes` that `endpoint` mounted. */
export function openapi(routes: RouterRoute[]): ApiDocument {
  const paths: ApiDocument['paths'] = {}
  for (const { method, path, handler } of routes) {
    const contract = contractOf(handler)
    if (!contract) continue
    const template = path.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(template, contract) }
  }
  const bearer = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }
  return {
    openapi: '3.1.0',
    info: { title: 'Foyer', version: '1' },
    paths,
    components: { securitySchemes: { bearer } },
    security: [{ bearer: [] }, {}],
  }
}

function operation(template: string, contract: Contract): Operation {
  const { summary, param, header, query } = contract
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const path = names.map((name) => ({ name, in: 'path', required: true, schema: input(param?.shape[name] ?? z.string()) }))
  const repeat = contract.creates
    ? [{ name: 'idempotency-key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }]
    : []

  return {
    summary,
    parameters: [...path, ...parameters('header', header), ...repeat, ...parameters('query', query)],
    ...body(contract),
    responses: {
      ...success(contract),
      default: { description: 'Refused.', content: { 'application/problem+json': { schema: z.toJSONSchema(Problem) } } },
    },
  }
}

function body({ json, file }: Contract): Pick<Operation, 'requestBody'> {
  const files = (file ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }] as const)
  if (!json && files.length === 0) return {}
  const content = { ...(json && { 'application/json': { schema: input(json) } }), ...Object.fromEntries(files) }
  return { requestBody: { required: true, content } }
}

function success({ answer, status = 200, streams }: Contract): Operation['responses'] {
  if (streams)
    return { 200: { description: 'Events, until the token ends.', content: { 'text/event-stream': { schema: { type: 'string' } } } } }
  if (!answer) return { 204: { description: 'Done.' } }
  return {
    [status]: { description: 'Done.', content: { 'application/json': { schema: z.toJSONSchema(answer, { unrepresentable: 'any' }) } } },
  }
}

function parameters(place: string, schema: ZodObject<z.ZodRawShape> = z.object()): Parameter[] {
  const { required = [] } = input(schema)
  return Object.entries(schema.shape).map(([name, part]) => ({ name, in: place, required: required.includes(name), schema: input(part) }))
}

const input = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input' })
