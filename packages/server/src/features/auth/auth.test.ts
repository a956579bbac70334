import { describe, expect, it } from 'vitest'
import type { UserStatus } from '@foyer/shared'
import { createClient } from '@foyer/shared/client'
import { unseal } from '../../core/seal.js'
import { createTestApp, URL_OF_SERVER, type TestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { makeUser, operators } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { race } from '../../test/race.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }

/** Asks for an account, and keeps the whole answer. */
async function askFor({ app, acme }: TestApp, email: string) {
  const answers: Response[] = []
  const send = async (request: Request) => {
    request.headers.set('origin', acme.origin)
    const answer = await app.fetch(request)
    answers.push(answer.clone())
    return answer
  }
  const client = createClient({ baseUrl: URL_OF_SERVER, profileId: acme.id, embedKey: acme.key, fetch: send })
  const asked = await client.auth.signUp({ ...ada, email })
  if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
  const [answer] = answers
  const headers = [...answer!.headers].filter(([name]) => name !== 'x-request-id')
  const body = (await answer!.text()).replace(asked.challenge.id, '…')
  return { challengeId: asked.challenge.id, told: { status: answer!.status, headers, body }, answer: client.auth.answer }
}

describe('signing up', () => {
  it('makes an account once the mailed code comes back, and signs it in on the page that asked', async () => {
    const { browse, codeFor } = await createTestApp()
    const page = browse()

    const { user } = await page.join({ email: ' Ada@Example.com ' }, () => codeFor('ada@example.com'))

    expect(user).toMatchObject({ email: 'ada@example.com', name: 'Ada Lovelace' })
    expect(await page.me.get()).toEqual(user)
    expect((await page.me.notifications.list()).items).toMatchObject([{ title: 'Welcome to Acme', message: 'Hello from Acme.', seq: 1 }])
    const again = await page.refresh()
    expect(again.user).toEqual(user)
  })

  it('keeps nothing readable while the code is out', async () => {
    const { browse, codeFor, db, as } = await createTestApp()

    await browse().auth.signUp(ada)

    const code = await codeFor(ada.email)
    const [challenge] = await db.selectFrom('challenges').select(['idHash', 'sealed', 'codeHash']).execute()
    const readable = [
      ...Object.values(challenge!),
      ...Object.values(challenge!).map((text) => Buffer.from(text, 'base64url').toString('latin1')),
    ].join('\n')
    expect(code).toMatch(/^\d{6}$/)
    for (const secret of [code, ada.email, 'argon2', 'horse']) expect(readable).not.toContain(secret)
    expect((await (await as('viewer')).users.list()).items).toEqual([])
  })

  it('keeps the password as argon2id, with its parameters', async () => {
    const { browse, codeFor, db, acme } = await createTestApp()

    await browse().join(ada, codeFor)

    const { passwordHash } = await db.selectFrom('users').select('passwordHash').where('profileId', '=', acme.id).executeTakeFirstOrThrow()
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('leaves an audit entry for the account and for the session', async () => {
    const world = await createTestApp()

    const { user } = await world.browse().join(ada, world.codeFor)

    const entry = { actorKind: null, actorId: null, subjectId: user.id }
    expect(await journal(world, world.acme, 'user.created')).toEqual([entry])
    expect(await journal(world, world.acme, 'session.started')).toEqual([entry])
  })

  it('names the field at fault', async () => {
    const { browse, mails } = await createTestApp()
    const { auth } = browse()
    const faults: [string, object][] = [
      ['email', { email: 'ada' }],
      ['name', { name: '' }],
      ['password', { password: 'eleven char' }],
      ['password', { password: 'x'.repeat(257) }],
      ['password', { password: 'it is ADA@example.com!' }],
      ['status', { status: 'active' }],
    ]

    for (const [field, fault] of faults) expect(await faultsOf(auth.signUp({ ...ada, ...fault }))).toEqual([400, field])

    expect(await mails()).toEqual([])
  })

  it('takes 12 to 256 characters of any kind as a password, however they are composed', async () => {
    const { browse, codeFor } = await createTestApp()
    const page = browse()
    const long = '𝔸é 密'.repeat(64)

    await page.join({ email: 'ada@example.com', password: long.normalize('NFD') }, codeFor)
    await page.join({ email: 'bo@example.com', password: '            ' }, codeFor)

    expect((await page.signIn('ada@example.com', long.normalize('NFC'))).user.email).toBe('ada@example.com')
    await expect(page.signIn('ada@example.com', long.slice(0, -1))).rejects.toMatchObject({ status: 401 })
  })

  it('is closed to operators', async () => {
    const { browse } = await createTestApp()

    expect(await refusalOf(browse(operators).auth.signUp(ada))).toMatchObject({ status: 403, code: 'sign_up_closed' })
  })

  it('opens no session in another profile', async () => {
    const { browse, codeFor, globex } = await createTestApp()
    const [page, other] = [browse(), browse(globex)]
    const asked = await page.auth.signUp(ada)
    if (asked.state !== 'challenge') throw new Error('no challenge')
    const code = await codeFor(ada.email)

    const elsewhere = await refusalOf(other.auth.answer({ challengeId: asked.challenge.id, code }))
    const { user } = await page.join({ ...ada, email: 'bo@example.com' }, codeFor)
    other.use(page.token())

    expect(elsewhere).toMatchObject({ status: 410, code: 'challenge_gone' })
    await expect(other.me.get()).rejects.toMatchObject({ status: 401 })
    await expect(other.signIn(user.email)).rejects.toMatchObject({ status: 401, code: 'invalid_credentials' })
  })
})

describe('a taken address', () => {
  it('gets the same answer byte for byte, another mail, and a challenge that no code opens', async () => {
    const world = await createTestApp()
    await world.browse().join(ada, world.codeFor)

    const [taken, free] = [await askFor(world, ada.email), await askFor(world, 'bo@example.com')]

    expect(taken.told).toEqual(free.told)
    const subjects = Object.fromEntries((await world.mails()).slice(-2).map(({ to, subject }) => [to, subject]))
    expect(subjects).toEqual({
      [ada.email]: 'You already have an account with Acme',
      'bo@example.com': expect.stringMatching(/^\d{6} is your code for Acme$/),
    })
    const first = await world.codeFor(ada.email)
    const attempt = () => refusalOf(taken.answer({ challengeId: taken.challengeId, code: first }))
    for (let n = 0; n < 5; n++)
      expect(await attempt()).toMatchObject({ status: 400, code: 'wrong_code', fields: { code: expect.any(String) } })
    expect(await attempt()).toMatchObject({ status: 410, code: 'challenge_gone' })
  })

  it.each(['pending', 'active', 'inactive', 'banned'] as const satisfies UserStatus[])(
    'stays taken while its user is %s and not invited',
    async (status) => {
      const world = await createTestApp()
      await makeUser(world, world.acme, status, ada.email)

      const taken = await askFor(world, ada.email)

      expect(await world.mails()).toMatchObject([{ to: ada.email, subject: 'You already have an account with Acme' }])
      expect(await refusalOf(taken.answer({ challengeId: taken.challengeId, code: '000000' }))).toMatchObject({ code: 'wrong_code' })
      expect(await (await world.as('viewer')).users.counts()).toMatchObject({ [status]: 1 })
    },
  )

  it('is opened not even by the code that was drawn and never sent', async () => {
    const world = await createTestApp()
    await world.browse().join(ada, world.codeFor)

    const taken = await askFor(world, ada.email)

    const waiting = await world.db.selectFrom('outbox').select(['id', 'sealed']).where('sentAt', 'is', null).executeTakeFirstOrThrow()
    const mail = JSON.parse(unseal(world.parts.keys.sealing, waiting.id, waiting.sealed)) as { variables: { code: string } }
    expect(mail.variables.code).toMatch(/^\d{6}$/)
    const attempt = taken.answer({ challengeId: taken.challengeId, code: mail.variables.code })
    expect(await refusalOf(attempt)).toMatchObject({ code: 'wrong_code' })
  })

  it('goes to whoever of two types their code first', async () => {
    const world = await createTestApp()
    const [first, codes] = [await askFor(world, ada.email), [await world.codeFor(ada.email)]]
    const second = await askFor(world, ada.email)
    codes.push(await world.codeFor(ada.email))

    await second.answer({ challengeId: second.challengeId, code: codes[1]! })

    expect(await refusalOf(first.answer({ challengeId: first.challengeId, code: codes[0]! }))).toMatchObject({ status: 410 })
    expect(await (await world.as('viewer')).users.counts()).toMatchObject({ active: 1 })
  })
})

describe('an invitation', () => {
  it('is taken up by proving the address: the person keeps their place, and chooses name and password', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const invited = await editor.users.create({ email: ada.email, name: 'A. Byron', tags: [{ key: 'vip', value: '' }] })

    const page = world.browse()
    await page.join(ada, world.codeFor)

    expect(await editor.users.get(invited.id)).toMatchObject({
      name: 'Ada Lovelace',
      status: 'active',
      emailVerifiedAt: '2026-11-22T09:00:00.000Z',
      tags: [{ key: 'vip', value: '' }],
    })
    expect(await journal(world, world.acme, 'user.invitation_accepted')).toMatchObject([{ subjectId: invited.id }])
    expect((await page.me.notifications.list()).items).toMatchObject([{ title: 'Welcome to Acme' }])
    expect(await editor.users.counts()).toMatchObject({ invited: 0, active: 1 })
    await page.signIn(ada.email, ada.password)
  })

  it('is taken up once', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    await editor.users.create({ email: ada.email, name: 'A. Byron' })
    const asked = await Promise.all([askFor(world, ada.email), askFor(world, ada.email)])
    const codes = (await world.mails()).flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? [])

    const answers = asked.flatMap(({ answer, challengeId }) => codes.map((code) => () => answer({ challengeId, code })))
    const { done, refusals } = await race(4, (n) => answers[n]!())

    expect(done).toHaveLength(1)
    expect(refusals.filter(({ status }) => status !== 400 && status !== 410)).toEqual([])
    expect(await journal(world, world.acme, 'session.started')).toHaveLength(1)
  })

  it('lets an inactive person in who was invited, and not one who was not', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const [ada, bo] = [
      await makeUser(world, world.acme, 'inactive', 'ada@example.com'),
      await makeUser(world, world.acme, 'inactive', 'bo@example.com'),
    ]
    await editor.users.changeStatus(ada.id, { action: 'invite' })

    await world.browse().join({ email: 'ada@example.com' }, world.codeFor)

    expect(await editor.users.get(ada.id)).toMatchObject({ status: 'active' })
    await expect(world.browse().join({ email: 'bo@example.com' }, async () => '000000')).rejects.toMatchObject({ code: 'wrong_code' })
    expect(await editor.users.get(bo.id)).toMatchObject({ status: 'inactive' })
  })

  it('is withdrawn by deactivating or banning the person', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const withdraw = [
      (id: string) => owner.users.changeStatus(id, { action: 'deactivate' }),
      (id: string) => owner.users.changeStatus(id, { action: 'ban' }),
    ]

    for (const [n, act] of withdraw.entries()) {
      const email = `${String(n)}@example.com`
      const { id } = await owner.users.create({ email, name: 'Ada' })
      const asked = await askFor(world, email)
      const code = await world.codeFor(email)
      await act(id)
      expect(await refusalOf(asked.answer({ challengeId: asked.challengeId, code }))).toMatchObject({ status: 410 })
    }
    expect(await owner.users.counts()).toMatchObject({ inactive: 1, banned: 1, active: 0 })
  })
})
