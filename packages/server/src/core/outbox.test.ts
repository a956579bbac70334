import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { deliver, type Delivery } from '../mail/deliver.js'
import { mailTemplates } from '../mail-templates.js'
import type { Mail, MailTemplate } from '../mail/mailer.js'
import { OUTBOX } from '../realtime/bus.js'
import { transaction, within } from './context.js'
import { queueMail } from './outbox.js'

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' }
const greeting: MailTemplate<{ name: string }> = {
  name: 'test.greeting',
  render: ({ name }) => ({ subject: 'Hello', text: `Hello ${name}.` }),
}

/** A world whose mail server is down until it is mended. */
async function createTestOutbox() {
  const world = await createTestApp()
  const editor = await world.as('editor')
  const sent: Mail[] = []
  const failures: { attempts: number; told: string }[] = []
  let down = true
  const mailer = {
    send: async (mail: Mail) => {
      if (down) throw new Error('421 try later')
      sent.push(mail)
    },
  }
  const onFailure: Delivery['onFailure'] = (failure) =>
    failures.push({ attempts: failure.attempts, told: JSON.stringify(failure) + String(failure.error) })
  const run = () =>
    deliver({ store: world.store, keys: world.parts.keys, now: world.clock.now, mailer, templates: mailTemplates, onFailure })
  const rows = () =>
    world.db.selectFrom('outbox').select(['sealed', 'attempts', 'nextAttemptAt', 'sentAt', 'failedAt']).orderBy('queuedAt').execute()
  return { ...world, editor, sent, failures, run, rows, mend: () => void (down = false) }
}

describe('a mail in the outbox', () => {
  it('is sealed while it waits, and blank once it left', async () => {
    const { as, db, mails } = await createTestApp()
    await (await as('editor')).users.create(ada)
    const readOutbox = () => db.selectFrom('outbox').select(['template', 'sealed', 'sentAt']).executeTakeFirstOrThrow()

    const waiting = await readOutbox()
    await mails()

    expect(Buffer.from(waiting.sealed, 'base64url').toString('latin1')).not.toMatch(/ada/i)
    expect(await readOutbox()).toEqual({ template: 'user.invitation', sealed: '', sentAt: '2026-11-22T09:00:00.000Z' })
  })

  it('leaves if, and only if, its transaction commits', async () => {
    const { system, acme, db, parts } = await createTestApp()
    const woken: string[] = []
    parts.bus.subscribe('', [OUTBOX], (channel) => woken.push(channel))
    const queue = (fail: boolean) =>
      transaction(within(system, acme.id), async (ctx) => {
        await queueMail(ctx, greeting, ada.email, { name: ada.name })
        if (fail) throw new Error('after all not')
        expect(woken).toEqual([])
      })

    await expect(queue(true)).rejects.toThrow('after all not')
    expect([await db.selectFrom('outbox').select('id').execute(), woken]).toEqual([[], []])
    await queue(false)

    expect([(await db.selectFrom('outbox').select('id').execute()).length, woken]).toEqual([1, [OUTBOX]])
  })

  it('is not sent when the work around it is refused', async () => {
    const { as, mails, db } = await createTestApp()
    const editor = await as('editor')
    await editor.users.create(ada)
    await mails()

    await editor.users.create(ada).catch(() => undefined)

    expect([(await mails()).length, (await db.selectFrom('outbox').select('id').execute()).length]).toEqual([1, 1])
  })

  it('is tried again after longer and longer pauses, and at last given up, still sealed', async () => {
    const { editor, clock, run, rows, failures } = await createTestOutbox()
    await editor.users.create(ada)
    const [queued] = await rows()

    for (const pause of [10, 60, 300, 1800, 7200, 21_600, 43_200]) {
      await run()
      const [row] = await rows()
      expect(Date.parse(row!.nextAttemptAt) - clock.now().getTime()).toBe(pause * 1000)
      clock.move(pause - 1)
      await run()
      expect(await rows()).toEqual([row])
      clock.move(1)
    }
    await run()
    clock.move(30 * 86_400)
    await run()

    expect(await rows()).toEqual([{ ...queued, attempts: 8, nextAttemptAt: expect.any(String), failedAt: expect.any(String) }])
    expect(failures.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(failures.map(({ told }) => told).join()).not.toMatch(/ada/i)
  })

  it('leaves once the mail server is back, and once only', async () => {
    const { editor, clock, run, rows, sent, mend } = await createTestOutbox()
    await editor.users.create(ada)
    await run()

    mend()
    expect(await run()).toBe(0)
    clock.move(10)
    expect([await run(), await run()]).toEqual([1, 0])

    expect(sent).toMatchObject([{ to: ada.email }])
    expect(await rows()).toMatchObject([{ sealed: '', attempts: 1, failedAt: null }])
  })

  it('leaves after those that were queued before it', async () => {
    const { editor, clock, run, sent, mend } = await createTestOutbox()
    for (const n of [1, 2, 3]) {
      await editor.users.create({ ...ada, email: `${String(n)}@example.com` })
      clock.move(1)
    }
    mend()

    await run()

    expect(sent.map(({ to }) => to)).toEqual(['1@example.com', '2@example.com', '3@example.com'])
  })

  it('opens nowhere but in its own row', async () => {
    const { editor, store, run, rows, sent, mend, failures } = await createTestOutbox()
    await editor.users.create(ada)
    await editor.users.create({ ...ada, email: 'bo@example.com' })
    const [first] = await rows()
    await store.writer.updateTable('outbox').set({ sealed: first!.sealed }).where('sealed', '<>', first!.sealed).execute()
    mend()

    expect(await run()).toBe(1)

    expect([sent.length, failures.length]).toEqual([1, 1])
  })
})
