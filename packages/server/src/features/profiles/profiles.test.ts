import { describe, expect, it } from 'vitest'
import { OPERATORS, PLAIN_LOOK } from '@foyer/shared'
import { createTestApp } from '../../test/create-test-app.js'
import { accountOf, journal } from '../../test/journal.js'
import { operators, signedIn } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

/** An operator on the console, and a member of Acme. */
async function createTestConsole() {
  const world = await createTestApp()
  const { browser: console, user: account } = await signedIn(world, operators, 'root@example.com')
  return { ...world, console, account, mine: console.me.profiles, owner: await world.as('owner') }
}

describe('creating a profile', () => {
  it('gives it to the account that asks, empty and with a short name of its own', async () => {
    const { mine } = await createTestConsole()

    const profile = await mine.create({ name: '  Café Zoë & Söhne ' })

    expect(profile).toMatchObject({ name: 'Café Zoë & Söhne', slug: 'cafe-zoe-sohne', origins: [], welcomeMessage: '', version: 1 })
    const { id, name, slug } = profile
    expect((await mine.list()).items).toMatchObject([{ profile: { id, name, slug }, role: 'owner' }])
  })

  it('lets many have one name, and gives each a short name that is free', async () => {
    const { mine } = await createTestConsole()

    const { done } = await race(10, () => mine.create({ name: 'Initech' }))
    const nameless = await mine.create({ name: '李明' })

    expect(done.map(({ slug }) => slug).toSorted()).toEqual(
      ['initech', ...Array.from({ length: 9 }, (_, n) => `initech-${String(n + 2)}`)].toSorted(),
    )
    expect(nameless.slug).toBe('profile')
    expect((await mine.list()).items).toHaveLength(11)
  })

  it('takes a given short name if it is free', async () => {
    const { mine } = await createTestConsole()
    await mine.create({ name: 'First', slug: 'the-one' })

    const { done, refusals } = await race(5, () => mine.create({ name: 'Second', slug: 'the-other' }))

    expect([done.length, tally(refusals)]).toEqual([1, { slug_taken: 4 }])
    expect(await refusalOf(mine.create({ name: 'Third', slug: 'the-one' }))).toMatchObject({ status: 409, code: 'slug_taken' })
    expect(await refusalOf(mine.create({ name: 'Third', slug: OPERATORS }))).toMatchObject({ status: 409, code: 'slug_taken' })
  })

  it('names the field at fault', async () => {
    const { mine } = await createTestConsole()

    expect(await faultsOf(mine.create({ name: ' ' }))).toEqual([400, 'name'])
    expect(await faultsOf(mine.create({ name: 'x'.repeat(121) }))).toEqual([400, 'name'])
    for (const slug of ['', '-', 'a-', '-a', 'A', 'a b', 'é', 'a_b', 'a--b', 'a/b', 'x'.repeat(61)]) {
      expect([slug, await faultsOf(mine.create({ name: 'Initech', slug }))]).toEqual([slug, [400, 'slug']])
    }
    expect(await faultsOf(mine.create({ name: 'Initech', ownerId: 'x' } as never))).toEqual([400, 'ownerId'])
    expect((await mine.list()).items).toEqual([])
  })

  it('is for accounts alone', async () => {
    const world = await createTestConsole()
    const { browser: user } = await signedIn(world, world.acme)
    const stranger = await world.as(null, operators)

    expect(await refusalOf(user.me.profiles.create({ name: 'Mine' }))).toMatchObject({ status: 403 })
    expect(await refusalOf(user.me.profiles.list())).toMatchObject({ status: 403 })
    expect(await refusalOf(world.owner.me.profiles.create({ name: 'Mine' }))).toMatchObject({ status: 403 })
    expect(await refusalOf(stranger.me.profiles.create({ name: 'Mine' }))).toMatchObject({ status: 401 })
    expect(await refusalOf(stranger.me.profiles.list())).toMatchObject({ status: 401 })
  })

  it('leaves an audit entry', async () => {
    const world = await createTestConsole()

    const { id } = await world.mine.create({ name: 'Initech' })

    expect(await journal(world, { id }, 'profile.created')).toEqual([{ actorKind: 'user', actorId: world.account.id, subjectId: id }])
  })
})

describe('a profile', () => {
  it('is read by its members, not by those of another, nor by its users', async () => {
    const world = await createTestConsole()
    const { browser: user } = await signedIn(world, world.acme)
    const [viewer, other, stranger] = [await world.as('viewer'), await world.as('owner', world.globex), await world.as(null)]

    expect(await viewer.profile.get()).toMatchObject({ id: world.acme.id, name: 'Acme', slug: 'acme', origins: ['https://acme.example'] })
    expect(await other.profile.get()).toMatchObject({ name: 'Globex' })
    await expect(user.profile.get()).rejects.toMatchObject({ status: 403 })
    await expect(stranger.profile.get()).rejects.toMatchObject({ status: 401 })
  })

  it('is edited by owners and admins, from the version they saw', async () => {
    const { owner, as } = await createTestConsole()
    const [admin, editor, viewer, stranger] = [await as('admin'), await as('editor'), await as('viewer'), await as(null)]
    const seen = await owner.profile.get()

    const renamed = await owner.profile.edit(seen, { name: 'Acme Ltd', slug: 'acme-ltd' })
    const moved = await admin.profile.edit(renamed, { origins: ['https://b.example', 'https://acme.example', 'https://b.example'] })

    expect(renamed).toEqual({ ...seen, name: 'Acme Ltd', slug: 'acme-ltd', version: seen.version + 1 })
    expect(moved).toEqual({ ...renamed, origins: ['https://acme.example', 'https://b.example'], version: seen.version + 2 })
    expect(await refusalOf(owner.profile.edit(seen, { name: 'Late' }))).toMatchObject({ status: 412, code: 'version_conflict' })
    for (const member of [editor, viewer]) {
      expect(await refusalOf(member.profile.edit(moved, { name: 'Mine' }))).toMatchObject({ status: 403 })
    }
    expect(await refusalOf(stranger.profile.edit(moved, { name: 'Mine' }))).toMatchObject({ status: 401 })
    expect(await viewer.profile.get()).toEqual(moved)
  })

  it('is edited by one of many at once', async () => {
    const { owner } = await createTestConsole()
    const seen = await owner.profile.get()

    const { done, refusals } = await race(20, (n) =>
      owner.profile.edit(seen, { origins: ['https://acme.example', `https://${String(n)}.example`] }),
    )

    expect([done.length, tally(refusals)]).toEqual([1, { version_conflict: 19 }])
    expect(await owner.profile.get()).toEqual(done[0])
  })

  it('keeps its short name to itself, though many reach for one at once', async () => {
    const { owner, as, globex, mine } = await createTestConsole()
    const other = await as('owner', globex)
    const [ours, theirs] = [await owner.profile.get(), await other.profile.get()]

    expect(await refusalOf(other.profile.edit(theirs, { slug: 'acme' }))).toMatchObject({ status: 409, code: 'slug_taken' })
    expect(await owner.profile.edit(ours, { slug: 'acme' })).toMatchObject({ slug: 'acme' })
    for (const slug of ['wanted', 'wanted-too', 'wanted-most']) {
      const [mineNow, theirsNow] = [await owner.profile.get(), await other.profile.get()]
      const calls = [
        () => owner.profile.edit(mineNow, { slug }),
        () => other.profile.edit(theirsNow, { slug }),
        () => mine.create({ name: 'Initech', slug }),
      ]
      const { done, refusals } = await race(3, (n) => calls[n]!())
      expect([done.length, tally(refusals)]).toEqual([1, { slug_taken: 2 }])
    }
  })

  it('takes exact origins, and names what is none', async () => {
    const { owner } = await createTestConsole()
    const seen = await owner.profile.get()
    const good = ['http://127.0.0.1:8788', 'http://[::1]:3000', 'http://localhost:3000', 'http://shop.localhost:8788'].concat([
      'https://example.com:8443',
      'https://www.example.com',
      'https://xn--mnchen-3ya.example',
    ])
    const bad = [
      'https://example.com/',
      'https://example.com/path',
      'https://*.example.com',
      '*',
      'null',
      '',
      'http://example.com',
      'example.com',
    ].concat(
      [
        'https://example.com:443',
        'HTTPS://example.com',
        'https://EXAMPLE.com',
        'https://user@example.com',
        'https://example.com?x',
        'https://example.com#',
      ],
      [
        'ftp://example.com',
        'file:///etc',
        'javascript:alert(1)',
        'chrome-extension://abc',
        'https://exam ple.com',
        'http://localhost.example.com',
      ],
      [
        'http://127.0.0.1.example.com',
        `https://${'x'.repeat(300)}.example`,
        'https://münchen.example',
        'https://a;script-src',
        'https://a,b.example',
      ],
    )

    for (const origin of bad) {
      const answer = await faultsOf(owner.profile.edit(seen, { origins: ['https://ok.example', origin] }))
      expect([origin, answer]).toEqual([origin, [400, 'origins.1']])
    }
    const many = Array.from({ length: 51 }, (_, n) => `https://${String(n)}.example`)
    expect(await faultsOf(owner.profile.edit(seen, { origins: many }))).toEqual([400, 'origins'])
    expect(await owner.profile.get()).toEqual(seen)
    expect((await owner.profile.edit(seen, { origins: good })).origins).toEqual(good)
  })

  it('names the other fields at fault', async () => {
    const { owner } = await createTestConsole()
    const seen = await owner.profile.get()
    const edit = (change: object) => faultsOf(owner.profile.edit(seen, change))

    expect(await edit({ name: '' })).toEqual([400, 'name'])
    expect(await edit({ slug: 'a--' })).toEqual([400, 'slug'])
    expect(await edit({ welcomeMessage: 'x'.repeat(2001) })).toEqual([400, 'welcomeMessage'])
    for (const [seed, wrong] of [
      ['accent', ['red', '#fff', '#0b5d3g', '#0b5d3b;', 'url(x)', '', null]],
      ['neutral', ['#12345', 7]],
      ['radius', [-1, 13, 2.5, '6px', Infinity]],
      ['font', ['Comic Sans', "x'; }", '']],
      ['density', ['dense', 1]],
      ['scheme', ['dim', null]],
      ['danger', ['#ff0000']],
    ] as const) {
      for (const value of wrong) expect(await edit({ look: { ...PLAIN_LOOK, [seed]: value } })).toEqual([400, `look.${seed}`])
    }
    expect(await edit({ look: {} })).toEqual([
      400,
      'look.accent',
      'look.neutral',
      'look.radius',
      'look.font',
      'look.density',
      'look.scheme',
    ])
    expect(await edit({ logo: '/x.png' })).toEqual([400, 'logo'])
    expect(await edit({ id: OPERATORS })).toEqual([400, 'id'])
    expect(await edit({ number: 1 })).toEqual([400, 'number'])
    expect(await owner.profile.get()).toEqual(seen)
  })

  it('has a look of its own, which is Foyer’s until somebody chooses', async () => {
    const { owner, as, globex } = await createTestConsole()
    const seen = await owner.profile.get()
    const look = { accent: '#0B5D3B', neutral: '#8a7d68', radius: 2, font: 'serif', density: 'roomy', scheme: 'dark' } as const

    const edited = await owner.profile.edit(seen, { look })

    expect([seen.look, edited.look]).toEqual([PLAIN_LOOK, { ...look, accent: '#0b5d3b' }])
    expect((await owner.profile.edit(edited, { name: 'Acme Ltd' })).look).toEqual(edited.look)
    expect((await (await as('viewer', globex)).profile.get()).look).toEqual(PLAIN_LOOK)
  })

  it('leaves an audit entry for each edit, and none for a refused one', async () => {
    const world = await createTestConsole()
    const seen = await world.owner.profile.get()

    await world.owner.profile.edit(seen, { name: 'Acme Ltd' })
    await refusalOf(world.owner.profile.edit(seen, { name: 'Late' }))

    const entry = { actorKind: 'user', actorId: accountOf(world.owner), subjectId: world.acme.id }
    expect(await journal(world, world.acme, 'profile.edited')).toEqual([entry])
    expect(await journal(world, world.globex, 'profile.edited')).toEqual([])
  })

  it('of the operators is there from the start, once', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner', operators)

    expect(await owner.profile.get()).toMatchObject({ id: OPERATORS, name: 'Operators', slug: OPERATORS, origins: [] })
  })
})
