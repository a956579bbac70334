import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../db/connect.js'
import { close } from '../db/store.js'
import { createTestCli, inTurn } from '../test/create-test-cli.js'

interface Key {
  purpose: string
  role: string
  id: string
  since: string
}

/** A running server with a profile, and a token by which a backend works in it. */
async function createBackend() {
  const cli = await createTestCli()
  await cli.ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  const { id } = await cli.ask('profile create', ['--name', 'Acme'])
  await cli.serve()
  const create = async () =>
    (await cli.ask('token create', ['--profile', 'acme', '--name', 'Report', '--permissions', 'users:read', '--expires', '90d'])).token!
  const works = (token: string) =>
    cli
      .client(id!, token)
      .users.list()
      .then(
        () => true,
        () => false,
      )
  const keys = async (command = 'keys list', options: string[] = []) => (await cli.ask<{ keys: Key[] }>(command, options)).keys
  const published = async () => {
    const { keys } = (await (await fetch(`${cli.url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] }
    return keys.map(({ kid }) => kid).toSorted()
  }
  return { ...cli, create, works, keys, published }
}

/** Lets the next keys have been published for a day. */
async function age({ env }: Awaited<ReturnType<typeof createBackend>>): Promise<void> {
  const store = connect(env.DATABASE_URL!)
  onTestFinished(() => close(store))
  await store.writer.updateTable('signingKeys').set({ createdAt: '2026-01-01T00:00:00.000Z' }).where('activatedAt', 'is', null).execute()
}

const idsOf = (keys: readonly Key[], purpose: string) => keys.flatMap((key) => (key.purpose === purpose ? [key.id] : [])).toSorted()

it('shows the keys to people, one after the other', async () => {
  const { foyer } = await createTestCli()

  const { out } = await foyer('keys list')

  const roles = [...out.matchAll(/purpose {2}(\w+)\n\s+role {5}(\w+)\n\s+id {7}[\w-]{16}\n\s+since {4}\d{4}-\S+Z/g)].map(([, ...words]) =>
    words.join(' '),
  )
  expect(roles).toEqual(['access current', 'access next', 'profile current', 'profile next'])
})

it('rotates the keys of a running server, whose tokens all stay good', async () => {
  const backend = await createBackend()
  const { create, works, keys, published } = backend
  const before = await create()
  await age(backend)

  const rotated = await keys('keys rotate')
  const after = await create()

  expect(rotated.map(({ purpose, role }) => `${purpose} ${role}`)).toEqual(
    ['access', 'profile'].flatMap((purpose) => ['previous', 'current', 'next'].map((role) => `${purpose} ${role}`)),
  )
  expect([await works(before), await works(after)]).toEqual([true, true])
  expect(await published()).toEqual(idsOf(rotated, 'access'))
})

it('knows the tokens of keys that were made while it ran', async () => {
  const backend = await createBackend()
  for (let n = 0; n < 2; n++) {
    await age(backend)
    await backend.keys('keys rotate')
  }

  const token = await backend.create()

  expect(await backend.works(token)).toBe(true)
})

it('revokes leaked keys in a running server at once', async () => {
  const { create, works, keys, published } = await createBackend()
  const leaked = await create()
  expect(await works(leaked)).toBe(true)
  const before = await keys()

  const after = await keys('keys rotate', ['--revoke'])

  expect(await works(leaked)).toBe(false)
  expect(await works(await create())).toBe(true)
  expect(after.filter(({ id }) => before.some((key) => key.id === id))).toEqual([])
  expect(await published()).toEqual(idsOf(after, 'access'))
})

it('revokes the keys of one purpose alone', async () => {
  const { create, works, keys } = await createBackend()
  const token = await create()
  const before = await keys()

  const after = await keys('keys rotate', ['--revoke', '--purpose', 'access'])

  expect(await works(token)).toBe(true)
  expect([idsOf(after, 'profile'), idsOf(after, 'access').filter((id) => idsOf(before, 'access').includes(id))]).toEqual([
    idsOf(before, 'profile'),
    [],
  ])
})

it('refuses in one line what is wrong, and changes no key', async () => {
  const { foyer, ask } = await createTestCli()
  const before = await ask('keys list')
  const cases: [string[], number, RegExp][] = [
    [[], 1, /^Hosts may not have seen the next access key yet: it can sign from \S+Z on\.$/],
    [['--purpose', 'session'], 2, /^There is no purpose “session”; there are access, profile\.$/],
    [['--purpose', 'profile', '--revoked'], 2, /--revoked/],
  ]

  const endings = await inTurn(cases, ([options]) => foyer('keys rotate', options))

  expect(endings.map(({ code, out }) => ({ code, out }))).toEqual(cases.map(([, code]) => ({ code, out: '' })))
  for (const [n, { err }] of endings.entries()) expect(err).toMatch(cases[n]![2])
  expect(await ask('keys list')).toEqual(before)
})
