import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { newServerSecret } from '../secret.js'
import { createTestCli, freePort, inTurn } from '../test/create-test-cli.js'

const onSqlite = inject('postgresUrl') === undefined

it('says where the console, the mails and the first account are', async () => {
  const { serve, env } = await createTestCli()
  const url = `http://localhost:${env.FOYER_PORT!}`

  const { out } = await serve()

  const code = /code (\S{12})$/m.exec(out)?.[1]
  expect(out.split('\n')).toEqual([
    `console        ${url}/console`,
    `caught mails   ${url}/console/mail`,
    `first account  address ${url}/console`,
    `               code ${code!}`,
  ])
})

it('says in one line of JSON where everything is, to programs', async () => {
  const { serve, env } = await createTestCli({ SMTP_URL: 'smtp://127.0.0.1:1', FOYER_MAIL_FROM: 'foyer@example.com' })

  const { out } = await serve(['--json'])

  expect(JSON.parse(out)).toMatchObject({
    console: `http://localhost:${env.FOYER_PORT!}/console`,
    caughtMails: null,
    portal: null,
    examples: null,
  })
})

it('asks for no first account where there is one', async () => {
  const { serve, ask } = await createTestCli()
  await ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])

  const { out } = await serve()

  expect(out).not.toContain('first account')
})

it('lets the first account in by the code it printed', async () => {
  const { serve, env, url } = await createTestCli()
  const { out } = await serve()
  const code = /code (\S+)$/m.exec(out)?.[1]

  const response = await fetch(`${url}/v1/profiles/operators/auth/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://localhost:${env.FOYER_PORT!}`, 'x-foyer': '1' },
    body: JSON.stringify({ code, email: 'ada@example.com', name: 'Ada', password: 'correct horse battery' }),
  })

  expect(await response.json()).toMatchObject({ state: 'signed_in' })
})

it('ends when it is asked to, and can be started again', async () => {
  const { serve, url } = await createTestCli()
  const first = await serve()
  expect((await fetch(`${url}/readyz`)).status).toBe(200)

  const ended = await first.stop()

  expect(ended).toMatchObject({ code: 0, err: '' })
  await expect(fetch(`${url}/readyz`)).rejects.toThrow()
  await serve()
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

describe('a wrong configuration', () => {
  it('does not start, and says in one line which variable is wrong', async () => {
    const { serve, url } = await createTestCli()
    const cases: [string, string, string | RegExp][] = [
      ['FOYER_SECRET', '', 'FOYER_SECRET is missing. Make one with: foyer secret'],
      ['FOYER_SECRET', 'too-short', /^FOYER_SECRET is not one that Foyer made/],
      ['FOYER_SECRET', `${newServerSecret().slice(0, -1)}~`, /^FOYER_SECRET is not one that Foyer made/],
      ['FOYER_PORT', 'eighty', 'FOYER_PORT must be a number from 0 to 65535.'],
      ['FOYER_PORT', '65536', 'FOYER_PORT must be a number from 0 to 65535.'],
      ['FOYER_PORT', '80.5', 'FOYER_PORT must be a number from 0 to 65535.'],
      ['FOYER_EXAMPLES_PORT', '-1', /^FOYER_EXAMPLES_PORT /],
      ['FOYER_URL', 'id.example.com', /^FOYER_URL must begin with http: or https:/],
      ['DATABASE_URL', 'sqlite::memory:', 'DATABASE_URL must name a file, such as sqlite:./data/foyer.db.'],
      ['DATABASE_URL', 'sqlite:', 'DATABASE_URL must name a file, such as sqlite:./data/foyer.db.'],
      ['FOYER_URL', 'https://example.com/foyer', /^FOYER_URL must be an address without a path/],
      ['FOYER_HOST', 'no.such.host.invalid', 'FOYER_HOST: there is no such host.'],
      ['FOYER_HOST', '192.0.2.1', 'FOYER_HOST: this machine has no such address.'],
      ['DATABASE_URL', 'mysql://localhost/foyer', /^DATABASE_URL must begin with sqlite: or postgres: or postgresql:/],
      ['DATABASE_URL', 'postgres://foyer@127.0.0.1:1/foyer', /^DATABASE_URL: the database cannot be reached .*ECONNREFUSED/],
      ['DATABASE_URL', 'postgres://foyer@no.such.host.invalid/foyer', /^DATABASE_URL: the database cannot be reached .*ENOTFOUND/],
      ['DATABASE_URL', 'sqlite:/dev/null/foyer.db', /^FOYER_DATA_DIR: the folder cannot be used/],
      ['SMTP_URL', 'mail.example.com:25', /^SMTP_URL must begin with smtp: or smtps:/],
      ['SMTP_URL', 'smtp://127.0.0.1:1', 'FOYER_MAIL_FROM must be an address, for SMTP_URL is set.'],
      ['FOYER_LOG_LEVEL', 'loud', /^FOYER_LOG_LEVEL must be one of /],
      ['FOYER_TRUSTED_PROXIES', '10.0.0.0/33', 'FOYER_TRUSTED_PROXIES must be addresses or ranges such as 10.0.0.0/8, not 10.0.0.0/33.'],
      ['FOYER_TRUSTED_PROXIES', '127.0.0.1, proxy.local', /^FOYER_TRUSTED_PROXIES .* not proxy\.local\.$/],
      ['FOYER_TRUSTED_PROXIES', '0.0.0.0/0', /^FOYER_TRUSTED_PROXIES must be/],
      ['FOYER_TRUSTED_PROXIES', '::1/129', /^FOYER_TRUSTED_PROXIES must be/],
      ['FOYER_TRUSTED_PROXIES', '10.0.0.1/', /^FOYER_TRUSTED_PROXIES must be/],
      ['FOYER_EMBED_DIR', '/nowhere', /^FOYER_EMBED_DIR: the built widgets cannot be read/],
    ]

    const endings = await inTurn(cases, async ([variable, value]) => (await serve([], { [variable]: value })).ended)

    expect(endings).toEqual(cases.map(([, , line]) => ({ code: 1, out: '', err: expect.stringMatching(line) })))
    expect(endings.filter(({ err }) => err.includes('\n'))).toEqual([])
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it('never shows the password of the database', async () => {
    const { serve } = await createTestCli({ DATABASE_URL: 'postgres://foyer:tr0ub4dor@127.0.0.1:1/foyer' })

    const { err } = await (await serve()).ended

    expect(err).not.toContain('tr0ub4dor')
  })

  it('lets go of the database when its port is taken', async () => {
    const { serve, env } = await createTestCli()
    const other = createServer().listen(Number(env.FOYER_PORT), '127.0.0.1')
    onTestFinished(() => void other.close())

    const ended = await (await serve()).ended

    expect(ended).toEqual({ code: 1, out: '', err: 'FOYER_PORT: this port is taken.' })
    const { out } = await serve([], { FOYER_PORT: String(await freePort()) })
    expect(out).toContain('/console')
  })

  it('knows a secret that is not the one of this database, in every command', async () => {
    const { serve, foyer, ask } = await createTestCli()
    await ask('migrate')
    const also = { FOYER_SECRET: newServerSecret() }

    const endings = [await (await serve([], also)).ended, await foyer('migrate', [], { also })]

    const refused = { code: 1, out: '', err: 'FOYER_SECRET is not the one this database was made with.' }
    expect(endings).toEqual([refused, refused])
  })

  if (onSqlite) {
    it('refuses a second server on one data file', async () => {
      const { serve } = await createTestCli()
      await serve()

      const second = await (await serve([], { FOYER_PORT: String(await freePort()) })).ended

      expect(second).toEqual({ code: 1, out: '', err: 'DATABASE_URL: Another server already uses this data file.' })
    })

    it('refuses a file that is no database', async () => {
      const { serve, folder } = await createTestCli()
      await writeFile(join(folder, 'notes.txt'), 'These are notes, and nothing else, in a file that is long enough. '.repeat(20))

      const ended = await (await serve([], { DATABASE_URL: `sqlite:${join(folder, 'notes.txt')}` })).ended

      expect(ended).toEqual({ code: 1, out: '', err: 'DATABASE_URL: the data file cannot be used (file is not a database)' })
    })
  } else {
    it('says that the database lets nobody in by this name', async () => {
      const { serve, env } = await createTestCli()
      const absent = new URL('no_such_database', env.DATABASE_URL).href

      const ended = await (await serve([], { DATABASE_URL: absent })).ended

      expect(ended).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^DATABASE_URL: the database does not let us in .*no_such_database/),
      })
    })
  }
})
