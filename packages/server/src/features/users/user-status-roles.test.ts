import { ApiError, createClient, type Client } from '@foyer/shared/client'
import type { StatusAction, UserStatus } from '@foyer/shared'
import { expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER, type TestApp } from '../../test/create-test-app.js'
import { makeProfileToken, makeUser, signedIn } from '../../test/make.js'
import { snapshot } from '../../test/snapshot.js'

type Act = StatusAction | 'reset password'
/** What a caller meets: the status that the user then has, or the refusal. */
type Meets = UserStatus | 'deleted' | 401 | 403 | 409

/** ARCHITECTURE §4 once more, by hand, for somebody who never signed in. What it does not name is refused with 409. */
const TABLE: Record<UserStatus, Partial<Record<Act, UserStatus | 'deleted'>>> = {
  pending: { approve: 'active', reject: 'deleted', ban: 'banned' },
  invited: { invite: 'invited', deactivate: 'inactive', ban: 'banned', delete: 'deleted' },
  active: { deactivate: 'inactive', ban: 'banned', 'reset password': 'active', delete: 'deleted' },
  inactive: { reactivate: 'invited', invite: 'inactive', delete: 'deleted' },
  banned: { unban: 'active', delete: 'deleted' },
}
const ACTS = [
  'approve',
  'reject',
  'deactivate',
  'reactivate',
  'ban',
  'unban',
  'invite',
  'delete',
  'reset password',
] as const satisfies Act[]
const EDITS = ACTS.filter((act) => act !== 'reject' && act !== 'delete')

const CALLERS = {
  owner: async (world: TestApp) => (await world.as('owner')).token,
  admin: async (world: TestApp) => (await world.as('admin')).token,
  editor: async (world: TestApp) => (await world.as('editor')).token,
  viewer: async (world: TestApp) => (await world.as('viewer')).token,
  'a backend that reads': (world: TestApp) => makeProfileToken(world, world.acme),
  'a signed-in user': async (world: TestApp) => (await signedIn(world, world.acme)).browser.token(),
  'an owner elsewhere': async (world: TestApp) => (await world.as('owner', world.globex)).token,
  nobody: async () => undefined,
}

/** Who may do what at all. */
const MAY: Record<keyof typeof CALLERS, readonly Act[]> = {
  owner: ACTS,
  admin: ACTS,
  editor: EDITS,
  viewer: [],
  'a backend that reads': [],
  'a signed-in user': [],
  'an owner elsewhere': [],
  nobody: [],
}

type Caller = keyof typeof CALLERS

/** Who brings nothing that counts in this profile. */
const isStranger = (caller: Caller) => caller === 'nobody' || caller === 'an owner elsewhere'

const expected = (caller: Caller, from: UserStatus, act: Act): Meets =>
  isStranger(caller) ? 401 : MAY[caller].includes(act) ? (TABLE[from][act] ?? 409) : 403

/** Everything but when a token was last used. */
const standing = (world: TestApp) => snapshot(world, ['profileTokens'])

/** Does it, and answers what came of it. */
async function meet({ users }: Client, owner: Client, id: string, act: Act): Promise<Meets> {
  try {
    if (act === 'delete') await users.delete(id)
    else if (act === 'reset password') await users.resetPassword(id, { way: 'link' })
    else await users.changeStatus(id, { action: act })
  } catch (error) {
    if (error instanceof ApiError) return error.status as Meets
    throw error
  }
  return owner.users.get(id).then(
    ({ status }) => status,
    () => 'deleted',
  )
}

it.each(Object.keys(CALLERS) as Caller[])(
  'lets %s do with users in each status what the table says, and leaves them alone else',
  async (caller) => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const token = await CALLERS[caller](world)
    const origin = caller === 'a backend that reads' ? {} : { origin: world.acme.origin }
    const send = (request: Request) => {
      for (const [name, value] of Object.entries(origin)) request.headers.set(name, value)
      return world.app.fetch(request)
    }
    const client = createClient({ baseUrl: URL_OF_SERVER, profileId: world.acme.id, fetch: send, token: () => token })

    for (const from of Object.keys(TABLE) as UserStatus[]) {
      for (const act of ACTS) {
        const { id } = await makeUser(world, world.acme, from)
        const before = await standing(world)

        const met = await meet(client, owner, id, act)

        expect([from, act, met]).toEqual([from, act, expected(caller, from, act)])
        if (typeof met === 'number') expect(await standing(world)).toEqual(before)
      }
    }
  },
)
