import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const DAY = 86_400
const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }

/** A page where somebody is signed in, and the token in its cookie. */
async function createTestSession() {
  const world = await createTestApp()
  const page = world.browse()
  const { user } = await page.join(ada, world.codeFor)
  const [name = ''] = page.cookies.keys()
  const cookie = () => page.cookies.get(name)!
  /** Sends this very token, whatever the page holds. */
  const refreshWith = (token: string) => {
    page.cookies.set(name, token)
    return page.refresh()
  }
  return { ...world, page, user, name, cookie, refreshWith }
}

describe('a session', () => {
  it('goes on with a new token for the page and a new one for its cookie', async () => {
    const { page, user, cookie, clock } = await createTestSession()
    const first = cookie()
    clock.move(331)
    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })

    const answer = await page.refresh()

    expect(answer).toEqual({ state: 'signed_in', accessToken: expect.any(String), expiresIn: 300, user })
    expect(cookie()).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(cookie()).not.toBe(first)
    expect(await page.me.get()).toEqual(user)
  })

  it('keeps only hashes of what its cookie holds', async () => {
    const { page, cookie, db } = await createTestSession()
    await page.refresh()

    const rows = await db.selectFrom('refreshTokens').select(['hash', 'sessionId']).execute()

    expect(rows.map(({ hash }) => hash)).not.toContain(cookie())
    expect(JSON.stringify(rows)).not.toContain(cookie())
  })

  it('is none without a cookie, or with one that is not ours', async () => {
    const { page, browse, cookie, name } = await createTestSession()
    const stranger = browse()

    expect(await refusalOf(stranger.auth.refresh())).toMatchObject({ status: 401, code: 'unauthenticated' })
    for (const token of ['', 'x', 'a'.repeat(43), `${cookie()}x`, `${cookie()}; ${name}=${cookie()}`]) {
      stranger.cookies.set(name, token)
      expect(await refusalOf(stranger.auth.refresh())).toMatchObject({ status: 401, code: 'unauthenticated' })
    }
    expect(await page.refresh()).toMatchObject({ state: 'signed_in' })
  })

  it('is over when nobody came back for seven days', async () => {
    const [one, other] = [await createTestSession(), await createTestSession()]

    one.clock.move(7 * DAY - 1)
    other.clock.move(7 * DAY)

    expect(await one.page.refresh()).toMatchObject({ state: 'signed_in' })
    expect(await refusalOf(other.page.refresh())).toMatchObject({ status: 401 })
  })

  it('is over after thirty days, however often somebody came back', async () => {
    const { page, clock } = await createTestSession()
    for (let n = 0; n < 4; n++) {
      clock.move(6 * DAY)
      await page.refresh()
    }
    clock.move(6 * DAY - 1)
    await page.refresh()
    clock.move(1)

    expect(await refusalOf(page.refresh())).toMatchObject({ status: 401 })
    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })
  })
})

describe('a token sent twice', () => {
  it('yields one child to a hundred that come at once, and they stay signed in', async () => {
    const { page, db, acme, cookie, browse, name } = await createTestSession()
    const tabs = Array.from({ length: 100 }, () => browse())
    for (const tab of tabs) tab.cookies.set(name, cookie())

    const { done, refusals } = await race(100, (n) => tabs[n]!.refresh())

    expect([done.length, refusals]).toEqual([100, []])
    expect(new Set(tabs.map(({ cookies }) => cookies.get(name))).size).toBe(1)
    expect(await db.selectFrom('refreshTokens').select('hash').where('profileId', '=', acme.id).execute()).toHaveLength(2)
    page.cookies.set(name, tabs[0]!.cookies.get(name)!)
    expect(await page.refresh()).toMatchObject({ state: 'signed_in' })
  })

  it('within ten seconds yields the same child, later ends the session, and its user is told once', async () => {
    const world = await createTestSession()
    const { page, cookie, refreshWith, clock, user, mails } = world
    const parent = cookie()
    await page.refresh()
    const child = cookie()

    clock.move(9)
    await refreshWith(parent)
    const again = cookie()
    clock.move(1)
    const replays = [await refusalOf(refreshWith(parent)), await refusalOf(refreshWith(parent)), await refusalOf(refreshWith(child))]

    expect(again).toBe(child)
    expect(replays).toEqual(replays.map(() => expect.objectContaining({ status: 401, code: 'unauthenticated' })))
    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })
    expect((await mails()).slice(1)).toMatchObject([{ to: ada.email, subject: 'A session with Acme was ended' }])
    expect(await journal(world, world.acme, 'session.reuse_detected')).toMatchObject([{ subjectId: user.id }])
  })

  it('ends the session at once when its child was used already', async () => {
    const { page, cookie, refreshWith } = await createTestSession()
    const grandparent = cookie()
    await page.refresh()
    await page.refresh()
    const newest = cookie()

    await refusalOf(refreshWith(grandparent))

    expect(await refusalOf(refreshWith(newest))).toMatchObject({ status: 401 })
  })

  it('leaves the user’s other sessions alone', async () => {
    const { page, browse, cookie, refreshWith, clock } = await createTestSession()
    const elsewhere = browse()
    await elsewhere.signIn(ada.email)
    const parent = cookie()
    await page.refresh()
    clock.move(10)

    await refusalOf(refreshWith(parent))

    expect(await elsewhere.me.get()).toMatchObject({ email: ada.email })
    expect(await elsewhere.refresh()).toMatchObject({ state: 'signed_in' })
  })
})

describe('signing out', () => {
  it('ends this session at once, and no other', async () => {
    const world = await createTestSession()
    const { page, browse, cookie, name, refreshWith, user } = world
    const [elsewhere, token] = [browse(), cookie()]
    await elsewhere.signIn(ada.email)

    await page.auth.signOut()

    expect(page.cookies.has(name)).toBe(false)
    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })
    expect(await refusalOf(refreshWith(token))).toMatchObject({ status: 401 })
    expect(await elsewhere.me.get()).toMatchObject({ id: user.id })
    expect(await journal(world, world.acme, 'session.ended')).toMatchObject([{ subjectId: user.id }])
  })

  it('does nothing where nobody is signed in', async () => {
    const world = await createTestSession()

    await world.browse().auth.signOut()

    expect(await world.page.me.get()).toEqual(world.user)
    expect(await journal(world, world.acme, 'session.ended')).toEqual([])
  })
})

describe('stepping up', () => {
  it('dates the proof of the password anew, which refreshing does not', async () => {
    const world = await createTestSession()
    const { page, clock, user } = world
    const signedInAt = clock.now().getTime() / 1000
    clock.move(120)
    const refreshed = await page.refresh()

    const answer = await page.auth.stepUp(ada.password)

    expect(decodeJwt(refreshed.accessToken)['auth_time']).toBe(signedInAt)
    expect(decodeJwt(answer.accessToken)['auth_time']).toBe(signedInAt + 120)
    page.use(answer.accessToken)
    expect(await page.me.get()).toEqual(user)
    expect(decodeJwt((await page.refresh()).accessToken)['auth_time']).toBe(signedInAt + 120)
    expect(await journal(world, world.acme, 'session.stepped_up')).toMatchObject([{ actorId: user.id, subjectId: user.id }])
  })

  it('names a wrong password, and is for users who are signed in', async () => {
    const world = await createTestSession()
    const owner = await world.as('owner')

    expect(await faultsOf(world.page.auth.stepUp('wrong horse battery'))).toEqual([400, 'password'])
    expect(await faultsOf(world.page.auth.stepUp(''))).toEqual([400, 'password'])
    await expect(world.browse().auth.stepUp(ada.password)).rejects.toMatchObject({ status: 401 })
    const member = world.browse()
    member.use(owner.token)
    await expect(member.auth.stepUp(ada.password)).rejects.toMatchObject({ status: 403, code: 'forbidden' })
    expect(await journal(world, world.acme, 'session.stepped_up')).toEqual([])
  })
})

it('lets users be deleted while they come back, and while copies of their sessions do', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const pages = await Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      const page = world.browse()
      const { user } = await page.join({ email: `${String(n)}@example.com` }, world.codeFor)
      const copy = world.browse()
      for (const [name, token] of page.cookies) copy.cookies.set(name, token)
      await page.refresh()
      await page.refresh()
      return { page, copy, user }
    }),
  )

  const { refusals } = await race(24, (n) => {
    const { page, copy, user } = pages[n % 8]!
    if (n < 8) return copy.refresh()
    return n < 16 ? owner.users.delete(user.id) : page.refresh()
  })

  expect(Object.keys(tally(refusals)).filter((code) => code !== 'unauthenticated')).toEqual([])
  expect(await owner.users.counts()).toMatchObject({ active: 0 })
})
