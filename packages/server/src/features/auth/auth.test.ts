import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'

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
