import { describe, expect, it } from 'vitest'
import { OPERATORS } from '@foyer/shared'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { operators } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const first = { code: 'first-run-code', email: 'root@example.com', name: 'Root', password: 'correct horse battery' }

describe('the first account', () => {
  it('is made with the code from the terminal, is signed in, and owns the operators', async () => {
    const world = await createTestApp()
    const page = world.browse(operators)
    const before = await page.auth.firstRunState()

    const { accessToken, user } = await page.auth.firstRun(first)

    page.use(accessToken)
    expect(await page.me.get()).toEqual(user)
    expect([before, await page.auth.firstRunState()]).toEqual([{ open: true }, { open: false }])
    expect((await page.me.profiles.list()).items).toMatchObject([{ role: 'owner', profile: { id: OPERATORS } }])
    page.use((await page.me.profiles.enter(OPERATORS)).accessToken)
    expect((await page.users.list()).items).toMatchObject([{ email: 'root@example.com', status: 'active' }])
    expect(await journal(world, operators, 'member.added')).toMatchObject([{ subjectId: user.id }])
    await world.browse(operators).signIn(first.email)
  })

  it('is made once', async () => {
    const { browse } = await createTestApp()
    const { auth } = browse(operators)
    await auth.firstRun(first)

    const again = await refusalOf(auth.firstRun({ ...first, email: 'eve@example.com' }))
    const guess = await refusalOf(auth.firstRun({ ...first, email: 'eve@example.com', code: 'guess' }))

    expect(again).toMatchObject({ status: 410, code: 'first_run_gone' })
    expect(guess).toEqual(again)
  })

  it('is one of many that come at once', async () => {
    const world = await createTestApp()

    const { done, refusals } = await race(10, (n) => world.browse(operators).auth.firstRun({ ...first, email: `${String(n)}@example.com` }))

    expect([done.length, tally(refusals)]).toEqual([1, { first_run_gone: 9 }])
    expect(await journal(world, operators, 'member.added')).toHaveLength(1)
    expect(await world.db.selectFrom('users').select('email').where('profileId', '=', OPERATORS).execute()).toHaveLength(1)
  })

  it('is not made with another code, or where none was printed', async () => {
    const [{ browse }, closed] = [await createTestApp(), await createTestApp({ firstRunCode: null })]
    const { auth } = browse(operators)

    for (const code of ['', 'first-run-cod', 'First-run-code', ' first-run-code']) {
      expect(await refusalOf(auth.firstRun({ ...first, code }))).toMatchObject({ status: 403, code: 'wrong_code' })
    }
    expect(await refusalOf(closed.browse(operators).auth.firstRun(first))).toMatchObject({ status: 410 })
    expect(await auth.firstRunState()).toEqual({ open: true })
  })

  it('is made in the operators’ own profile alone', async () => {
    const { browse } = await createTestApp()
    const { auth } = browse()

    expect(await auth.firstRunState()).toEqual({ open: false })
    expect(await refusalOf(auth.firstRun(first))).toMatchObject({ status: 404, code: 'profile_not_found' })
  })

  it('names the field at fault', async () => {
    const { browse } = await createTestApp()
    const { auth } = browse(operators)

    expect(await faultsOf(auth.firstRun({ ...first, email: 'root' }))).toEqual([400, 'email'])
    expect(await faultsOf(auth.firstRun({ ...first, name: '' }))).toEqual([400, 'name'])
    expect(await faultsOf(auth.firstRun({ ...first, password: 'short' }))).toEqual([400, 'password'])
    expect(await faultsOf(auth.firstRun({ ...first, role: 'owner' } as never))).toEqual([400, 'role'])
  })
})
