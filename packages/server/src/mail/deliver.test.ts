import { expect, it } from 'vitest'
import { mailTemplates } from '../mail-templates.js'
import { createTestApp } from '../test/create-test-app.js'
import { deliver } from './deliver.js'

it('sends each mail once, of however many runners', async () => {
  const { as, store, parts, clock } = await createTestApp()
  const owner = await as('owner')
  for (let n = 0; n < 10; n++) await owner.users.create({ email: `user${String(n)}@example.com`, name: 'Ada' })
  const sent: string[] = []
  const mailer = {
    send: async ({ to }: { to: string }) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      sent.push(to)
    },
  }
  const run = () => deliver({ store, keys: parts.keys, now: clock.now, mailer, templates: mailTemplates, onFailure: () => undefined })

  await Promise.all([run(), run(), run()])

  expect([sent.length, new Set(sent).size]).toEqual([10, 10])
})

it('leaves a mail to the next runner when the one that took it is gone', async () => {
  const { as, store, parts, clock } = await createTestApp()
  await (await as('owner')).users.create({ email: 'ada@example.com', name: 'Ada' })
  const sent: string[] = []
  const common = { store, keys: parts.keys, now: clock.now, templates: mailTemplates, onFailure: () => undefined }
  void deliver({ ...common, mailer: { send: () => new Promise<void>(() => undefined) } })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const next = () => deliver({ ...common, mailer: { send: async ({ to }) => void sent.push(to) } })

  expect(await next()).toBe(0)
  clock.move(301)

  expect(await next()).toBe(1)
  expect(sent).toEqual(['ada@example.com'])
})
