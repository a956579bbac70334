import { expect, it } from 'vitest'
import { createTestCli, inTurn } from '../test/create-test-cli.js'
import { listen } from '../test/listen.js'

const READER = ['--profile', 'acme', '--name', 'Nightly report', '--permissions', 'users:read,profile:read', '--expires', '90d']

interface Listed {
  profile: string
  tokens: { id: string; name: string; permissions: string[]; lastUsedAt: string | null; revokedAt: string | null }[]
}

/** A profile with one token, and the command line. */
async function createBackend() {
  const cli = await createTestCli()
  await cli.ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  const { id: profileId = '' } = await cli.ask('profile create', ['--name', 'Acme'])
  const { id = '', token = '' } = await cli.ask('token create', READER)
  const list = () => cli.ask<Listed>('token list', ['--profile', 'acme'])
  const revoke = (of = id, profile = 'acme') => cli.foyer('token revoke', ['--profile', profile, '--id', of])
  return { ...cli, profileId, id, token, list, revoke }
}

it('ends a token at the next request, and the streams that a running server has open for it', async () => {
  const { serve, client, revoke, profileId, token } = await createBackend()
  await serve()
  const backend = client(profileId, token)
  const stream = await listen(backend.events.users)
  await stream.until('users', 1)

  expect((await revoke()).code).toBe(0)

  await expect(backend.users.list()).rejects.toMatchObject({ status: 401 })
  expect(await stream.ended).toBe('ended')
})

it('lists what each token may do and whether it was used, and never the token', async () => {
  const { serve, client, list, revoke, foyer, profileId, id, token } = await createBackend()
  await serve()
  const unused = await list()
  await client(profileId, token).users.list()
  const used = await list()
  await revoke()

  const row = { id, name: 'Nightly report', permissions: ['users:read', 'profile:read'], revokedAt: null }
  expect(unused).toEqual({ profile: profileId, tokens: [expect.objectContaining({ ...row, lastUsedAt: null })] })
  expect(used.tokens).toEqual([expect.objectContaining({ ...row, lastUsedAt: expect.any(String) })])
  expect((await list()).tokens).toEqual([expect.objectContaining({ ...row, revokedAt: expect.any(String) })])
  const { out } = await foyer('token list', ['--profile', 'acme'])
  expect(out).toMatch(/^tokens {3}id +[\w-]+\n +name +Nightly report\n +permissions +users:read, profile:read$/m)
  expect(out).not.toContain(token.split('.')[2])
})

it('says that there are none', async () => {
  const { ask, foyer } = await createBackend()
  await ask('profile create', ['--name', 'Globex'])

  expect((await foyer('token list', ['--profile', 'globex'])).out).toMatch(/^profile {2}[\w-]+\n\nThere are none yet\.$/)
})

it('revokes once, in the profile that it names, and leaves a line in the audit log', async () => {
  const { ask, revoke, look, id, profileId } = await createBackend()
  await ask('profile create', ['--name', 'Globex'])
  const refused = { code: 1, out: '', err: 'No such token.' }

  const endings = await inTurn([[id, 'globex'], ['x'], [id], [id]] as const, ([of, profile]) => revoke(of, profile))

  expect(endings.map(({ code }) => code)).toEqual([1, 1, 0, 1])
  expect([endings[0], endings[1], endings[3]]).toEqual([refused, refused, refused])
  const audited = look().selectFrom('auditEntries').select(['profileId', 'subjectId']).where('action', '=', 'profile_token.revoked')
  expect(await audited.execute()).toEqual([{ profileId, subjectId: id }])
})
