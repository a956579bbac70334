import { describe, expect, it } from 'vitest'
import { hash } from '@node-rs/argon2'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { signedIn } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { refusalOf } from '../../test/refusal.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }

/** A user who signed up, on a page where they are signed out. */
async function createTestUser() {
  const world = await createTestApp()
  const { user } = await world.browse().join(ada, world.codeFor)
  return { ...world, user, owner: await world.as('owner'), page: world.browse() }
}

describe('signing in', () => {
  it('opens a session of its own on each page, and dates the last access', async () => {
    const world = await createTestUser()
    const { page, owner, user } = world
    world.clock.move(60)

    const answer = await page.signIn(' ADA@example.com ')

    expect(answer).toEqual({ state: 'signed_in', accessToken: expect.any(String), expiresIn: 300, user })
    expect(await page.me.get()).toEqual(user)
    expect(await owner.users.get(user.id)).toMatchObject({ lastAccessAt: '2026-11-22T09:01:00.000Z' })
    expect(await journal(world, world.acme, 'session.started')).toHaveLength(2)
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const { page, owner } = await createTestUser()
    await owner.users.create({ email: 'invited@example.com', name: 'Invited' })

    const answers = await Promise.all([
      refusalOf(page.signIn(ada.email, 'wrong horse battery')),
      refusalOf(page.signIn('nobody@example.com')),
      refusalOf(page.signIn('invited@example.com')),
      refusalOf(page.signIn('invited@example.com', 'nobody has this password')),
    ])

    expect(answers).toEqual(answers.map(() => ({ status: 401, code: 'invalid_credentials', title: expect.any(String), fields: {} })))
    expect(page.cookies.size).toBe(0)
  })

  it.each([
    ['deactivate', 'account_inactive'],
    ['ban', 'account_banned'],
  ] as const)('after %s tells why, to nobody but who knows the password', async (action, code) => {
    const { page, owner, user } = await createTestUser()
    await owner.users.changeStatus(user.id, { action })

    expect(await refusalOf(page.signIn(ada.email))).toMatchObject({ status: 403, code })
    expect(await refusalOf(page.signIn(ada.email, 'wrong horse battery'))).toMatchObject({ status: 401, code: 'invalid_credentials' })
    expect(page.cookies.size).toBe(0)
  })

  it('tells those who wait for approval so', async () => {
    const { page, store, user } = await createTestUser()
    await store.writer.updateTable('users').set({ status: 'pending' }).where('id', '=', user.id).execute()

    expect(await refusalOf(page.signIn(ada.email))).toMatchObject({ status: 403, code: 'account_pending' })
  })

  it('replaces a hash of weaker parameters, and no other', async () => {
    const { page, store, db, user } = await createTestUser()
    const stored = async () =>
      (await db.selectFrom('users').select('passwordHash').where('id', '=', user.id).executeTakeFirstOrThrow()).passwordHash
    const weak = await hash(ada.password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await store.writer.updateTable('users').set({ passwordHash: weak }).where('id', '=', user.id).execute()

    await refusalOf(page.signIn(ada.email, 'wrong horse battery'))
    const afterWrong = await stored()
    await page.signIn(ada.email)
    const replaced = await stored()
    await page.signIn(ada.email)

    expect(afterWrong).toBe(weak)
    expect(replaced).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await stored()).toBe(replaced)
  })
})

describe('a user whose password was made for them', () => {
  it('proves the address at the first sign-in, and never again', async () => {
    const world = await createTestApp()
    const [editor, page] = [await world.as('editor'), world.browse()]
    const user = await editor.users.create(ada)

    const asked = await page.auth.signIn({ email: ada.email, password: ada.password })
    if (asked.state !== 'challenge') throw new Error('The address was taken as proved.')
    const before = await editor.users.get(user.id)
    world.clock.move(60)
    const answer = await page.auth.answer({ challengeId: asked.challenge.id, code: await world.codeFor(ada.email) })

    expect(before).toEqual(user)
    expect(answer).toMatchObject({ state: 'signed_in', user: { id: user.id } })
    expect(await editor.users.get(user.id)).toMatchObject({ emailVerifiedAt: '2026-11-22T09:01:00.000Z' })
    expect(await journal(world, world.acme, 'user.email_verified')).toMatchObject([{ subjectId: user.id }])
    expect(await page.auth.signIn({ email: ada.email, password: ada.password })).toMatchObject({ state: 'signed_in' })
  })

  it('opens one session of a hundred right codes that come at once', async () => {
    const world = await createTestApp()
    const [editor, page] = [await world.as('editor'), world.browse()]
    await editor.users.create(ada)
    const asked = await page.auth.signIn({ email: ada.email, password: ada.password })
    if (asked.state !== 'challenge') throw new Error('The address was taken as proved.')
    const code = await world.codeFor(ada.email)

    const { done, refusals } = await race(100, () => page.auth.answer({ challengeId: asked.challenge.id, code }))

    expect([done.length, tally(refusals)]).toEqual([1, { challenge_gone: 99 }])
    expect(await journal(world, world.acme, 'session.started')).toHaveLength(1)
  })

  it.each([
    ['deactivate', 403, 'account_inactive'],
    ['ban', 403, 'account_banned'],
    ['delete', 401, 'unauthenticated'],
  ] as const)('does not come in by the code after %s', async (action, status, code) => {
    const world = await createTestApp()
    const [owner, page] = [await world.as('owner'), world.browse()]
    const user = await owner.users.create(ada)
    const asked = await page.auth.signIn({ email: ada.email, password: ada.password })
    if (asked.state !== 'challenge') throw new Error('The address was taken as proved.')

    await (action === 'delete' ? owner.users.delete(user.id) : owner.users.changeStatus(user.id, { action }))

    const answer = page.auth.answer({ challengeId: asked.challenge.id, code: await world.codeFor(ada.email) })
    expect(await refusalOf(answer)).toMatchObject({ status, code })
    expect(page.cookies.size).toBe(0)
  })
})

describe('who is signed in', () => {
  it('is told to users about themselves, not to members or strangers', async () => {
    const world = await createTestApp()
    const { browser, user } = await signedIn(world, world.acme, ada.email)
    const [owner, stranger] = [await world.as('owner'), await world.as(null)]

    const { id, email, name, createdAt, version } = user
    expect(await browser.me.get()).toEqual({ id, email, name, createdAt, version })
    await expect(owner.me.get()).rejects.toMatchObject({ status: 403, code: 'forbidden' })
    await expect(stranger.me.get()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' })
  })
})
