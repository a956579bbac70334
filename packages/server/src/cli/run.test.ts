import { expect, it } from 'vitest'
import { createTestCli } from '../test/create-test-cli.js'

const COMMANDS = ['serve', 'migrate', 'seed', 'account create', 'profile create', 'token create']

it('shows its commands and every variable of the environment', async () => {
  const { foyer } = await createTestCli()

  const { code, out } = await foyer('', ['--help'])

  expect(code).toBe(0)
  for (const command of COMMANDS) expect(out).toContain(`  ${command}  `)
  for (const variable of ['FOYER_SECRET', 'DATABASE_URL', 'FOYER_EXAMPLES_PORT']) expect(out).toContain(variable)
  expect(await foyer('')).toEqual({ code, out, err: '' })
})

it.each(COMMANDS)('explains foyer %s without an environment', async (command) => {
  const { foyer } = await createTestCli()

  const { code, out, err } = await foyer(command, ['--help'], { also: { FOYER_SECRET: '' } })

  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(`Usage: foyer ${command}`)
  expect(out).toContain('--json')
})

it.each([
  ['foo', [], 'There is no command “foo”. See foyer --help.'],
  ['account', [], 'There is no command “account”. See foyer --help.'],
  ['account create', ['--nickname', 'Ada'], "Unknown option '--nickname'."],
  ['account create', ['Ada'], "Unexpected argument 'Ada'."],
  ['account create', [], 'foyer account create needs --email and --name.'],
  ['account create', ['--email'], "Option '--email <value>' argument missing."],
  ['token create', ['--profile', 'acme'], 'foyer token create needs --name and --permissions and --expires.'],
  ['seed', ['--users', 'many'], '--users is a number from 1 to 1000000.'],
  ['seed', ['--users', '0'], '--users is a number from 1 to 1000000.'],
])('says in one line what is wrong with foyer %s %j', async (command, options, line) => {
  const { foyer } = await createTestCli()

  const ended = await foyer(command, options)

  expect(ended).toEqual({ code: 2, out: '', err: line })
})

it('makes a table for people, and JSON of the same for programs', async () => {
  const { foyer, ask } = await createTestCli()

  const table = await foyer('migrate')
  const answer = await ask('migrate')

  expect(table).toEqual({ code: 0, out: `schema  ${answer.schema!}`, err: '' })
  expect(answer.schema).toMatch(/^\d{4}-\w+$/)
})
