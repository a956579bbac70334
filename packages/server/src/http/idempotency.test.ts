import { expect, it } from 'vitest'
import { transaction } from '../core/context.js'
import { createMemoryBus } from '../realtime/memory-bus.js'
import { createTestApp } from '../test/create-test-app.js'

const ada = { email: 'ada@example.com', name: 'Ada' }
const once = { idempotencyKey: 'once' }

it('keeps the answer with the change, so that a server lost right after it repeats nothing', async () => {
  const memory = createMemoryBus()
  let lost = true
  const publish: typeof memory.publish = (message) => {
    if (lost) throw new Error('The power went.')
    memory.publish(message)
  }
  const { as, db } = await createTestApp({ bus: { ...memory, publish } })
  const owner = await as('owner')
  await expect(owner.users.create(ada, once)).rejects.toMatchObject({ status: 500 })

  lost = false
  const repeated = await owner.users.create(ada, once)

  expect(repeated).toMatchObject(ada)
  expect(await db.selectFrom('users').select('id').where('email', '=', ada.email).execute()).toEqual([{ id: repeated.id }])
})

it('does not repeat an answer to somebody who lost the right to it', async () => {
  const { as, acme, system } = await createTestApp()
  const editor = await as('editor')
  await editor.users.create(ada, once)

  await transaction(system, ({ db }) =>
    db.updateTable('memberships').set({ role: 'viewer' }).where('profileId', '=', acme.id).where('role', '=', 'editor').execute(),
  )

  await expect(editor.users.create(ada, once)).rejects.toMatchObject({ status: 403 })
})
