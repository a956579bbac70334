import { describe, expect, it } from 'vitest'
import { USER_SORTS, type User, type UserQuery } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { createTestApp } from '../test/create-test-app.js'
import { createRandom } from '../test/random.js'
import { faultsOf } from '../test/refusal.js'
import { fold } from './fold.js'

/** Five users, two of whom share a folded name. */
async function createTestList() {
  const world = await createTestApp()
  const editor = await world.as('editor')
  for (const [n, name] of ['Zoë', 'Émile', 'anna', 'ANNA', 'Bo'].entries()) {
    await editor.users.create({ name, email: `${String(n)}@example.com` })
  }
  return { ...world, users: (await world.as('viewer')).users }
}

const names = (page: { items: User[] }) => page.items.map(({ name }) => name.toLowerCase())

describe('a page', () => {
  it('leads forth and back over everyone once, in folded order', async () => {
    const { users } = await createTestList()

    const first = await users.list({ limit: 2 })
    const second = await users.list({ limit: 2, cursor: first.next! })
    const third = await users.list({ limit: 2, cursor: second.next! })
    const back = await users.list({ limit: 2, cursor: second.previous! })

    expect([first, second, third].map(names)).toEqual([['anna', 'anna'], ['bo', 'émile'], ['zoë']])
    expect([first.previous, third.next]).toEqual([null, null])
    expect(back).toEqual(first)
  })

  it('jumps to the end, and leads back to the beginning', async () => {
    const { users } = await createTestList()

    const last = await users.list({ limit: 3, cursor: 'last' })
    const before = await users.list({ limit: 3, cursor: last.previous! })

    expect([last, before].map(names)).toEqual([
      ['bo', 'émile', 'zoë'],
      ['anna', 'anna'],
    ])
    expect([last.next, before.previous]).toEqual([null, null])
  })

  it('starts at a value, and leads back before it', async () => {
    const { users } = await createTestList()

    const from = await users.list({ from: 'E' })

    expect(names(from)).toEqual(['émile', 'zoë'])
    expect(names(await users.list({ cursor: from.previous! }))).toEqual(['anna', 'anna', 'bo'])
  })

  it('leads back from where nobody is, to either end', async () => {
    const { users } = await createTestList()

    const beyond = await users.list({ from: 'zz', limit: 2 })
    const first = await users.list({ from: 'A', limit: 2 })
    const before = await users.list({ limit: 2, cursor: first.previous! })

    expect([names(beyond), beyond.next, names(before), before.previous]).toEqual([[], null, [], null])
    expect(names(await users.list({ limit: 2, cursor: beyond.previous! }))).toEqual(['émile', 'zoë'])
    expect(await users.list({ limit: 2, cursor: before.next! })).toMatchObject({ items: first.items, previous: null })
  })
})

describe('a cursor', () => {
  it('is refused when it is forged, or of another profile, sort, order or filter', async () => {
    const { as, globex, users } = await createTestList()
    const cursor = (await users.list({ limit: 2 })).next!
    const [text = '', tag = ''] = cursor.split('.')
    const forged = Buffer.from(JSON.stringify({ direction: 'after', key: '', id: '' })).toString('base64url')
    const other = await as('viewer', globex)

    const attempts: [Client['users'], object][] = [
      ...[`${forged}.${tag}`, forged, `${forged}.`, text, `${text}.`, `${text}.${tag.slice(0, -4)}`, '.', ''].map(
        (cursor): [Client['users'], object] => [users, { cursor }],
      ),
      [users, { cursor, sort: 'email' }],
      [users, { cursor, order: 'desc' }],
      [users, { cursor, status: 'invited' }],
      [users, { cursor, search: 'a' }],
      [users, { cursor, emailVerified: 'false' }],
      [other.users, { cursor }],
    ]

    for (const [users, query] of attempts) expect(await faultsOf(users.list(query))).toEqual([400, 'cursor'])
    expect(names(await users.list({ cursor, limit: 100 }))).toEqual(['bo', 'émile', 'zoë'])
  })

  it('of the inbox of one user is none of another’s', async () => {
    const { as, acme, browse, codeFor } = await createTestApp()
    const [editor, ada, bo] = [await as('editor'), browse(), browse(acme)]
    const { user } = await ada.join({ email: 'ada@example.com' }, codeFor)
    await bo.join({ email: 'bo@example.com' }, codeFor)
    await editor.notifications.create(user.id, { title: 'Hello' })

    const cursor = (await ada.me.notifications.list({ limit: 1 })).next!

    expect(await faultsOf(bo.me.notifications.list({ cursor }))).toEqual([400, 'cursor'])
    expect(await faultsOf(ada.me.notifications.list({ cursor, unread: 'true' }))).toEqual([400, 'cursor'])
    expect((await ada.me.notifications.list({ cursor })).items).toHaveLength(1)
  })
})

/** Names that collide: in case, accent, width and spacing; some beyond the first 65,536 characters. */
const SYLLABLES = ['a', 'A', 'á', 'Ａ', 'ä', 'æ', 'ß', 'z', 'Ž', '李', '𝔸', '😀', ' b', '-', "'"]

/** Forty users with many ties in every column but the address, and the order they should come in. */
async function createCrowd() {
  const world = await createTestApp()
  const [editor, random] = [await world.as('editor'), createRandom(7)]
  const people: User[] = []
  for (let n = 0; n < 40; n++) {
    const name = `${random.pick(SYLLABLES)}${random.pick(['', ...SYLLABLES])}`
    people.push(await editor.users.create({ name, email: `${String(random.below(9))}-${String(n)}@example.com` }))
    if (random.below(3) === 0) world.clock.move(1)
  }
  for (const { id } of people) {
    if (random.below(2) === 0) continue
    const at = `2026-11-22T1${String(random.below(3))}:00:00.000Z`
    await world.store.writer
      .updateTable('users')
      .set({ lastAccessAt: at, lastAccessKey: at, lastSignInAt: at, lastSignInKey: at })
      .where('id', '=', id)
      .execute()
  }

  const { users } = await world.as('viewer')
  const all = (await users.list({ limit: 100 })).items
  const expected = (sort: UserQuery['sort'], order: 'asc' | 'desc') => {
    const sorted = all.toSorted((a, b) => compare(keyOf(a, sort), keyOf(b, sort)) || compare(a.id, b.id)).map(({ id }) => id)
    return order === 'asc' ? sorted : sorted.reverse()
  }
  return { ...world, users, expected }
}

const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const keyOf = ({ name, email, type, status, id, lastSignInAt, lastAccessAt }: User, sort: UserQuery['sort']) =>
  ({ name: fold(name), email, type: fold(type), status, created: id, lastSignIn: lastSignInAt ?? '', lastAccess: lastAccessAt ?? '' })[sort]

/** Every id on the way from one end to the other. */
async function walk({ list }: Client['users'], query: object, way: 'next' | 'previous'): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null | undefined = way === 'next' ? undefined : 'last'
  while (cursor !== null) {
    const page = await list({ ...query, ...(cursor !== undefined && { cursor }) })
    const ids = page.items.map(({ id }) => id)
    seen.push(...(way === 'next' ? ids : ids.reverse()))
    cursor = page[way]
  }
  return way === 'next' ? seen : seen.reverse()
}

describe('a walk over the whole list', () => {
  it('meets everyone once, in every order, whatever the ties and the size of the steps', async () => {
    const { users, expected } = await createCrowd()

    for (const sort of USER_SORTS) {
      for (const order of ['asc', 'desc'] as const) {
        const limit = { name: 1, email: 13, type: 5, status: 11, created: 7, lastSignIn: 4, lastAccess: 3 }[sort]
        const everyone = [sort, order, expected(sort, order)]
        expect([sort, order, await walk(users, { sort, order, limit }, 'next')]).toEqual(everyone)
        expect([sort, order, await walk(users, { sort, order, limit }, 'previous')]).toEqual(everyone)
      }
    }
  })

  it('skips and repeats nobody who stays, while others come and go', async () => {
    const { users, expected, as } = await createCrowd()
    const owner = await as('owner')
    const stay = expected('name', 'asc')

    const seen: string[] = []
    let page = await users.list({ limit: 6 })
    for (let n = 0; ; n++) {
      seen.push(...page.items.map(({ id }) => id))
      const passing = await owner.users.create({ name: SYLLABLES[n % SYLLABLES.length]!, email: `passing-${String(n)}@example.com` })
      if (page.next === null) break
      page = await users.list({ limit: 6, cursor: page.next })
      if (n % 2 === 0) await owner.users.delete(passing.id)
    }

    expect(seen.filter((id) => stay.includes(id))).toEqual(stay)
    expect(new Set(seen).size).toBe(seen.length)
  })
})
