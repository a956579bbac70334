import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { signedIn } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

it('lets somebody change their own name, from the version they saw', async () => {
  const world = await createTestApp()
  const { browser, user } = await signedIn(world, world.acme)
  const owner = await world.as('owner')
  const seen = await browser.me.get()

  const edited = await browser.me.edit(seen, { name: ' Ada King ' })

  expect(edited).toEqual({ ...seen, name: 'Ada King', version: seen.version + 1 })
  expect(await browser.me.get()).toEqual(edited)
  expect((await owner.users.list({ search: 'ada king' })).items).toMatchObject([{ id: user.id, name: 'Ada King' }])
  expect(await refusalOf(browser.me.edit(seen, { name: 'Late' }))).toMatchObject({ status: 412, code: 'version_conflict' })
})

it('lets one of many changes at once through', async () => {
  const world = await createTestApp()
  const { browser } = await signedIn(world, world.acme)
  const seen = await browser.me.get()

  const { done, refusals } = await race(20, (n) => browser.me.edit(seen, { name: `Ada ${String(n)}` }))

  expect([done.length, tally(refusals)]).toEqual([1, { version_conflict: 19 }])
})

it('names what is wrong with a name, and takes nothing but a name', async () => {
  const world = await createTestApp()
  const { browser } = await signedIn(world, world.acme)
  const seen = await browser.me.get()
  const edit = (change: object) => faultsOf(browser.me.edit(seen, change as { name: string }))

  for (const name of ['', ' ', 'x'.repeat(121), 'a\nb', 7, null]) expect(await edit({ name })).toEqual([400, 'name'])
  for (const field of ['email', 'status', 'type', 'tags', 'fields', 'externalId', 'id']) {
    expect(await edit({ name: 'Ada', [field]: 'x' })).toEqual([400, field])
  }
  expect(await browser.me.get()).toEqual(seen)
})

it('is for the profile’s own users, and leaves an audit entry', async () => {
  const world = await createTestApp()
  const { browser, user } = await signedIn(world, world.acme)
  const [owner, stranger, foreign] = [await world.as('owner'), await world.as(null), world.browse(world.globex)]
  const seen = await browser.me.get()
  foreign.use(browser.token())

  expect(await refusalOf(owner.me.edit(seen, { name: 'Mine' }))).toMatchObject({ status: 403 })
  expect(await refusalOf(stranger.me.edit(seen, { name: 'Mine' }))).toMatchObject({ status: 401 })
  expect(await refusalOf(foreign.me.edit(seen, { name: 'Mine' }))).toMatchObject({ status: 401 })
  await browser.me.edit(seen, { name: 'Ada King' })

  expect(await journal(world, world.acme, 'user.edited')).toEqual([{ actorKind: 'user', actorId: user.id, subjectId: user.id }])
})
