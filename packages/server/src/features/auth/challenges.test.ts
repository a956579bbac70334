import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }

/** A page that waits for the code of a sign-up. */
async function createTestChallenge() {
  const world = await createTestApp()
  const page = world.browse()
  const asked = await page.auth.signUp(ada)
  if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
  const { challenge } = asked
  const code = await world.codeFor(ada.email)
  const answer = (code: string) => page.auth.answer({ challengeId: challenge.id, code })
  return { ...world, page, challenge, code, answer, resend: () => page.auth.resend(challenge.id) }
}

/** A code that is not `code`. */
const besides = (code: string, n = 1) => String((Number(code) + n) % 1_000_000).padStart(6, '0')

describe('a challenge', () => {
  it('says what it waits for, and how long', async () => {
    const { challenge } = await createTestChallenge()

    expect(challenge).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      kind: 'email_code',
      expiresAt: '2026-11-22T09:10:00.000Z',
    })
  })

  it('takes the code however it is typed', async () => {
    const { answer, code } = await createTestChallenge()

    expect(await answer(` ${code.slice(0, 3)}-${code.slice(3)} `)).toMatchObject({ state: 'signed_in' })
  })

  it('is opened by its code once', async () => {
    const { answer, code } = await createTestChallenge()

    await answer(code)

    expect(await refusalOf(answer(code))).toMatchObject({ status: 410, code: 'challenge_gone' })
  })

  it('takes five tries, right or wrong, and then not even the right one', async () => {
    const { answer, code } = await createTestChallenge()

    for (let n = 1; n <= 5; n++) {
      expect(await refusalOf(answer(besides(code, n)))).toMatchObject({
        status: 400,
        code: 'wrong_code',
        fields: { code: expect.any(String) },
      })
    }

    expect(await refusalOf(answer(code))).toMatchObject({ status: 410, code: 'challenge_gone' })
  })

  it('is opened by the fifth try, when that is right', async () => {
    const { answer, code } = await createTestChallenge()
    for (let n = 1; n <= 4; n++) await refusalOf(answer(besides(code, n)))

    expect(await answer(code)).toMatchObject({ state: 'signed_in' })
  })

  it('looks at five of a hundred wrong codes that come at once', async () => {
    const { answer, code } = await createTestChallenge()

    const { refusals } = await race(100, (n) => answer(besides(code, n + 1)))

    expect(tally(refusals)).toEqual({ wrong_code: 5, challenge_gone: 95 })
    expect(await refusalOf(answer(code))).toMatchObject({ status: 410 })
  })

  it('makes one account and one session of a hundred right codes that come at once', async () => {
    const { answer, code, db, acme } = await createTestChallenge()

    const { done, refusals } = await race(100, () => answer(code))

    expect([done.length, tally(refusals)]).toEqual([1, { challenge_gone: 99 }])
    for (const table of ['users', 'sessions', 'refreshTokens'] as const) {
      expect(await db.selectFrom(table).select('profileId').where('profileId', '=', acme.id).execute()).toHaveLength(1)
    }
  })

  it('is over after ten minutes', async () => {
    const [early, late] = [await createTestChallenge(), await createTestChallenge()]

    early.clock.move(599)
    late.clock.move(600)

    expect(await early.answer(early.code)).toMatchObject({ state: 'signed_in' })
    expect(await refusalOf(late.answer(late.code))).toMatchObject({ status: 410 })
    expect(await refusalOf(late.resend())).toMatchObject({ status: 410 })
  })

  it('names a code that is none, and an id that is none, and spends no try on them', async () => {
    const { answer, code, page } = await createTestChallenge()

    for (const text of ['', '12345', '1234567', 'abcdef', '１２３４５６', '12 34 5x'])
      expect(await faultsOf(answer(text))).toEqual([400, 'code'])
    expect(await faultsOf(page.auth.answer({ challengeId: 'x', code }))).toEqual([400, 'challengeId'])
    expect(await faultsOf(page.auth.resend('x'))).toEqual([400, 'challengeId'])

    expect(await answer(code)).toMatchObject({ state: 'signed_in' })
  })

  it('that nobody opened is as one that is over', async () => {
    const { page, code } = await createTestChallenge()
    const challengeId = 'a'.repeat(43)

    expect(await refusalOf(page.auth.answer({ challengeId, code }))).toMatchObject({ status: 410, code: 'challenge_gone' })
    expect(await refusalOf(page.auth.resend(challengeId))).toMatchObject({ status: 410, code: 'challenge_gone' })
  })
})

describe('another code', () => {
  it('is sent half a minute after the last, and takes its place', async () => {
    const { answer, resend, code, clock, challenge, mails, codeFor } = await createTestChallenge()

    clock.move(29)
    const early = await resend().catch((error: unknown) => error)
    clock.move(1)
    const again = await resend()

    expect(early).toMatchObject({ status: 429, code: 'too_many_requests', retryAfter: 1 })
    expect(again).toEqual({ state: 'challenge', challenge })
    const next = await codeFor(ada.email)
    expect(await mails()).toHaveLength(2)
    if (next !== code) expect(await refusalOf(answer(code))).toMatchObject({ code: 'wrong_code' })
    expect(await answer(next)).toMatchObject({ state: 'signed_in' })
  })

  it('gives no new tries', async () => {
    const { answer, resend, clock, code, codeFor } = await createTestChallenge()
    for (let n = 1; n <= 4; n++) await refusalOf(answer(besides(code, n)))
    clock.move(30)
    await resend()
    const next = await codeFor(ada.email)

    expect(await refusalOf(answer(besides(next)))).toMatchObject({ code: 'wrong_code' })

    expect(await refusalOf(answer(next))).toMatchObject({ status: 410 })
  })

  it('is sent four times at most', async () => {
    const { resend, clock, mails } = await createTestChallenge()

    for (let n = 0; n < 4; n++) {
      clock.move(30)
      await resend()
    }
    clock.move(30)

    expect(await refusalOf(resend())).toMatchObject({ status: 410 })
    expect(await mails()).toHaveLength(5)
  })

  it('is sent once when many ask at once', async () => {
    const { resend, clock, mails, as } = await createTestChallenge()
    const editor = await as('editor')
    clock.move(30)
    await race(20, () => editor.users.create({ email: 'bo@example.com', name: 'Bo' })) // Opens every connection, so that the calls meet.

    const { done, refusals } = await race(20, resend)

    expect([done.length, tally(refusals)]).toEqual([1, { too_many_requests: 19 }])
    expect((await mails()).filter(({ to }) => to === ada.email)).toHaveLength(2)
  })

  it('is not sent to a taken address: it hears again that it is taken, and whoever asked hears nothing', async () => {
    const { page, answer, code, clock, mails } = await createTestChallenge()
    await answer(code)
    const asked = await page.auth.signUp(ada)
    clock.move(30)

    const again = await page.auth.resend(asked.state === 'challenge' ? asked.challenge.id : '')

    expect(again).toEqual(asked)
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('is your code'),
      'You already have an account with Acme',
      'You already have an account with Acme',
    ])
  })
})
