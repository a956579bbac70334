import { expect, it } from 'vitest'
import { createTestCli, inTurn } from '../test/create-test-cli.js'

const ADA = ['--email', ' Ada@Example.com ', '--name', 'Ada Lovelace']
const PASSWORD = 'correct horse battery'

interface Account {
  id: string
  email: string
  roles: Record<string, string>
  password: string | null
}

it('makes the first account the owner of the server, and the next one nothing yet', async () => {
  const { ask, look } = await createTestCli()

  const first = await ask<Account>('account create', ADA)
  const second = await ask<Account>('account create', ['--email', 'bob@example.com', '--name', 'Bob'])

  expect(first).toMatchObject({ email: 'ada@example.com', roles: { operators: 'owner' } })
  expect(second.roles).toEqual({})
  const db = look()
  expect(await db.selectFrom('memberships').select(['accountId', 'role']).execute()).toEqual([{ accountId: first.id, role: 'owner' }])
  const audited = await db.selectFrom('auditEntries').select(['actorKind', 'action', 'subjectId']).orderBy('id').execute()
  expect(audited).toContainEqual({ actorKind: 'system', action: 'user.created', subjectId: second.id })
  expect(audited).toContainEqual({ actorKind: 'system', action: 'member.added', subjectId: first.id })
})

it('shows a password that it made once, with which a running server lets the account in', async () => {
  const { serve, foyer, ask, url } = await createTestCli()
  const { out } = await serve()
  expect(out).toContain('first account')

  const { password } = await ask<Account>('account create', ADA)

  const again = await foyer('account create', ['--email', 'bob@example.com', '--name', 'Bob'])
  expect(again.out).toMatch(/password {2}\S{20}\n\nThe password is not shown again\.$/)
  const site = `http://localhost:${new URL(url).port}`
  const response = await fetch(`${url}/v1/profiles/operators/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site, 'x-foyer': '1' },
    body: JSON.stringify({ email: 'ada@example.com', password }),
  })
  expect(await response.json()).toMatchObject({ state: 'signed_in' })
})

it('takes a password from its input or an option, and does not repeat it', async () => {
  const { foyer, look } = await createTestCli()

  const typed = await foyer('account create', [...ADA, '--password-stdin', '--json'], { input: `${PASSWORD}\n` })
  const given = await foyer('account create', ['--email', 'bob@example.com', '--name', 'Bob', '--password', PASSWORD, '--json'])

  for (const { out } of [typed, given]) {
    expect(JSON.parse(out)).toMatchObject({ password: null })
    expect(out).not.toContain(PASSWORD)
  }
  const hashes = await look().selectFrom('users').select('passwordHash').execute()
  expect(hashes.map(({ passwordHash }) => passwordHash?.slice(0, 10))).toEqual(['$argon2id$', '$argon2id$'])
})

it('gives the account its share in a profile', async () => {
  const { ask, look } = await createTestCli()
  await ask('account create', ADA)
  const { id } = await ask('profile create', ['--name', 'Acme'])

  const bob = await ask<Account>('account create', ['--email', 'bob@example.com', '--name', 'Bob', '--profile', 'acme', '--role', 'editor'])

  expect(bob.roles).toEqual({ [id!]: 'editor' })
  const memberships = look().selectFrom('memberships').select(['profileId', 'role']).where('accountId', '=', bob.id)
  expect(await memberships.execute()).toEqual([{ profileId: id, role: 'editor' }])
})

it('refuses in one line what is wrong, and adds nobody', async () => {
  const { ask, foyer, look } = await createTestCli()
  await ask('account create', ADA)
  const cases: [string[], number, string][] = [
    [['--email', 'ada@example.com', '--name', 'Ada'], 1, 'This profile already has a user with that email.'],
    [['--email', 'ada', '--name', ''], 1, 'email: Enter an address like name@example.com. name: Enter your name.'],
    [['--email', 'bob@example.com', '--name', 'Bob', '--password', 'short'], 1, 'password: Use 12 characters or more.'],
    [
      ['--email', 'bob@example.com', '--name', 'Bob', '--password', 'my Bob@Example.com'],
      1,
      'password: Choose a password without the address in it.',
    ],
    [['--email', 'bob@example.com', '--name', 'Bob', '--password-stdin'], 1, 'password: Use 12 characters or more.'],
    [
      ['--email', 'bob@example.com', '--name', 'Bob', '--password', PASSWORD, '--password-stdin'],
      2,
      'Give the password by --password or by --password-stdin, not both.',
    ],
    [['--email', 'bob@example.com', '--name', 'Bob', '--profile', 'acme'], 2, '--profile and --role go together.'],
    [['--email', 'bob@example.com', '--name', 'Bob', '--role', 'admin'], 2, '--profile and --role go together.'],
    [
      ['--email', 'bob@example.com', '--name', 'Bob', '--profile', 'operators', '--role', 'king'],
      2,
      '--role is one of owner, admin, editor, viewer.',
    ],
    [['--email', 'bob@example.com', '--name', 'Bob', '--profile', 'acme', '--role', 'admin'], 1, 'No such profile.'],
  ]

  const endings = await inTurn(cases, async ([options]) => foyer('account create', options))

  expect(endings).toEqual(cases.map(([, code, err]) => ({ code, out: '', err })))
  expect(await look().selectFrom('users').select('email').execute()).toEqual([{ email: 'ada@example.com' }])
})
