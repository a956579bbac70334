import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { fromAddress } from '../test/from-address.js'
import { createRandom } from '../test/random.js'
import { requestTo, routesOf } from '../test/routes.js'

const PROBES = 100_000

it(`learns and changes nothing of another tenant by ${PROBES.toLocaleString('en')} requests`, async () => {
  const world = await createTestApp()
  const { app, as, acme, globex, browse, codeFor } = world
  const theirs = browse(globex)
  const bob = (await theirs.join({ email: 'bob@globex.example', name: 'Bob of Globex' }, codeFor)).user
  const { items } = await theirs.me.notifications.list()
  const tokens = [undefined, (await as('owner', acme)).token, (await browse(acme).join({ email: 'ada@example.com' }, codeFor)).accessToken]
  const foreign = { userId: bob.id, notificationId: items[0]!.id, key: globex.key }
  const routes = routesOf(world).filter(({ path }) => path.startsWith('/v1/profiles/') && !/sign-up|sign-in|step-up|first-run/.test(path))
  const random = createRandom(7)
  const before = await theirRows()

  for (let n = 0; n < PROBES; n++) {
    const token = random.pick(tokens)
    const headers = { origin: random.pick([acme.origin, globex.origin, 'http://test']), ...(token && { authorization: `Bearer ${token}` }) }
    const request = requestTo(random.pick(routes), random.pick([acme.id, globex.id]), { headers, params: foreign })
    const response = await app.fetch(request, fromAddress(`203.0.113.${String(n % 250)}`))
    if (response.status === 429) throw new Error('Nothing is proved by a request that came too often.')
    const body = response.headers.get('content-type')?.includes('event-stream')
      ? (await response.body?.cancel(), '')
      : await response.text()
    if (/bob@globex|Bob of Globex|Hello from Globex/.test(body) || response.status >= 500) throw new Error(`${response.url} ${body}`)
  }

  expect(await theirRows()).toEqual(before)

  async function theirRows() {
    const users = await world.db
      .selectFrom('users')
      .select(['id', 'name', 'status', 'version'])
      .where('profileId', '=', globex.id)
      .execute()
    const inbox = await world.db.selectFrom('notifications').select(['id', 'readAt']).where('profileId', '=', globex.id).execute()
    const profile = await world.db.selectFrom('profiles').select(['name', 'version']).where('id', '=', globex.id).execute()
    const keys = await world.db.selectFrom('embedKeys').select('key').where('profileId', '=', globex.id).execute()
    return { users, inbox, profile, keys }
  }
})
