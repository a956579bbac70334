import { expect, it } from 'vitest'
import { createTestCli } from '../test/create-test-cli.js'

async function createProfile() {
  const cli = await createTestCli()
  await cli.ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  const { id } = await cli.ask('profile create', ['--name', 'Acme'])
  return { ...cli, profileId: id! }
}

const READER = ['--name', 'Test', '--permissions', 'users:read', '--expires', '1d']

it('adds as many users as it is told to, each with an entry, and finds them by name and tag', async () => {
  const { ask, look, serve, client, profileId } = await createProfile()

  const answer = await ask<Record<string, unknown>>('seed', ['--users', '2300'])

  expect(answer).toMatchObject({ profile: 'acme', users: 2300 })
  const db = look()
  const ids = await db.selectFrom('users').select('id').where('profileId', '=', profileId).execute()
  expect(ids.length).toBe(2300)
  const audited = await db
    .selectFrom('auditEntries')
    .select('subjectId')
    .where('action', '=', 'user.created')
    .where('profileId', '=', profileId)
    .execute()
  expect(new Set(audited.map(({ subjectId }) => subjectId))).toEqual(new Set(ids.map(({ id }) => id)))
  await serve()
  const { token } = await ask('token create', ['--profile', 'acme', ...READER])
  const users = client(profileId, token).users
  const { items } = await users.list({ limit: 1, sort: 'created' })
  const [someone] = items
  const found = await users.list({ search: someone!.email, limit: 100 })
  expect(found.items).toEqual([someone])
  expect((await users.list({ tagsAll: ['plan:business'], limit: 1 })).items[0]?.tags).toContainEqual({ key: 'plan', value: 'business' })
  expect(Object.values(await users.counts()).reduce((sum, n) => sum + n)).toBe(2300)
})

it('adds others when it is run again', async () => {
  const { ask, look, profileId } = await createProfile()

  await ask('seed', ['--users', '40', '--profile', 'acme'])
  await ask('seed', ['--users', '40', '--profile', profileId])

  const users = await look().selectFrom('users').select('email').where('profileId', '=', profileId).execute()
  expect(new Set(users.map(({ email }) => email)).size).toBe(80)
})

it('wants to know which profile, where it is not clear', async () => {
  const { ask, foyer } = await createProfile()
  await ask('profile create', ['--name', 'Globex'])

  const ended = await foyer('seed', ['--users', '1'])

  expect(ended).toEqual({ code: 1, out: '', err: 'There are several profiles: name one.' })
})

it('says that there is no profile', async () => {
  const { foyer } = await createTestCli()

  const endings = [await foyer('seed', ['--users', '1']), await foyer('seed', ['--users', '1', '--profile', 'acme'])]

  expect(endings.map(({ code, err }) => [code, err])).toEqual([
    [1, 'There is no profile yet.'],
    [1, 'No such profile.'],
  ])
})

it('makes up no operators', async () => {
  const { foyer } = await createTestCli()

  const ended = await foyer('seed', ['--users', '1', '--profile', 'operators'])

  expect(ended).toEqual({ code: 2, out: '', err: 'Operators are not made up: name another profile.' })
})
