import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { snapshot } from '../test/snapshot.js'

/** An owner's request to make a user of these bytes. */
async function createOwner() {
  const world = await createTestApp()
  const { token } = await world.as('owner')
  const headers = { authorization: `Bearer ${token!}`, origin: world.acme.origin, 'content-type': 'application/json' }
  const send = async (body: string | Uint8Array<ArrayBuffer>) =>
    world.app.request(`/v1/profiles/${world.acme.id}/users`, { method: 'POST', headers, body })
  return { ...world, send }
}

/** A user whose name is written as `json`. */
const named = (json: string, n = 0) => `{"email":"u${String(n)}@example.com","name":${json}}`

/** Texts as RFC 8259 lets them be written, and what they say. */
const STRINGS: [string, string][] = [
  ['"\\u0041\\u00e9"', 'Aé'],
  ['"\\ud83d\\ude80"', '🚀'],
  ['"🚀"', '🚀'],
  ['"\\/\\\\"', '/\\'],
  ['"x\\u2028\\u2029y"', 'x\u2028\u2029y'],
  ['"__proto__"', '__proto__'],
  ['"\\u002f\\u002F"', '//'],
  ['"ｆｕｌｌ"', 'ｆｕｌｌ'],
]

it('reads every way of writing a text, and keeps it as it is', async () => {
  const { send } = await createOwner()

  const answers = await Promise.all(STRINGS.map(([json], n) => send(named(json, n))))
  const users = (await Promise.all(answers.map((answer) => answer.json()))) as { name: string }[]

  expect(answers.map(({ status }) => status)).toEqual(STRINGS.map(() => 201))
  expect(users.map(({ name }) => name)).toEqual(STRINGS.map(([, text]) => text))
})

it.each([
  ['white space around everything', ' \t\r\n{ "email" :\t"ada@example.com" ,\r\n"name" : "Ada" } \n'],
  ['a mark of byte order', `\ufeff${named('"Ada"')}`],
  ['escaped names', '{"\\u0065mail":"ada@example.com","nam\\u0065":"Ada"}'],
])('reads a body with %s', async (_, body) => {
  const { send } = await createOwner()

  expect((await send(body)).status).toBe(201)
})

/** What RFC 8259 does not allow: as the whole body, or in the place of the name. */
const VALUES =
  '01|-01|1.|.5|1e|1e+|+1|0x1F|1_000|NaN|Infinity|-Infinity|-|1 2|True|nul|\'x\'|"x|"\\x41"|"\\u12"|"\\uZZZZ"|"a\tb"|"a\nb"|"\\"|[|[1|[1,|[,1]|[1,,2]|[1 2]|[1}|{|{a:1}|{"a"}|{"a":}|{"a":1,}|{"a" 1}|{,}|{"a":1 "b":2}|{1:2}|{"a":1}}|/**/1|1//x|#|\u00a0 1|\u2003 1|\ufeff 1|undefined|\u0000'.split(
    '|',
  )

it('refuses what is not JSON, wherever it stands', async () => {
  const world = await createOwner()
  const before = await snapshot(world)
  const bodies = VALUES.flatMap((value) => [value, named(value), `[${named('"x"')},${value}]`, `${named('"x"')}${value}`])

  const answers = await Promise.all(bodies.map(async (body) => ({ body, status: (await world.send(body)).status })))

  expect(answers.filter(({ status }) => status !== 400)).toEqual([])
  expect(await snapshot(world)).toEqual(before)
})

/** Bytes that are no UTF-8: a lone continuation, a start without one, an overlong `/`, a half of a pair, past the end, UTF-16, Latin-1. */
const BYTES = [[0x80], [0xc3], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff], [0xe9]]

it('refuses letters that are not UTF-8 instead of replacing them', async () => {
  const world = await createOwner()
  const before = await snapshot(world)
  const [head, tail] = named('"x#x"')
    .split('#')
    .map((part) => Buffer.from(part))
  const bodies = [...BYTES.map((bytes) => Buffer.concat([head!, Buffer.from(bytes), tail!])), Buffer.from(named('"x"'), 'utf16le')]

  const answers = await Promise.all(bodies.map((body) => world.send(new Uint8Array(body))))

  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(
    bodies.map(() => expect.objectContaining({ status: 400, code: 'malformed' })),
  )
  expect(await snapshot(world)).toEqual(before)
})

it.each(['[', '{"a":'])('lives through 10,000 and 100,000 of “%s” within each other', async (opening) => {
  const world = await createOwner()
  const closing = opening === '[' ? ']' : '}'
  const deep = (depth: number) => `${opening.repeat(depth)}1${closing.repeat(depth)}`

  const statuses = [
    await world.send(named(deep(10_000))),
    await world.send(named(deep(100_000))),
    await world.send(opening.repeat(60_000 / opening.length)),
  ]

  expect(statuses.map(({ status }) => status)).toEqual([400, 413, 400])
  expect(({} as { a?: unknown }).a).toBeUndefined()
})
