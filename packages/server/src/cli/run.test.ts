import { expect, it } from 'vitest'
import { createTestCli, inTurn } from '../test/create-test-cli.js'

const COMMANDS = ['serve', 'migrate', 'seed', 'account create', 'profile create', 'token create', 'token list', 'token revoke']

it('shows its commands and every variable of the environment', async () => {
  const { foyer } = await createTestCli()

  const { code, out } = await foyer('', ['--help'])

  expect(code).toBe(0)
  for (const command of COMMANDS) expect(out).toContain(`  ${command}  `)
  for (const variable of ['FOYER_SECRET', 'DATABASE_URL', 'FOYER_EXAMPLES_PORT']) expect(out).toContain(variable)
  expect(await foyer('')).toEqual({ code, out, err: '' })
})

it('explains each command without an environment', async () => {
  const { foyer } = await createTestCli()

  const endings = await inTurn(COMMANDS, async (command) => foyer(command, ['--help'], { also: { FOYER_SECRET: '' } }))

  expect(endings.map(({ code, err }) => ({ code, err }))).toEqual(COMMANDS.map(() => ({ code: 0, err: '' })))
  for (const [n, { out }] of endings.entries()) {
    expect(out).toContain(`Usage: foyer ${COMMANDS[n]!}`)
    expect(out).toContain('--json')
  }
})

it('says in one line what is written wrongly', async () => {
  const { foyer } = await createTestCli()
  const cases: [string, string[], string][] = [
    ['foo', [], 'There is no command “foo”. See foyer --help.'],
    ['account', [], 'There is no command “account”. See foyer --help.'],
    ['account create', ['--nickname', 'Ada'], "Unknown option '--nickname'."],
    ['account create', ['Ada'], "Unexpected argument 'Ada'."],
    ['account create', [], 'foyer account create needs --email and --name.'],
    ['account create', ['--email'], "Option '--email <value>' argument missing."],
    ['token create', ['--profile', 'acme'], 'foyer token create needs --name and --permissions and --expires.'],
    ['seed', ['--users', 'many'], '--users is a number from 1 to 1000000.'],
    ['seed', ['--users', '0'], '--users is a number from 1 to 1000000.'],
  ]

  const endings = await inTurn(cases, async ([command, options]) => foyer(command, options))

  expect(endings).toEqual(cases.map(([, , err]) => ({ code: 2, out: '', err })))
})

it('makes a table for people, and JSON of the same for programs', async () => {
  const { foyer, ask } = await createTestCli()

  const table = await foyer('migrate')
  const answer = await ask('migrate')

  expect(table).toEqual({ code: 0, out: `schema  ${answer.schema!}`, err: '' })
  expect(answer.schema).toMatch(/^\d{4}-[\w-]+$/)
})
