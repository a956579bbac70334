import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER, type TestApp } from '../../test/create-test-app.js'
import { accountOf, journal } from '../../test/journal.js'
import { operators, signedIn } from '../../test/make.js'
import { bomb, picture } from '../../test/pictures.js'
import { race } from '../../test/race.js'
import { refusalOf } from '../../test/refusal.js'

/** An owner of Acme, and the picture that a path leads to. */
async function createTestOwner() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const see = (path: string) => world.app.request(`${URL_OF_SERVER}${path}`)
  return { ...world, owner, see }
}

const sizeOf = async (answer: Response) => {
  const { format, width, height, exif, icc } = await sharp(await answer.arrayBuffer()).metadata()
  return { format, width, height, extras: [exif, icc].filter(Boolean).length }
}

const count = ({ db }: TestApp) =>
  db
    .selectFrom('profileLogos')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
    .then((row) => Number(row.count))

describe('a logo', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is drawn anew as a square, whatever it came as: %s', async (format) => {
    const { owner, see } = await createTestOwner()

    const { logo } = await owner.profile.logo.replace(await picture(format))
    const answer = await see(logo)

    expect(logo).toMatch(/^\/logos\/[\w-]+\/[\w-]{22}\.webp$/)
    expect((await owner.profile.get()).logo).toBe(logo)
    expect(await sizeOf(answer)).toEqual({ format: 'webp', width: 256, height: 256, extras: 0 })
  })

  it('stands upright, and keeps nothing else that the file held', async () => {
    const { owner, see } = await createTestOwner()
    const turned = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#c02020' } })
      .withExif({ IFD0: { Artist: 'Ada Lovelace' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()

    const { logo } = await owner.profile.logo.replace(new Blob([new Uint8Array(turned)], { type: 'image/jpeg' }))
    const bytes = Buffer.from(await (await see(logo)).arrayBuffer())

    expect(bytes.includes('Ada Lovelace')).toBe(false)
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const alphaAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3]
    expect([alphaAt(128, 2), alphaAt(2, 128)]).toEqual([255, 0])
  })

  it('is there for any page, for ever, and only as a picture', async () => {
    const { owner, see } = await createTestOwner()
    const { logo } = await owner.profile.logo.replace(await picture())

    const { headers } = await see(logo)

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
  })

  it('gives way to the next, and goes when it is removed', async () => {
    const { owner, see, ...world } = await createTestOwner()
    const first = await owner.profile.logo.replace(await picture())
    const second = await owner.profile.logo.replace(await picture('png', { colour: '#2020c0' }))

    expect([(await see(first.logo)).status, (await see(second.logo)).status]).toEqual([404, 200])
    await owner.profile.logo.delete()

    expect([(await see(second.logo)).status, (await owner.profile.get()).logo, await count(world)]).toEqual([404, null, 0])
    expect(await refusalOf(owner.profile.logo.delete())).toMatchObject({ status: 404, code: 'logo_not_found' })
  })

  it('does not touch what somebody else is editing', async () => {
    const { owner } = await createTestOwner()
    const seen = await owner.profile.get()

    await owner.profile.logo.replace(await picture())

    expect(await owner.profile.edit(seen, { name: 'Acme Ltd' })).toMatchObject({ name: 'Acme Ltd', version: seen.version + 1 })
  })

  it('is one, whichever of many at once came last', async () => {
    const { owner, see, ...world } = await createTestOwner()
    const pictures = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => picture('png', { colour: `#${String(n).repeat(6)}` })))

    const { done } = await race(6, (n) => owner.profile.logo.replace(pictures[n]!))

    const { logo } = await owner.profile.get()
    expect([done.length, new Set(done.map((each) => each.logo)).size, await count(world)]).toEqual([6, 6, 1])
    expect((await see(logo!)).status).toBe(200)
  })

  it('stands in the list of an account’s profiles', async () => {
    const world = await createTestApp()
    const { browser: console } = await signedIn(world, operators, 'root@example.com')
    const { id } = await console.me.profiles.create({ name: 'Initech' })
    expect((await console.me.profiles.list()).items[0]!.profile).toEqual({ id, name: 'Initech', slug: 'initech', logo: null })

    const { logo } = await (await world.as('owner', { ...operators, id })).profile.logo.replace(await picture())

    expect((await console.me.profiles.list()).items[0]!.profile.logo).toBe(logo)
  })

  it('is not to be had under another profile, nor by a name that is none', async () => {
    const { owner, see, acme, globex } = await createTestOwner()
    const { logo } = await owner.profile.logo.replace(await picture())
    const tell = async (path: string) => {
      const answer = await see(path)
      return [answer.status, (await answer.text()).replace(/"requestId":"[^"]*"/, '')]
    }

    const foreign = await tell(logo.replace(acme.id, globex.id))

    expect(foreign[0]).toBe(404)
    for (const path of [
      logo.replace(acme.id, '019aa1fc-0000-7001-8001-00000000dead'),
      logo.replace(acme.id, '%00'),
      logo.replace('.webp', '.svg'),
      logo.replace(/.{10}\.webp/, '.webp'),
      logo.replace('.webp', '%00.webp'),
      `/logos/${acme.id}/${'a'.repeat(22)}.webp`,
    ]) {
      expect([path, ...(await tell(path))]).toEqual([path, ...foreign])
    }
  })
})

describe('what is no logo', () => {
  it('is refused in a sentence, whatever it says it is', async () => {
    const { owner, ...world } = await createTestOwner()
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    const whole = await (await picture()).arrayBuffer()
    const files = [
      svg,
      '',
      'x',
      'GIF89a',
      '%PDF-1.7',
      '<html>',
      '\u0089PNG',
      await picture('gif'),
      await picture('tiff'),
      whole.slice(0, 60),
    ]

    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      for (const file of files) {
        expect(await refusalOf(owner.profile.logo.replace(new Blob([file], { type })))).toEqual({
          status: 422,
          code: 'picture_unreadable',
          title: 'This is no PNG, JPEG or WebP picture of at most 16 megapixels.',
          fields: {},
        })
      }
    }
    expect(await count(world)).toBe(0)
  })

  it('is refused by its kind, before it is read', async () => {
    const { owner } = await createTestOwner()

    for (const type of ['image/svg+xml', 'image/gif', 'application/json', 'text/html', 'multipart/form-data', '']) {
      expect(await refusalOf(owner.profile.logo.replace(new Blob(['x'], { type })))).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      })
    }
  })

  it('is refused when it is too large to send', async () => {
    const { owner } = await createTestOwner()
    const noise = new Uint8Array(1024 * 1024 + 1)

    expect(await refusalOf(owner.profile.logo.replace(new Blob([noise], { type: 'image/png' })))).toMatchObject({
      status: 413,
      title: 'This picture is more than 1 MiB.',
    })
  })

  it('is refused unopened when it would unpack to more than it may', async () => {
    const { owner } = await createTestOwner()
    const bombs = [bomb(20_000), bomb(4097), bomb(4097, { bits: 16, colours: 6 })]

    const { refusals } = await race(30, (n) => owner.profile.logo.replace(bombs[n % 3]!))

    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['picture_unreadable']))
    expect(refusals).toHaveLength(30)
  })
})

describe('replacing a logo', () => {
  it('is for owners and admins', async () => {
    const world = await createTestOwner()
    const { browser: user } = await signedIn(world, world.acme)
    const [admin, editor, viewer, stranger] = [
      await world.as('admin'),
      await world.as('editor'),
      await world.as('viewer'),
      await world.as(null),
    ]
    const { logo } = await admin.profile.logo.replace(await picture())

    for (const [client, status] of [
      [editor, 403],
      [viewer, 403],
      [user, 403],
      [stranger, 401],
    ] as const) {
      expect(await refusalOf(client.profile.logo.replace(await picture('jpeg')))).toMatchObject({ status })
      expect(await refusalOf(client.profile.logo.delete())).toMatchObject({ status })
    }
    expect((await viewer.profile.get()).logo).toBe(logo)
    expect((await (await world.as('viewer', world.globex)).profile.get()).logo).toBeNull()
  })

  it('leaves an audit entry, and none when it is refused', async () => {
    const world = await createTestOwner()

    await world.owner.profile.logo.replace(await picture())
    await refusalOf(world.owner.profile.logo.replace(new Blob(['x'], { type: 'image/png' })))
    await world.owner.profile.logo.delete()

    const entry = { actorKind: 'user', actorId: accountOf(world.owner), subjectId: world.acme.id }
    expect(await journal(world, world.acme, 'logo.replaced')).toEqual([entry])
    expect(await journal(world, world.acme, 'logo.deleted')).toEqual([entry])
  })
})
