import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { race } from '../../test/race.js'

it('opens each of 200 challenges once, for a hundred right codes that come at once', async () => {
  const { browse, codeFor, db, clock } = await createTestApp()
  const successes = []

  for (let n = 0; n < 200; n++) {
    clock.move(15) // The page is entered so often that it would have to wait.
    const [page, email] = [browse(), `user${String(n)}@example.com`]
    const asked = await page.auth.signUp({ email, name: 'Ada', password: 'correct horse battery' })
    if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
    const code = await codeFor(email)
    const { done } = await race(100, () => page.auth.answer({ challengeId: asked.challenge.id, code }))
    successes.push(done.length)
  }

  expect(new Set(successes)).toEqual(new Set([1]))
  expect(await db.selectFrom('sessions').select('id').execute()).toHaveLength(200)
})

it('looks at no more than five of a hundred wrong codes, 200 times', async () => {
  const { browse, clock } = await createTestApp()
  const page = browse()

  for (let n = 0; n < 200; n++) {
    clock.move(15) // The page is entered so often that it would have to wait.
    const asked = await page.auth.signUp({ email: `user${String(n)}@example.com`, name: 'Ada', password: 'correct horse battery' })
    if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
    const { refusals } = await race(100, () => page.auth.answer({ challengeId: asked.challenge.id, code: '000000' }))
    expect(refusals.filter(({ code }) => code === 'wrong_code').length).toBeLessThanOrEqual(5)
  }
})
