import { describe, expect, it } from 'vitest'
import { STATUS_ACTIONS, type StatusAction, type UserStatus } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { accountOf, journal } from '../../test/journal.js'
import { makeUser, operators, signedIn } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { snapshot } from '../../test/snapshot.js'
import { liftEndedBans } from './user-status.service.js'

type Step = UserStatus | 'deleted'

/** What each action makes of a user who signed in before, written down a second time so that neither table can drift. */
const BECOMES: Record<UserStatus, Partial<Record<StatusAction, Step>>> = {
  pending: { approve: 'active', reject: 'deleted', ban: 'banned' },
  invited: { invite: 'invited', deactivate: 'inactive', ban: 'banned', delete: 'deleted' },
  active: { deactivate: 'inactive', ban: 'banned', delete: 'deleted' },
  inactive: { reactivate: 'active', invite: 'inactive', delete: 'deleted' },
  banned: { unban: 'active', delete: 'deleted' },
}
const STATUSES = Object.keys(BECOMES) as UserStatus[]
const ACTIONS = [
  'approve',
  'reject',
  'deactivate',
  'reactivate',
  'ban',
  'unban',
  'invite',
  'delete',
] as const satisfies readonly StatusAction[]

const act = ({ users }: Client, id: string, action: StatusAction) =>
  action === 'delete' ? users.delete(id) : users.changeStatus(id, { action })

const hasSignedIn = ({ store }: TestApp, id: string) =>
  store.writer.updateTable('users').set({ lastSignInAt: '2026-11-01T09:00:00.000Z' }).where('id', '=', id).execute()

describe('the status table', () => {
  it('is the one that callers are shown', () => {
    const open = Object.fromEntries(STATUSES.map((status) => [status, Object.keys(BECOMES[status]).toSorted()]))

    expect(open).toEqual(Object.fromEntries(STATUSES.map((status) => [status, STATUS_ACTIONS[status].toSorted()])))
  })

  it.each(STATUSES)('lets happen to a user who is %s what it says, and nothing else', async (from) => {
    const world = await createTestApp()
    const owner = await world.as('owner')

    for (const action of ACTIONS) {
      const { id } = await makeUser(world, world.acme, from)
      await hasSignedIn(world, id)
      const before = await snapshot(world)
      const becomes = BECOMES[from][action]

      if (becomes === undefined) {
        expect([action, await refusalOf(act(owner, id, action))]).toMatchObject([action, { status: 409, code: 'status_conflict' }])
        expect(await snapshot(world)).toEqual(before)
      } else if (becomes === 'deleted') {
        await act(owner, id, action)
        expect(await refusalOf(owner.users.get(id))).toMatchObject({ code: 'user_not_found' })
      } else {
        const answer = await act(owner, id, action)
        expect([action, answer]).toMatchObject([action, { id, status: becomes, bannedUntil: null }])
        expect(await owner.users.get(id)).toEqual(answer)
      }
    }
  })

  it('counts and records every step', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const steps = { deactivate: 'deactivated', invite: 'invited', reactivate: 'reactivated', ban: 'banned', unban: 'unbanned' } as const
    const [user, waiting, unwanted] = [
      await makeUser(world, world.acme, 'active'),
      await makeUser(world, world.acme, 'pending'),
      await makeUser(world, world.acme, 'pending'),
    ]
    await hasSignedIn(world, user.id)

    for (const action of Object.keys(steps) as (keyof typeof steps)[]) await owner.users.changeStatus(user.id, { action })
    await owner.users.changeStatus(waiting.id, { action: 'approve' })
    expect(await owner.users.changeStatus(unwanted.id, { action: 'reject' })).toBeUndefined()
    await owner.users.delete(user.id)

    const by = { actorKind: 'user', actorId: accountOf(owner) }
    for (const past of Object.values(steps))
      expect(await journal(world, world.acme, `user.${past}`)).toEqual([{ ...by, subjectId: user.id }])
    expect(await journal(world, world.acme, 'user.approved')).toEqual([{ ...by, subjectId: waiting.id }])
    expect(await journal(world, world.acme, 'user.rejected')).toEqual([{ ...by, subjectId: unwanted.id }])
    expect(await journal(world, world.acme, 'user.deleted')).toEqual([{ ...by, subjectId: user.id }])
    expect(await owner.users.counts()).toEqual({ pending: 0, invited: 0, active: 1, inactive: 0, banned: 0 })
  })

  it('sends those who never signed in back to being invited, with an invitation they can take up', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const { id } = await editor.users.create({ email: 'ada@example.com', name: 'Ada' })
    await editor.users.changeStatus(id, { action: 'deactivate' })

    const user = await editor.users.changeStatus(id, { action: 'reactivate' })

    expect(user).toMatchObject({ status: 'invited' })
    expect((await world.browse().join({ email: 'ada@example.com' }, world.codeFor)).user.id).toBe(id)
  })

  it('lets an invitation be sent again, and an inactive user stay so until it is taken up', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const user = await makeUser(world, world.acme, 'inactive', 'ada@example.com')

    const invited = await editor.users.changeStatus(user.id, { action: 'invite' })

    expect(invited).toMatchObject({ status: 'inactive' })
    expect(await world.mails()).toMatchObject([{ to: 'ada@example.com', subject: 'Your invitation to Acme' }])
  })

  it('lets one of many at once take a step, and records it once', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const user = await makeUser(world, world.acme, 'active')

    const { done, refusals } = await race(20, () => editor.users.changeStatus(user.id, { action: 'deactivate' }))

    expect([done.length, tally(refusals)]).toEqual([1, { status_conflict: 19 }])
    expect(await journal(world, world.acme, 'user.deactivated')).toHaveLength(1)
  })

  it('lets users pass each other in both directions at once', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const going = await Promise.all(Array.from({ length: 15 }, () => makeUser(world, world.acme, 'invited')))
    const coming = await Promise.all(Array.from({ length: 15 }, () => makeUser(world, world.acme, 'inactive')))

    const { refusals } = await race(30, (n) =>
      editor.users.changeStatus([...going, ...coming][n]!.id, { action: n < 15 ? 'deactivate' : 'reactivate' }),
    )

    expect(refusals).toEqual([])
    expect(await editor.users.counts()).toMatchObject({ invited: 15, inactive: 15 })
  })

  it('lets editors change a status, owners alone delete or reject, and viewers and strangers nothing', async () => {
    const world = await createTestApp()
    const { id } = await makeUser(world, world.acme, 'pending')
    const [editor, viewer, stranger] = [await world.as('editor'), await world.as('viewer'), await world.as(null)]
    const before = await snapshot(world)

    for (const action of ACTIONS) {
      expect(await refusalOf(act(viewer, id, action))).toMatchObject({ status: 403, code: 'forbidden' })
      expect(await refusalOf(act(stranger, id, action))).toMatchObject({ status: 401 })
    }
    for (const action of ['reject', 'delete'] as const) expect(await refusalOf(act(editor, id, action))).toMatchObject({ status: 403 })

    expect(await snapshot(world)).toEqual(before)
    await editor.users.changeStatus(id, { action: 'approve' })
  })

  it('keeps operators from shutting themselves out', async () => {
    const world = await createTestApp()
    const [owner, other] = [await world.as('owner', operators), await world.as('owner', operators)]
    const own = accountOf(owner)

    for (const action of ['deactivate', 'ban', 'delete'] as const) {
      expect(await refusalOf(act(owner, own, action))).toMatchObject({ status: 409, code: 'own_account' })
    }
    await act(other, own, 'deactivate')

    await expect(owner.users.list()).rejects.toMatchObject({ status: 401 })
  })
})

describe('a ban', () => {
  it('ends by itself at its hour, in every profile, and not before', async () => {
    const world = await createTestApp()
    const [owner, other] = [await world.as('owner'), await world.as('owner', world.globex)]
    const [ada, bo, there] = [
      await makeUser(world, world.acme, 'active'),
      await makeUser(world, world.acme, 'active'),
      await makeUser(world, world.globex, 'active'),
    ]
    const until = '2026-11-22T09:05:00Z'
    const ban = await owner.users.changeStatus(ada.id, { action: 'ban', until })
    await owner.users.changeStatus(bo.id, { action: 'ban' })
    await other.users.changeStatus(there.id, { action: 'ban', until })

    world.clock.move(299)
    const early = await liftEndedBans(world.system)
    world.clock.move(1)
    const lifted = await liftEndedBans(world.system)

    expect(ban).toMatchObject({ status: 'banned', bannedUntil: '2026-11-22T09:05:00.000Z' })
    expect([early, lifted, await liftEndedBans(world.system)]).toEqual([0, 2, 0])
    expect(await owner.users.get(ada.id)).toMatchObject({ status: 'active', bannedUntil: null })
    expect(await owner.users.get(bo.id)).toMatchObject({ status: 'banned', bannedUntil: null })
    expect(await owner.users.counts()).toMatchObject({ active: 1, banned: 1 })
    for (const [tenant, id] of [
      [world.acme, ada.id],
      [world.globex, there.id],
    ] as const) {
      expect(await journal(world, tenant, 'user.unbanned')).toEqual([{ actorKind: 'system', actorId: 'system', subjectId: id }])
    }
  })

  it('forgets its end when it is lifted by hand', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const { id } = await makeUser(world, world.acme, 'active')
    await editor.users.changeStatus(id, { action: 'ban', until: '2026-11-22T09:05:00Z' })
    await editor.users.changeStatus(id, { action: 'unban' })

    await editor.users.changeStatus(id, { action: 'ban' })
    world.clock.move(600)

    expect(await liftEndedBans(world.system)).toBe(0)
    expect(await editor.users.get(id)).toMatchObject({ status: 'banned', bannedUntil: null })
  })

  it('names an end that lies behind, is no time, or goes with another action', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const { id } = await makeUser(world, world.acme, 'active')

    for (const step of [
      { action: 'ban', until: '2026-11-22T09:00:00Z' },
      { action: 'ban', until: 'tomorrow' },
      { action: 'deactivate', until: '2026-11-23T09:00:00Z' },
    ] as const) {
      expect(await faultsOf(editor.users.changeStatus(id, step))).toEqual([400, 'until'])
    }
    expect(await faultsOf(editor.users.changeStatus(id, { action: 'delete' as never }))).toEqual([400, 'action'])
  })
})

describe('a user’s sessions', () => {
  it.each(['deactivate', 'ban', 'delete'] as const)('end at once on %s, and only theirs', async (action) => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const page = world.browse()
    const { user } = await page.join({ email: 'ada@example.com' }, world.codeFor)
    const { browser: bystander } = await signedIn(world, world.acme)

    await act(owner, user.id, action)

    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })
    await expect(page.refresh()).rejects.toMatchObject({ status: 401 })
    expect(await bystander.me.get()).toMatchObject({ name: 'Ada Lovelace' })
  })

  it('do not come back with the status', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const page = world.browse()
    const { user } = await page.join({ email: 'ada@example.com' }, world.codeFor)

    await owner.users.changeStatus(user.id, { action: 'ban' })
    await owner.users.changeStatus(user.id, { action: 'unban' })

    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })
    await expect(page.refresh()).rejects.toMatchObject({ status: 401 })
    expect((await page.signIn('ada@example.com')).user.id).toBe(user.id)
  })
})
