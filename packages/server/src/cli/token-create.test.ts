import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { createTestCli, inTurn } from '../test/create-test-cli.js'

const READER = ['--profile', 'acme', '--name', 'Nightly report', '--permissions', 'users:read', '--expires', '90d']

const DAY = 86_400_000

interface Made {
  id: string
  profile: string
  permissions: string[]
  expiresAt: string
  token: string
}

async function createProfile() {
  const cli = await createTestCli()
  await cli.ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  const { id } = await cli.ask('profile create', ['--name', 'Acme'])
  return { ...cli, profileId: id! }
}

it('makes a token with which a backend does what it may, in its profile and nowhere else', async () => {
  const { ask, serve, client, profileId } = await createProfile()
  const other = await ask('profile create', ['--name', 'Globex'])
  await serve()

  const { token, profile } = await ask<Made>('token create', READER)

  expect(profile).toBe(profileId)
  expect((await client(profileId, token).users.list()).items).toEqual([])
  await expect(client(profileId, token).users.create({ email: 'bob@example.com', name: 'Bob' })).rejects.toMatchObject({ status: 403 })
  await expect(client(other.id!, token).users.list()).rejects.toMatchObject({ status: 401 })
  await expect(client('operators', token).users.list()).rejects.toMatchObject({ status: 401 })
})

it('is of no use in a browser', async () => {
  const { ask, serve, url, profileId } = await createProfile()
  await serve()
  const { token } = await ask<Made>('token create', READER)
  const read = async (headers: Record<string, string>) =>
    (await fetch(`${url}/v1/profiles/${profileId}/users`, { headers: { authorization: `Bearer ${token}`, ...headers } })).status

  const statuses = { backend: await read({}), page: await read({ 'sec-fetch-site': 'same-origin' }), frame: await read({ origin: url }) }

  expect(statuses).toEqual({ backend: 200, page: 401, frame: 401 })
})

it('keeps only the hash of a token, and an entry of its making', async () => {
  const { ask, look, profileId } = await createProfile()
  const inHalfAYear = new Date(Date.now() + 180 * DAY).toISOString()

  const made = await ask<Made>('token create', [...READER.slice(0, -1), inHalfAYear])

  expect(made.expiresAt).toBe(inHalfAYear)
  const db = look()
  const row = await db
    .selectFrom('profileTokens')
    .select(['profileId', 'name', 'hash', 'permissions', 'expiresAt'])
    .executeTakeFirstOrThrow()
  const hash = createHash('sha256').update(made.token).digest('base64url')
  expect(row).toEqual({ profileId, name: 'Nightly report', hash, permissions: '["users:read"]', expiresAt: inHalfAYear })
  const audited = db.selectFrom('auditEntries').select(['profileId', 'actorKind', 'action']).where('subjectId', '=', made.id)
  expect(await audited.execute()).toEqual([{ profileId, actorKind: 'system', action: 'profile_token.created' }])
})

it('shows the token once to people', async () => {
  const { foyer } = await createProfile()

  const { out } = await foyer('token create', READER)

  expect(out).toMatch(/^token {8}[\w-]+\.[\w-]+\.[\w-]+\n\nThe token is not shown again\.$/m)
})

const without = (option: string) => READER.filter((_, n) => READER[n - (n % 2)] !== option)
const PERMISSIONS_ARE =
  'there are users:read, users:create, users:edit, users:delete, users:act-as, notifications:create, profile:read, profile:edit, mails:read, audit:read.'

it('refuses in one line what is wrong, and makes no token', async () => {
  const { foyer, look } = await createProfile()
  const cases: [string[], number, string][] = [
    [without('--expires'), 2, 'foyer token create needs --expires.'],
    [[...READER, '--expires', '0d'], 1, 'expires: Choose a time to come.'],
    [[...READER, '--expires', '2020-01-31'], 1, 'expires: Choose a time to come.'],
    [[...READER, '--expires', '367d'], 1, 'expires: Choose a time within a year.'],
    [[...READER, '--expires', '2999-01-31'], 1, 'expires: Choose a time within a year.'],
    [
      [...READER, '--expires', 'never'],
      1,
      'expires: Give a number of days like 90d, a date like 2027-01-31, or a time like 2027-01-31T12:00:00Z.',
    ],
    [[...READER, '--permissions', 'users:read,users:fly'], 2, `There is no permission “users:fly”; ${PERMISSIONS_ARE}`],
    [[...READER, '--permissions', ''], 2, `There is no permission “”; ${PERMISSIONS_ARE}`],
    [[...READER, '--name', ' '], 1, 'name: Enter a name.'],
    [[...READER, '--profile', 'globex'], 1, 'No such profile.'],
  ]

  const endings = await inTurn(cases, async ([options]) => foyer('token create', options))

  expect(endings).toEqual(cases.map(([, code, err]) => ({ code, out: '', err })))
  expect(await look().selectFrom('profileTokens').select('id').execute()).toEqual([])
})
