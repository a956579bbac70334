import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserStatus } from '@foyer/shared'
import { readEmbedConfig } from '@foyer/shared/client'
import { expect, it, onTestFinished } from 'vitest'
import { createTestCli, freePort } from '../test/create-test-cli.js'

const HARBOUR = '019aa1fc-0000-7001-8001-000000000001'
const KEY = 'pk_test_AZqh_AAAcAGAAQAAAAAAAQfoyerdemo000001'

const signInOf = (out: string) => ({ email: /email (\S+)/.exec(out)![1]!, password: /password (\S+)/.exec(out)![1]! })

it('says where the pages are and how to sign in, which then works', async () => {
  const { serve, url, env } = await createTestCli({ FOYER_EXAMPLES_PORT: '8799' })
  const { out } = await serve(['--demo'])
  const site = `http://localhost:${env.FOYER_PORT!}`

  const response = await fetch(`${url}/v1/profiles/operators/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site, 'x-foyer': '1' },
    body: JSON.stringify(signInOf(out)),
  })

  expect(out.split('\n').map((line) => line.replace(/(?<=password ).*/, '…'))).toEqual([
    `console       ${site}/console`,
    `caught mails  ${site}/console/mail`,
    `portal        ${site}/p/harbour-energy`,
    'examples      http://127.0.0.1:8799',
    '              http://shop.localhost:8799',
    'demo sign in  email demo@foyer.example',
    '              password …',
  ])
  const { accessToken } = (await response.json()) as { accessToken: string }
  const inbox = await fetch(`${url}/v1/profiles/operators/me/notifications`, { headers: { authorization: `Bearer ${accessToken}` } })
  expect(((await inbox.json()) as { unread: number }).unread).toBe(3)
})

it('makes two profiles with five hundred people of every status, and what belongs to them', async () => {
  const { serve, look, url } = await createTestCli({ FOYER_EXAMPLES_PORT: '8799' })

  await serve(['--demo'])

  const db = look()
  const profiles = await db.selectFrom('profiles').select(['id', 'name']).where('id', '!=', 'operators').orderBy('number').execute()
  expect(profiles.map(({ name }) => name)).toEqual(['Harbour Energy', 'Northwind Water'])
  const users = await db
    .selectFrom('users')
    .select(['profileId', 'status', 'name', 'lastAccessAt'])
    .where('profileId', '!=', 'operators')
    .execute()
  expect(profiles.map(({ id }) => users.filter((user) => user.profileId === id).length)).toEqual([420, 80])
  const count = (status: string) => users.filter((user) => user.status === status).length
  for (const status of UserStatus.options) expect(count(status)).toBeGreaterThan(10)
  expect(count('active')).toBeGreaterThan(250)
  expect(users.filter(({ name }) => /[^\p{Script=Latin}\p{P}\s]/u.test(name)).length).toBeGreaterThan(50)
  const origins = await db.selectFrom('profileOrigins').select('origin').where('profileId', '=', HARBOUR).orderBy('origin').execute()
  expect(origins.map(({ origin }) => origin)).toEqual([
    'http://127.0.0.1:8799',
    'http://127.0.0.1:8800',
    'http://localhost:8799',
    'http://shop.localhost:8799',
  ])
  expect(await readEmbedConfig(url, KEY)).toEqual({ profileId: HARBOUR, name: 'Harbour Energy' })
  const groups = await db.selectFrom('groups').select(['profileId', 'count']).execute()
  expect(profiles.map(({ id }) => groups.filter((group) => group.profileId === id).length)).toEqual([4, 4])
  for (const group of groups) expect(group.count).toBeGreaterThan(2)
  const inboxes = await db.selectFrom('notifications').select('userId').distinct().where('profileId', '!=', 'operators').execute()
  expect(inboxes.length).toBe(60)
})

it('gives each profile a logo, drawn', async () => {
  const { serve, look, url } = await createTestCli({ FOYER_EXAMPLES_PORT: '8799' })

  await serve(['--demo'])

  const logos = await look().selectFrom('profileLogos').select(['profileId', 'hash']).execute()
  expect(new Set(logos.map(({ hash }) => hash)).size).toBe(2)
  for (const { profileId, hash } of logos) {
    const answer = await fetch(`${url}/logos/${profileId}/${hash}.webp`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500)
  }
})

it('knows the same people by name on every machine', async () => {
  const [one, two] = [await createTestCli(), await createTestCli()]

  await one.serve(['--demo'])
  await two.serve(['--demo'])

  const people = ({ look }: typeof one) =>
    look()
      .selectFrom('users')
      .select(['name', 'email', 'status', 'externalId', 'fields'])
      .where('profileId', '=', HARBOUR)
      .orderBy('email')
      .execute()
  expect(await people(one)).toEqual(await people(two))
})

it('keeps its sign-in for its owner’s eyes, and shows it at each start', async () => {
  const { serve, folder } = await createTestCli()
  const first = await serve(['--demo'])
  await first.stop()

  const second = await serve(['--demo'])

  expect(signInOf(second.out)).toEqual(signInOf(first.out))
  const file = join(folder, 'demo-sign-in')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ about: expect.stringContaining('demo'), ...signInOf(first.out) })
})

it('makes another password for every server', async () => {
  const [one, two] = [await createTestCli(), await createTestCli()]

  const passwords = [await one.serve(['--demo']), await two.serve(['--demo'])].map(({ out }) => signInOf(out).password)

  expect(new Set(passwords).size).toBe(2)
  for (const password of passwords) expect(password).toMatch(/^[\w-]{16}$/)
})

it('adds nothing to a server that has a profile', async () => {
  const { ask, serve, look, folder } = await createTestCli()
  await ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  await ask('profile create', ['--name', 'Acme'])

  const { out } = await serve(['--demo'])

  expect(out).not.toContain('demo sign in')
  expect(await look().selectFrom('users').select('email').execute()).toEqual([{ email: 'ada@example.com' }])
  await expect(stat(join(folder, 'demo-sign-in'))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('leaves the server to whoever owns it already', async () => {
  const { ask, serve, look } = await createTestCli()
  const ada = await ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])

  await serve(['--demo'])

  const operators = look().selectFrom('memberships').select(['accountId', 'role']).where('profileId', '=', 'operators')
  const roles = (await operators.execute()).map(({ accountId, role }) => (accountId === ada.id ? `Ada: ${role}` : `demo: ${role}`))
  expect(roles.toSorted()).toEqual(['Ada: owner', 'demo: admin'])
})

it('is not there unless it is asked for', async () => {
  const { serve, look } = await createTestCli()

  await serve()

  expect(await look().selectFrom('profiles').select('id').execute()).toEqual([{ id: 'operators' }])
})

it('can be started again after a first start that could not listen', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'foyer-demo-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  const { serve, look } = await createTestCli({ FOYER_DATA_DIR: dataDir, FOYER_HOST: '192.0.2.1' })
  const failed = await (await serve(['--demo'])).ended
  expect(failed.err).toMatch(/^FOYER_HOST/)

  const { out } = await serve(['--demo'], { FOYER_HOST: '127.0.0.1', FOYER_PORT: String(await freePort()) })

  expect(signInOf(out).password).toBe((JSON.parse(await readFile(join(dataDir, 'demo-sign-in'), 'utf8')) as { password: string }).password)
  expect((await look().selectFrom('profiles').select('id').execute()).length).toBe(3)
})
