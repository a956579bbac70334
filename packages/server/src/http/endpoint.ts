import type { Context as HonoContext, Handler, Hono } from 'hono'
import type { ZodObject, ZodRawShape, ZodType, z } from 'zod'
import type { Context } from '../core/context.js'
import type { Encoded } from '../core/encoded.js'
import type { Env } from './env.js'
import { once } from './idempotency.js'
import { reply } from './reply.js'
import { refuseActing } from './refuse-acting.js'
import { fileOnly, jsonOnly, validate } from './validate.js'

const PARTS = ['param', 'header', 'query', 'json'] as const
type Part = (typeof PARTS)[number]

/** What a route takes and gives: enough to parse both, and to document both. Without `answer` it answers 204; where the answer may be absent, 204 then. */
export interface Contract extends Partial<Record<Part, ZodObject<ZodRawShape>>> {
  summary: string
  /** The body is a file of one of these media types. */
  file?: readonly string[]
  answer?: ZodType
  status?: 200 | 201
  /** The route creates: a repetition under the same `Idempotency-Key` creates nothing. */
  creates?: true
  /** Open to an operator in a user's place too: every other route refuses them. */
  whileActing?: true
  /** The answer is a `text/event-stream`. */
  streams?: true
}

type Inputs<C extends Contract> = {
  [P in Part & keyof C]: C[P] extends ZodType ? z.output<C[P]> : never
} & (C['file'] extends readonly string[] ? { file: Uint8Array } : unknown)
type Answer<C extends Contract> = C['answer'] extends ZodType ? z.input<C['answer']> | Encoded<z.input<C['answer']>> | undefined : unknown
type Work<C extends Contract> = (ctx: Context, inputs: Inputs<C>, c: HonoContext<Env>) => Promise<Answer<C>>

const contracts = new WeakMap<object, Contract>()

/** The contract that a mounted handler keeps, for the OpenAPI document. */
export const contractOf = (handler: object): Contract | undefined => contracts.get(handler)

/** Mounts one route: parses the request, does the work, parses the answer, and records the contract. */
export function endpoint<C extends Contract>(routes: Hono<Env>, route: `${string} /${string}`, contract: C, work: Work<C>): void {
  const [method = '', path = ''] = route.split(' ')
  const parts = PARTS.filter((part) => contract[part])

  const handler: Handler<Env> = async (c) => {
    const parsed = parts.map((part) => [part, c.req.valid(part as never) as unknown])
    const file = contract.file && { file: new Uint8Array(await c.req.arrayBuffer()) }
    const inputs = { ...Object.fromEntries(parsed), ...file } as Inputs<C>
    const ctx = c.get('ctx')
    const key = contract.creates && ctx.actor ? c.req.header('idempotency-key') : undefined
    // Hono asks a GET for the head alone too, and would leave a stream open that nobody reads.
    if (contract.streams && c.req.method === 'HEAD') return c.body(null, 204)
    const run = (ctx: Context) => work(ctx, inputs, c)
    const value = key === undefined ? await run(ctx) : await once(ctx, { key, route: `${method} ${c.req.path}`, inputs }, run)
    if (value instanceof Response) return c.newResponse(value.body, value)
    return contract.answer && value !== undefined ? reply(c, contract.answer, value, contract.status) : c.body(null, 204)
  }

  contracts.set(handler, contract)
  const guards = [
    ...(contract.whileActing ? [] : [refuseActing]),
    ...(contract.json ? [jsonOnly] : []),
    ...(contract.file ? [fileOnly(contract.file)] : []),
  ]
  routes.on(method, [path], ...guards, ...parts.map((part) => validate(part, contract[part]!)), handler)
}
