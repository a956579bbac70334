import { expect, it } from 'vitest'
import { createActing } from '../test/acting.js'
import { requestTo, routesOf } from '../test/routes.js'
import { snapshot } from '../test/snapshot.js'

/** All that is open to an operator in a user's place. A route that is added is refused to them until it stands here and in its contract. */
const OPEN_WHILE_ACTING = [
  'GET /me',
  'GET /me/events',
  'GET /me/fields',
  'GET /me/notifications',
  'GET /me/notifications/unread',
  'PATCH /me',
  'POST /auth/acting/end',
  'POST /me/notifications/:notificationId/read',
  'POST /me/notifications/read',
]

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path.replace('/v1/profiles/:profileId', '')}`

it('opens to an operator in a user’s place what is listed, and refuses all other routes before they do anything', async () => {
  const world = await createActing('owner')
  const { app, acme, begin, user } = world
  const { accessToken } = await begin()
  const headers = { authorization: `Bearer ${accessToken}`, origin: acme.origin, 'x-foyer-key': acme.key, 'sec-fetch-site': 'cross-site' }
  const routes = routesOf(world).filter(({ path }) => path.startsWith('/v1/profiles/'))
  const before = await snapshot(world)
  const let_through = []

  for (const route of routes.filter((route) => !OPEN_WHILE_ACTING.includes(nameOf(route)))) {
    const response = await app.fetch(requestTo(route, acme.id, { headers, params: { userId: user.id } }))
    const { code } = (await response.json()) as { code: string }
    if (response.status !== 403 || code !== 'not_while_acting') let_through.push([nameOf(route), response.status, code])
  }

  expect(let_through).toEqual([])
  expect(await snapshot(world)).toEqual(before)
  const known = routes.map(nameOf)
  expect(OPEN_WHILE_ACTING.filter((name) => !known.includes(name))).toEqual([])
  expect(
    routes
      .filter(({ contract }) => contract.whileActing)
      .map(nameOf)
      .toSorted(),
  ).toEqual(OPEN_WHILE_ACTING)
})

it('lets through what is listed', async () => {
  const world = await createActing()
  const { app, acme, begin, operator, user, page } = world
  await begin()
  const { id: notificationId } = await operator.notifications.create(user.id, { title: 'Hello' })
  const headers = { authorization: `Bearer ${page.token()!}`, origin: acme.origin, 'x-foyer-key': acme.key }
  const open = routesOf(world).filter((route) => OPEN_WHILE_ACTING.includes(nameOf(route)))

  for (const route of open.toSorted((a, b) => Number(a.path.endsWith('/end')) - Number(b.path.endsWith('/end')))) {
    const response = await app.fetch(requestTo(route, acme.id, { headers, params: { notificationId } }))
    await response.body?.cancel()
    expect([nameOf(route), response.ok]).toEqual([nameOf(route), true])
  }
})

it('names actor and subject in every line of the audit log that is written meanwhile', async () => {
  const world = await createActing()
  const { page, begin, operator, user, accountId, acme, db, clock } = world
  const { id } = await operator.notifications.create(user.id, { title: 'Hello' })
  const lines = () =>
    db
      .selectFrom('auditEntries')
      .select(['id', 'action', 'actorKind', 'actorId', 'actedAsId', 'subjectId', 'reason'])
      .where('profileId', '=', acme.id)
      .orderBy('id')
      .execute()
  const before = new Set((await lines()).map(({ id }) => id))
  clock.move(1)

  await begin()
  await page.me.notifications.read(id)
  await page.me.notifications.readAll()
  await page.me.edit(await page.me.get(), { name: 'Ada Byron' })
  await page.acting.end()

  const written = (await lines()).filter(({ id }) => !before.has(id))
  const who = { actorKind: 'user', actorId: accountId, actedAsId: user.id }
  const allowed = written.find(({ action }) => action === 'acting.allowed')
  const acted = written.filter((line) => line !== allowed)
  expect(allowed).toMatchObject({
    action: 'acting.allowed',
    actorId: accountId,
    actedAsId: null,
    subjectId: user.id,
    reason: 'She cannot find her invoice',
  })
  expect(acted).toEqual(acted.map((line) => expect.objectContaining({ ...who, id: line.id })))
  expect(acted.map(({ action }) => action).toSorted()).toEqual([
    'acting.ended',
    'acting.started',
    'inbox.read',
    'notification.read',
    'user.edited',
  ])
  const owner = await world.as('owner')
  const told = (await owner.users.audit(user.id)).items.find(({ action }) => action === 'acting.started')
  expect(told).toMatchObject({ actorId: accountId, actorName: 'admin', actedAsId: user.id, reason: 'She cannot find her invoice' })
})

it('starts no other from within it', async () => {
  const { allow, begin, page, browse } = await createActing('owner')
  await begin()
  const code = await allow()

  const within = page.acting.begin(code).then(
    () => 'begun',
    (error: unknown) => (error as { code: string }).code,
  )

  expect(await within).toBe('not_while_acting')
  expect(await browse().acting.begin(code)).toMatchObject({ state: 'signed_in' })
})
