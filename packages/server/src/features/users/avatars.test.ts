import sharp from 'sharp'
import { expect, it } from 'vitest'
import { sweepFiles, writeFile } from '../../core/files.js'
import { within } from '../../core/context.js'
import { createTestApp, URL_OF_SERVER } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { signedIn } from '../../test/make.js'
import { bomb, picture } from '../../test/pictures.js'
import { race } from '../../test/race.js'
import { refusalOf } from '../../test/refusal.js'

/** A signed-in user of Acme, its owner, and the picture that a path leads to. */
async function createTestPerson() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const { browser, user } = await signedIn(world, world.acme)
  const see = (path: string) => world.app.request(`${URL_OF_SERVER}${path}`)
  const files = () => world.db.selectFrom('files').select(['name', 'goesAt']).execute()
  const sweep = () => sweepFiles(world.system)
  return { ...world, owner, browser, user, see, files, sweep }
}

it('is drawn anew, told with the user, and served to whoever knows its name, as a picture alone', async () => {
  const { owner, user, see, acme } = await createTestPerson()

  const { avatar } = await owner.users.avatar.replace(user.id, await picture('jpeg'))
  const answer = await see(avatar)

  expect(avatar).toMatch(new RegExp(`^/avatars/${acme.id}/[\\w-]{22}\\.webp$`))
  expect(await owner.users.get(user.id)).toMatchObject({ avatar, version: user.version + 1 })
  expect((await owner.users.list()).items).toMatchObject([{ avatar }])
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=86400, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
})

it('is changed and taken away by the people themselves too, and nothing of the old one stays', async () => {
  const { browser, owner, user, see, sweep, files } = await createTestPerson()
  const first = await browser.me.avatar.replace(await picture())
  const second = await browser.me.avatar.replace(await picture('png', { colour: '#2020c0' }))

  const between = [(await see(first.avatar)).status, (await see(second.avatar)).status]
  await browser.me.avatar.delete()

  expect([between, (await see(second.avatar)).status]).toEqual([[404, 200], 404])
  expect(await owner.users.get(user.id)).toMatchObject({ avatar: null })
  expect([await sweep(), await files()]).toEqual([2, []])
  await expect(browser.me.avatar.delete()).rejects.toMatchObject({ status: 404, code: 'avatar_not_found' })
})

it('goes with its user, file and all', async () => {
  const { owner, user, see, sweep, files, store, parts } = await createTestPerson()
  const { avatar } = await owner.users.avatar.replace(user.id, await picture())

  await owner.users.delete(user.id)

  expect((await see(avatar)).status).toBe(404)
  expect([await sweep(), await files(), await parts.storage.read(avatar.slice(1))]).toEqual([1, [], undefined])
  expect(await store.reader.selectFrom('fileContents').select('name').execute()).toEqual([])
})

it('leaves no file behind that was written and never kept, and never touches one that is kept', async () => {
  const { system, acme, clock, owner, user, sweep, see, parts } = await createTestPerson()
  const { avatar } = await owner.users.avatar.replace(user.id, await picture())
  const lost = await writeFile(within(system, acme.id), 'avatars', { bytes: new Uint8Array([1, 2]), extension: 'webp' })

  const soon = await sweep()
  const unseen = await see(`/${lost}`)
  clock.move(3601)
  const later = await sweep()

  expect([soon, later, unseen.status]).toEqual([0, 1, 404])
  expect([await parts.storage.read(lost), (await see(avatar)).status]).toEqual([undefined, 200])
})

it('is refused when it is no picture, too large, or for somebody who is not there', async () => {
  const world = await createTestPerson()
  const { owner, user, as, globex, files } = world
  const stranger = await as('owner', globex)
  const text = new Blob(['<svg onload=alert(1)>'], { type: 'image/png' })

  const refusals = [
    await refusalOf(owner.users.avatar.replace(user.id, text)),
    await refusalOf(owner.users.avatar.replace(user.id, bomb(20_000))),
    await refusalOf(stranger.users.avatar.replace(user.id, await picture())),
    await refusalOf(stranger.users.avatar.delete(user.id)),
    await refusalOf((await as('viewer')).users.avatar.replace(user.id, await picture())),
  ]

  expect(refusals.map(({ status, code }) => [status, code])).toEqual([
    [422, 'picture_unreadable'],
    [422, 'picture_unreadable'],
    [404, 'user_not_found'],
    [404, 'user_not_found'],
    [403, 'forbidden'],
  ])
  expect(await files()).toEqual([])
})

it('is one of many that come at once, and the others go', async () => {
  const { owner, user, sweep, files, see } = await createTestPerson()
  const pictures = await Promise.all(['#100000', '#200000', '#300000', '#400000'].map((colour) => picture('png', { colour })))

  const { done } = await race(4, (n) => owner.users.avatar.replace(user.id, pictures[n]!))
  await sweep()

  const { avatar } = await owner.users.get(user.id)
  expect(done).toHaveLength(4)
  expect([await files(), (await see(avatar!)).status]).toEqual([[{ name: avatar!.slice(1), goesAt: null }], 200])
})

it('leaves an entry for each change', async () => {
  const world = await createTestPerson()
  const { owner, user, acme } = world
  await owner.users.avatar.replace(user.id, await picture())
  await owner.users.avatar.delete(user.id)

  expect([await journal(world, acme, 'user.avatar_replaced'), await journal(world, acme, 'user.avatar_deleted')]).toMatchObject([
    [{ subjectId: user.id }],
    [{ subjectId: user.id }],
  ])
})
