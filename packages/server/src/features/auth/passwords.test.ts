import type { AuthAnswer } from '@foyer/shared'
import { expect, it } from 'vitest'
import { transaction, within } from '../../core/context.js'
import { hashPassword } from '../../core/passwords.js'
import { registerUser } from '../users/users.service.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { makeUser, operators, signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const ADA = 'ada@example.com'
const OLD = 'correct horse battery'
const NEW = 'battery staple correct'

/** Somebody signed in with a password, and who administers them. */
async function createJoined() {
  const world = await createTestApp()
  const [owner, page] = [await world.as('owner'), world.browse()]
  const { user } = await page.join({ email: ADA }, world.codeFor)
  return { ...world, owner, page, user }
}

/** What stands behind the `#` of the newest link that was mailed. */
async function linked({ mails }: Pick<TestApp, 'mails'>, to = ADA): Promise<string> {
  const links = (await mails()).filter((mail) => mail.to === to).flatMap(({ text }) => /^http\S+#(\S+)$/m.exec(text)?.[1] ?? [])
  return links.at(-1) ?? ''
}

function challengeOf(answer: AuthAnswer) {
  if (answer.state !== 'challenge') throw new Error('Nobody was asked for one more step.')
  return answer.challenge
}

const actionsOf = async ({ db }: TestApp, userId: string) =>
  (await db.selectFrom('auditEntries').select('action').where('subjectId', '=', userId).orderBy('id').execute()).map(({ action }) => action)

it('mails a link with which a user chooses a new password, and is signed in', async () => {
  const world = await createJoined()
  const { owner, page, user, acme, mails } = world

  expect(await owner.users.resetPassword(user.id, { way: 'link' })).toEqual({ temporaryPassword: null })

  expect(await refusalOf(page.me.get())).toMatchObject({ status: 401 })
  expect(await refusalOf(page.refresh())).toMatchObject({ status: 401 })
  expect(await refusalOf(page.signIn(ADA, OLD))).toMatchObject({ code: 'invalid_credentials' })
  const { slug } = await owner.profile.get()
  expect((await mails()).at(-1)!.text).toContain(`\nhttp://test/p/${slug}/new-password#`)
  const answer = await world.browse(acme).auth.choosePassword({ challengeId: await linked(world), password: NEW })
  expect(answer).toMatchObject({ state: 'signed_in', user: { id: user.id } })
  expect(await page.signIn(ADA, NEW)).toMatchObject({ state: 'signed_in' })
  expect((await mails()).at(-1)).toMatchObject({ to: ADA, subject: 'Your password for Acme was changed' })
  expect(await actionsOf(world, user.id)).toEqual(expect.arrayContaining(['user.password_reset', 'user.password_chosen']))
})

it('lets a link work once, for half an hour, and only until the next is sent', async () => {
  const { owner, user, clock, browse, ...world } = await createJoined()
  const choose = (challengeId: string) => browse().auth.choosePassword({ challengeId, password: NEW })
  await owner.users.resetPassword(user.id, { way: 'link' })
  const first = await linked(world)
  await owner.users.resetPassword(user.id, { way: 'link' })
  const second = await linked(world)

  expect(await refusalOf(choose(first))).toMatchObject({ status: 410, code: 'challenge_gone' })
  const together = await Promise.allSettled(Array.from({ length: 20 }, () => choose(second)))
  expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusalOf(choose(second))).toMatchObject({ status: 410 })
  await owner.users.resetPassword(user.id, { way: 'link' })
  const third = await linked(world)
  clock.move(1800)
  expect(await refusalOf(choose(third))).toMatchObject({ status: 410 })
})

it('keeps a link that is only fetched', async () => {
  const { app, owner, user, browse, ...world } = await createJoined()
  await owner.users.resetPassword(user.id, { way: 'link' })
  const challengeId = await linked(world)
  const { slug } = await owner.profile.get()

  for (let n = 0; n < 10; n++) {
    const page = await app.request(`/p/${slug}/new-password`)
    expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer'])
  }

  expect(await browse().auth.choosePassword({ challengeId, password: NEW })).toMatchObject({ state: 'signed_in' })
})

it('gives a temporary password once, which opens nothing but the choice of another', async () => {
  const { owner, page, user, db } = await createJoined()

  const { temporaryPassword } = await owner.users.resetPassword(user.id, { way: 'temporary' })

  expect(temporaryPassword).toMatch(/^[a-z2-9]{5}(?:-[a-z2-9]{5}){3}$/)
  expect(await refusalOf(page.me.get())).toMatchObject({ status: 401 })
  expect(JSON.stringify(await db.selectFrom('users').select(['passwordHash', 'fields']).execute())).not.toContain(temporaryPassword)
  const { id: challengeId, kind } = challengeOf(await page.auth.signIn({ email: ADA, password: temporaryPassword! }))
  expect(kind).toBe('new_password')
  expect(page.token() && (await refusalOf(page.me.get())).status).toBe(401)
  expect(await faultsOf(page.auth.choosePassword({ challengeId, password: temporaryPassword! }))).toEqual([400, 'password'])
  expect(await faultsOf(page.auth.choosePassword({ challengeId, password: `x ${ADA} x` }))).toEqual([400, 'password'])
  expect(await page.auth.choosePassword({ challengeId, password: NEW })).toMatchObject({ state: 'signed_in' })
  expect(await refusalOf(page.signIn(ADA, temporaryPassword!))).toMatchObject({ code: 'invalid_credentials' })
  expect(await page.signIn(ADA, NEW)).toMatchObject({ state: 'signed_in' })
})

it('takes a given password for a week, and its choice only while it is the last that was given', async () => {
  const { owner, page, user, clock } = await createJoined()
  const set = (password: string) => owner.users.resetPassword(user.id, { way: 'set', password })
  expect(await set(NEW)).toEqual({ temporaryPassword: null })
  const { id: challengeId } = challengeOf(await page.auth.signIn({ email: ADA, password: NEW }))

  await set(NEW)
  expect(await refusalOf(page.auth.choosePassword({ challengeId, password: OLD }))).toMatchObject({ status: 410 })
  clock.move(7 * 86_400 - 1)
  challengeOf(await page.auth.signIn({ email: ADA, password: NEW }))
  clock.move(1)
  expect(await refusalOf(page.auth.signIn({ email: ADA, password: NEW }))).toMatchObject({ code: 'invalid_credentials' })
})

it('asks whoever has not proved their address for the code first, and for a new password then', async () => {
  const { as, browse, codeFor } = await createTestApp()
  const owner = await as('owner')
  const { id } = await owner.users.create({ email: ADA, name: 'Ada', password: OLD })
  const page = browse()
  const early = challengeOf(await page.auth.signIn({ email: ADA, password: OLD }))
  const earlyCode = await codeFor(ADA)
  await owner.users.resetPassword(id, { way: 'set', password: NEW })

  expect(await refusalOf(page.auth.answer({ challengeId: early.id, code: earlyCode }))).toMatchObject({ status: 401 })
  const proof = challengeOf(await page.auth.signIn({ email: ADA, password: NEW }))
  const choice = challengeOf(await page.auth.answer({ challengeId: proof.id, code: await codeFor(ADA) }))
  expect([proof.kind, choice.kind]).toEqual(['email_code', 'new_password'])
  expect(await page.auth.choosePassword({ challengeId: choice.id, password: OLD })).toMatchObject({ state: 'signed_in' })
})

it('opens no choice by a code, and nothing of a code by a choice', async () => {
  const { owner, user, browse, codeFor, ...world } = await createJoined()
  const page = browse()
  await owner.users.resetPassword(user.id, { way: 'link' })
  const link = await linked(world)
  const signUp = challengeOf(await page.auth.signUp({ email: 'bo@example.com', name: 'Bo', password: OLD }))

  expect(await refusalOf(page.auth.answer({ challengeId: link, code: '000000' }))).toMatchObject({ status: 410 })
  world.clock.move(60)
  expect(await refusalOf(page.auth.resend(link))).toMatchObject({ status: 410 })
  expect(await refusalOf(page.auth.choosePassword({ challengeId: signUp.id, password: NEW }))).toMatchObject({ status: 410 })
  expect(await refusalOf(page.auth.choosePassword({ challengeId: 'a'.repeat(43), password: NEW }))).toMatchObject({ status: 410 })
  expect(await page.auth.choosePassword({ challengeId: link, password: NEW })).toMatchObject({ state: 'signed_in' })
})

it('lets a link die with the address it went to, and with the status of its user', async () => {
  const { owner, user, browse, ...world } = await createJoined()
  await owner.users.resetPassword(user.id, { way: 'link' })
  const link = await linked(world)

  await owner.users.changeStatus(user.id, { action: 'ban' })
  expect(await refusalOf(browse().auth.choosePassword({ challengeId: link, password: NEW }))).toMatchObject({ code: 'account_banned' })
  await owner.users.changeStatus(user.id, { action: 'unban' })
  await owner.users.edit(await owner.users.get(user.id), { email: 'new@example.com' })
  expect(await refusalOf(browse().auth.choosePassword({ challengeId: link, password: NEW }))).toMatchObject({ status: 410 })
})

it('refuses what cannot be: other statuses, other profiles, passwords in the wrong place', async () => {
  const world = await createJoined()
  const { owner, user, globex, acme, as } = world
  const reset = (id: string) => refusalOf(owner.users.resetPassword(id, { way: 'temporary' }))
  const foreign = await makeUser(world, globex, 'active')

  for (const status of ['pending', 'invited', 'inactive', 'banned'] as const) {
    expect(await reset((await makeUser(world, acme, status)).id)).toMatchObject({ status: 409, code: 'status_conflict' })
  }
  expect(await reset(foreign.id)).toEqual(await reset('019aa1fc-0000-7001-8001-00000000dead'))
  expect(await reset(foreign.id)).toMatchObject({ status: 404, code: 'user_not_found' })
  expect(await faultsOf(owner.users.resetPassword(user.id, { way: 'set' }))).toEqual([400, 'password'])
  expect(await faultsOf(owner.users.resetPassword(user.id, { way: 'set', password: 'short' }))).toEqual([400, 'password'])
  expect(await faultsOf(owner.users.resetPassword(user.id, { way: 'set', password: `my ${ADA}` }))).toEqual([400, 'password'])
  expect(await faultsOf(owner.users.resetPassword(user.id, { way: 'link', password: NEW }))).toEqual([400, 'password'])
  expect(await refusalOf((await as('viewer')).users.resetPassword(user.id, { way: 'link' }))).toMatchObject({ status: 403 })
})

it('leaves the passwords and addresses of operators to those who administer the server', async () => {
  const world = await createTestApp()
  const [owner, editor] = [await world.as('owner', operators), await world.as('editor', operators)]
  const { user } = await signedIn(world, operators)

  expect(await refusalOf(editor.users.resetPassword(user.id, { way: 'temporary' }))).toMatchObject({ status: 403 })
  expect(await refusalOf(editor.users.edit(user, { email: 'mine@example.com' }))).toMatchObject({ status: 403 })
  expect(await refusalOf(owner.users.resetPassword(user.id, { way: 'link' }))).toMatchObject({ status: 409, code: 'no_hosted_page' })
  expect((await owner.users.resetPassword(user.id, { way: 'temporary' })).temporaryPassword).not.toBeNull()
  const own = (await owner.users.list({ search: 'owner' })).items[0]!
  expect(await refusalOf(owner.users.resetPassword(own.id, { way: 'temporary' }))).toMatchObject({ status: 409, code: 'own_account' })
})

it('admits nobody by a password that is replaced while they sign in', { timeout: 60_000 }, async () => {
  const { as, acme, browse, system, ...world } = await createTestApp()
  const [owner, page] = [await as('owner'), browse()]
  const passwordHash = await hashPassword(OLD)

  for (let n = 0; n < 20; n++) {
    const email = `${String(n)}@example.com`
    const { id } = await transaction(within(system, acme.id), (ctx) => registerUser(ctx, { email, name: 'Ada', passwordHash }))
    const [entered] = await Promise.all([
      page.auth.signIn({ email, password: OLD }).catch(() => undefined),
      owner.users.resetPassword(id, { way: 'link' }),
    ])
    page.use(entered?.state === 'signed_in' ? entered.accessToken : undefined)
    expect(await refusalOf(page.me.get())).toMatchObject({ status: 401 })
  }
  expect(
    await world.db.selectFrom('sessions').select('id').where('profileId', '=', acme.id).where('endedAt', 'is', null).execute(),
  ).toEqual([])
})
