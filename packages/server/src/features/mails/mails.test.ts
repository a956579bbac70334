import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { operators, signedIn } from '../../test/make.js'
import { refusalOf } from '../../test/refusal.js'
import { createCaughtMails } from '../../mail/caught-mails.js'

const at = new Date('2026-11-22T09:00:00.000Z')

it('shows those who run the server what was caught instead of mailed, newest first, up to 200', async () => {
  const caughtMails = createCaughtMails(() => at)
  const { as } = await createTestApp({ caughtMails })
  const owner = await as('owner', operators)
  for (let n = 1; n <= 201; n++) await caughtMails.send({ to: `${String(n)}@example.com`, subject: 'Hello', text: 'Text' })

  const { items } = await owner.mails.list()

  expect(items[0]).toEqual({ id: expect.any(String), to: '201@example.com', subject: 'Hello', text: 'Text', sentAt: at.toISOString() })
  expect([items.length, items.at(-1)!.to]).toEqual([200, '2@example.com'])
})

it('shows them to nobody else', async () => {
  const world = await createTestApp({ caughtMails: createCaughtMails(() => at) })
  const { browser: account } = await signedIn(world, operators)
  const [tenant, editor, stranger] = [await world.as('owner'), await world.as('editor', operators), await world.as(null, operators)]

  expect(await refusalOf(tenant.mails.list())).toMatchObject({ status: 403 })
  expect(await refusalOf(editor.mails.list())).toMatchObject({ status: 403 })
  expect(await refusalOf(account.mails.list())).toMatchObject({ status: 403 })
  expect(await refusalOf(stranger.mails.list())).toMatchObject({ status: 401 })
})

it('has none where mails are really sent', async () => {
  const { as } = await createTestApp({ caughtMails: null })
  const owner = await as('owner', operators)

  expect(await refusalOf(owner.mails.list())).toMatchObject({ status: 404, code: 'mail_not_found' })
})
