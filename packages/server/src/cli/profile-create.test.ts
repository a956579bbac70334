import { readEmbedConfig } from '@foyer/shared/client'
import { expect, it } from 'vitest'
import { createTestCli, inTurn } from '../test/create-test-cli.js'

interface Made {
  id: string
  slug: string
  origins: string[]
  liveKey: string
  testKey: string
}

it('makes a profile of the server’s owner, whose keys a page can use at once', async () => {
  const { ask, look, serve, url } = await createTestCli()
  await serve()
  const owner = await ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])

  const made = await ask<Made>('profile create', [
    '--name',
    'Acme & Sons',
    '--origin',
    'https://acme.example',
    '--origin',
    'http://localhost:3000',
  ])

  expect(made).toMatchObject({ slug: 'acme-sons', origins: ['http://localhost:3000', 'https://acme.example'] })
  expect([made.liveKey, made.testKey]).toEqual([expect.stringMatching(/^pk_live_/), expect.stringMatching(/^pk_test_/)])
  for (const key of [made.liveKey, made.testKey])
    expect(await readEmbedConfig(url, key)).toEqual({ profileId: made.id, name: 'Acme & Sons' })
  const db = look()
  const members = db.selectFrom('memberships').select(['accountId', 'role']).where('profileId', '=', made.id)
  expect(await members.execute()).toEqual([{ accountId: owner.id, role: 'owner' }])
  const audited = await db.selectFrom('auditEntries').select('action').where('profileId', '=', made.id).orderBy('id').execute()
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['profile.created', 'profile.edited', 'embed_key.created', 'embed_key.created']),
  )
})

it('makes another account the owner', async () => {
  const { ask, look } = await createTestCli()
  await ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  const bob = await ask('account create', ['--email', 'bob@example.com', '--name', 'Bob'])

  const { id } = await ask('profile create', ['--name', 'Acme', '--slug', 'acme-1', '--owner', 'Bob@example.com'])

  const members = look().selectFrom('memberships').select('accountId').where('profileId', '=', id!)
  expect(await members.execute()).toEqual([{ accountId: bob.id }])
})

it('asks for an account first', async () => {
  const { foyer } = await createTestCli()

  const ended = await foyer('profile create', ['--name', 'Acme'])

  expect(ended).toEqual({ code: 1, out: '', err: 'There is no account yet: make one by foyer account create.' })
})

it('refuses in one line what is wrong, and makes nothing', async () => {
  const { ask, foyer, look } = await createTestCli()
  await ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  await ask('profile create', ['--name', 'Acme'])
  const cases: [string[], string][] = [
    [['--name', 'Other', '--slug', 'acme'], 'Another profile has this short name.'],
    [['--name', ''], 'name: Enter a name.'],
    [['--name', 'Other', '--slug', 'No Slug'], 'slug: Use small letters, digits and single dashes.'],
    [['--name', 'Other', '--origin', 'http://acme.example'], 'origin: Enter an address like https://www.example.com, without a path.'],
    [
      ['--name', 'Other', '--origin', 'https://acme.example/shop'],
      'origin: Enter an address like https://www.example.com, without a path.',
    ],
    [['--name', 'Other', '--owner', 'nobody@example.com'], 'No such account.'],
  ]

  const endings = await inTurn(cases, async ([options]) => foyer('profile create', options))

  expect(endings).toEqual(cases.map(([, err]) => ({ code: 1, out: '', err })))
  expect(await look().selectFrom('profiles').select('slug').orderBy('slug').execute()).toEqual([{ slug: 'acme' }, { slug: 'operators' }])
})
