import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { publish, transaction } from './context.js'

it('tells of a change once it can be seen, and of one that failed never', async () => {
  const { system, db, parts } = await createTestApp()
  const heard: string[] = []
  parts.bus.subscribe(system.profileId, ['news'], (channel) => heard.push(channel))
  const rename = (name: string, fail: boolean) =>
    transaction(system, async (ctx) => {
      publish(ctx, 'news')
      await ctx.db.updateTable('profiles').set({ name }).where('id', '=', ctx.profileId).execute()
      if (fail) throw new Error('after all not')
      return [...heard]
    })

  await expect(rename('Nobody', true)).rejects.toThrow('after all not')
  const during = await rename('Staff', false)

  expect([during, heard]).toEqual([[], ['news']])
  expect(await db.selectFrom('profiles').select('name').where('id', '=', system.profileId).execute()).toEqual([{ name: 'Staff' }])
})

it('joins the transaction around it, and fails with it', async () => {
  const { system, db } = await createTestApp()
  const rename = (name: string) => (ctx: typeof system) =>
    transaction(ctx, ({ db }) => db.updateTable('profiles').set({ name }).where('id', '=', ctx.profileId).execute())

  const outer = transaction(system, async (ctx) => {
    await rename('Staff')(ctx)
    throw new Error('after all not')
  })

  await expect(outer).rejects.toThrow('after all not')
  expect(await db.selectFrom('profiles').select('name').where('id', '=', system.profileId).execute()).toEqual([{ name: 'Operators' }])
})
