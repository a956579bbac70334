import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { defineFields } from '../../test/make.js'
import { accountOf, journal } from '../../test/journal.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { race, tally } from '../../test/race.js'

const ada = { email: ' Ada@Example.com ', name: 'Ada Lovelace' }
const password = 'correct horse battery'

describe('creating a user', () => {
  it('invites them, and mails them once', async () => {
    const { as, mails } = await createTestApp()
    const editor = await as('editor')

    const user = await editor.users.create(ada)

    expect(user).toMatchObject({ email: 'ada@example.com', type: 'standard', status: 'invited', emailVerifiedAt: null, version: 1 })
    expect(await editor.users.get(user.id)).toEqual(user)
    await mails()
    const [mail, ...others] = await mails()
    expect(mail).toMatchObject({ to: 'ada@example.com', subject: 'Your invitation to Acme' })
    expect(mail!.text).toMatch(/Ada Lovelace.*Acme.*https:\/\/acme\.example/s)
    expect(others).toEqual([])
  })

  it('makes them active with the password they are given, kept as argon2id, and mails nobody', async () => {
    const { as, mails, db } = await createTestApp()
    const editor = await as('editor')

    const user = await editor.users.create({ ...ada, password })

    expect(user).toMatchObject({ status: 'active', emailVerifiedAt: null, lastAccessAt: null })
    expect(await mails()).toEqual([])
    const { passwordHash } = await db.selectFrom('users').select('passwordHash').where('id', '=', user.id).executeTakeFirstOrThrow()
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('keeps type, external id, fields and tags, each tag once', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')
    const { userSchema } = await as('owner')
    const fields = ['city', 'note'].map((key) => ({ key, label: key, type: 'text' as const }))
    await userSchema.edit({ version: 0 }, { types: ['standard', 'partner'], fields })
    const given = { type: 'partner', externalId: 'crm-7', fields: { city: 'Zürich' } }
    const vip = { key: 'vip', value: '' }

    const user = await editor.users.create({
      ...ada,
      ...given,
      fields: { city: 'Zürich', note: '' },
      tags: [vip, { key: 'plan', value: 'pro' }, vip],
    })

    expect(user).toMatchObject({ ...given, tags: [{ key: 'plan', value: 'pro' }, vip] })
  })

  it('never sends a password hash', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')

    const created = await editor.users.create(ada)
    const { items } = await editor.users.list()

    const seen = [
      'avatar',
      'bannedUntil',
      'company',
      'createdAt',
      'email',
      'emailVerifiedAt',
      'externalId',
      'fields',
      'id',
      'language',
      'lastAccessAt',
      'lastSignInAt',
      'name',
      'phone',
      'status',
      'statusReason',
      'tags',
      'timezone',
      'type',
      'version',
    ]
    expect([Object.keys(created).sort(), Object.keys(items[0]!).sort()]).toEqual([seen, seen])
  })

  it('lets one of many at once have an address, and mails only them', async () => {
    const { as, mails } = await createTestApp()
    const editor = await as('editor')

    const { done, refusals } = await race(20, () => editor.users.create(ada))

    expect([done.length, tally(refusals)]).toEqual([1, { email_taken: 19 }])
    expect(await mails()).toHaveLength(1)
    expect(await editor.users.counts()).toMatchObject({ invited: 1 })
  })

  it('knows an address in every spelling, in its own profile alone', async () => {
    const { as, globex } = await createTestApp()
    const [editor, other] = [await as('editor'), await as('editor', globex)]
    await editor.users.create(ada)

    const spellings = ['ADA@EXAMPLE.COM', 'ada＠example.com', '\tada@example.com']
    const answers = await Promise.all(spellings.map((email) => refusalOf(editor.users.create({ ...ada, email }))))

    expect(answers.map(({ status, code }) => [status, code])).toEqual(spellings.map(() => [409, 'email_taken']))
    expect(await other.users.create(ada)).toMatchObject({ email: 'ada@example.com' })
  })

  it('names the field at fault, and changes nothing', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')
    const faults: [string, object][] = [
      ['email', { email: 'ada' }],
      ['email', { email: 'ada@example.com\r\nbcc: eve@example.com' }],
      ['name', { name: ' ' }],
      ['name', { name: 'Ada\u0000' }],
      ['name', { name: 'x'.repeat(121) }],
      ['password', { password: 'eleven char' }],
      ['type', { type: '' }],
      ['type', { type: 'partner' }],
      ['externalId', { externalId: 'x'.repeat(121) }],
      ['fields.city', { fields: { city: 'Zürich' } }],
      ['fields.city', { fields: { city: { town: 'Zürich' } } }],
      ['phone', { phone: 'call me' }],
      ['timezone', { timezone: 'Mars/Olympus' }],
      ['language', { language: 'no such tongue' }],
      ['fields', { fields: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${String(n)}`, ''])) }],
      ['tags', { tags: Array.from({ length: 31 }, (_, n) => ({ key: `t${String(n)}`, value: '' })) }],
      ['tags.0.key', { tags: [{ key: '', value: '' }] }],
      ['status', { status: 'active' }],
      ['emailVerifiedAt', { emailVerifiedAt: '2026-11-22T09:00:00.000Z' }],
    ]

    for (const [field, fault] of faults) expect(await faultsOf(editor.users.create({ ...ada, ...fault }))).toEqual([400, field])

    expect(await editor.users.counts()).toEqual({ pending: 0, invited: 0, active: 0, inactive: 0, banned: 0 })
  })

  it('refuses a viewer and a stranger', async () => {
    const { as } = await createTestApp()
    const [viewer, stranger] = [await as('viewer'), await as(null)]

    await expect(viewer.users.create(ada)).rejects.toMatchObject({ status: 403, code: 'forbidden' })
    await expect(stranger.users.create(ada)).rejects.toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  it('leaves an audit entry', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')

    const user = await editor.users.create(ada)

    expect(await journal(world, world.acme, 'user.created')).toEqual([
      { actorKind: 'user', actorId: accountOf(editor), subjectId: user.id },
    ])
  })
})

describe('reading users', () => {
  it('answers alike for a user of another profile and for none, whatever is asked', async () => {
    const { as, globex } = await createTestApp()
    const { users, notifications } = await as('owner')
    const foreign = await (await as('editor', globex)).users.create(ada)
    const absent = { ...foreign, id: foreign.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }

    const ask = (user: typeof foreign) =>
      Promise.all([
        refusalOf(users.get(user.id)),
        refusalOf(users.edit(user, { name: 'Mine' })),
        refusalOf(users.changeStatus(user.id, { action: 'ban' })),
        refusalOf(users.changeStatus(user.id, { action: 'reject' })),
        refusalOf(users.delete(user.id)),
        refusalOf(notifications.create(user.id, { title: 'Hello' })),
      ])

    const answers = await ask(foreign)
    expect(answers).toEqual(answers.map(() => ({ status: 404, code: 'user_not_found', title: 'No such user.', fields: {} })))
    expect(await ask(absent)).toEqual(answers)
    expect(await (await as('viewer', globex)).users.get(foreign.id)).toEqual(foreign)
  })

  it('shows viewers what they may see, and strangers nothing', async () => {
    const { as } = await createTestApp()
    const user = await (await as('editor')).users.create(ada)
    const [viewer, stranger] = [await as('viewer'), await as(null)]

    expect(await viewer.users.get(user.id)).toEqual(user)
    expect(await viewer.users.counts()).toMatchObject({ invited: 1 })
    await expect(stranger.users.get(user.id)).rejects.toMatchObject({ status: 401 })
    await expect(stranger.users.counts()).rejects.toMatchObject({ status: 401 })
    await expect(stranger.users.list()).rejects.toMatchObject({ status: 401 })
  })

  it('names a malformed id', async () => {
    const { as } = await createTestApp()
    const viewer = await as('viewer')

    expect(await faultsOf(viewer.users.get('7'))).toEqual([400, 'userId'])
  })
})

describe('editing a user', () => {
  it('changes what is sent and keeps the rest', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')
    await defineFields(await as('owner'), 'city', 'town')
    const user = await editor.users.create({ ...ada, tags: [{ key: 'vip', value: '' }], fields: { city: 'Zürich' } })

    const renamed = await editor.users.edit(user, { name: 'Countess' })
    const tagged = await editor.users.edit(renamed, { tags: [{ key: 'plan', value: 'pro' }], fields: { town: 'Basel', city: null } })

    expect(renamed).toEqual({ ...user, name: 'Countess', version: 2 })
    expect(tagged).toEqual({ ...renamed, tags: [{ key: 'plan', value: 'pro' }], fields: { town: 'Basel' }, version: 3 })
    expect(await editor.users.get(user.id)).toEqual(tagged)
  })

  it('lets one of many at once win, and tells the others', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')
    const user = await editor.users.create(ada)

    const { done, refusals } = await race(20, (n) => editor.users.edit(user, { name: `Ada ${String(n)}` }))

    expect([done.length, tally(refusals)]).toEqual([1, { version_conflict: 19 }])
    expect(refusals[0]!.status).toBe(412)
    expect(await editor.users.get(user.id)).toEqual(done[0])
  })

  it('asks which version the caller saw', async () => {
    const { as, app, acme } = await createTestApp()
    const editor = await as('editor')
    const user = await editor.users.create(ada)

    const edit = (version?: string) =>
      app.request(`/v1/profiles/${acme.id}/users/${user.id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${editor.token!}`, 'content-type': 'application/json', ...(version && { 'if-match': version }) },
        body: '{"name":"Countess"}',
      })

    for (const version of [undefined, '1', '*', 'W/"1"', '"1.0"']) {
      const answer = await edit(version)
      expect([answer.status, await answer.json()]).toMatchObject([400, { fields: { 'if-match': expect.any(String) } }])
    }
    expect((await edit('"1"')).headers.get('etag')).toBe('"2"')
  })

  it('names the field at fault, and the fields that cannot be edited', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')
    const user = await editor.users.create(ada)
    const edit = (change: object) => faultsOf(editor.users.edit(user, change))

    expect(await edit({ name: '' })).toEqual([400, 'name'])
    expect(await edit({ tags: [{ key: 'vip' }] })).toEqual([400, 'tags.0.value'])
    for (const field of ['email', 'status', 'id', 'profileId', 'version', 'passwordHash'])
      expect(await edit({ [field]: 'x' })).toEqual([400, field])
    expect(await editor.users.get(user.id)).toEqual(user)
  })

  it('refuses a viewer and a stranger', async () => {
    const { as } = await createTestApp()
    const user = await (await as('editor')).users.create(ada)
    const [viewer, stranger] = [await as('viewer'), await as(null)]

    await expect(viewer.users.edit(user, { name: 'Mine' })).rejects.toMatchObject({ status: 403 })
    await expect(stranger.users.edit(user, { name: 'Mine' })).rejects.toMatchObject({ status: 401 })
  })

  it('leaves an audit entry, and none where it changed nothing', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const user = await editor.users.create(ada)

    await editor.users.edit(user, { name: 'Countess' })
    await refusalOf(editor.users.edit(user, { name: 'Duchess' }))

    expect(await journal(world, world.acme, 'user.edited')).toEqual([{ actorKind: 'user', actorId: accountOf(editor), subjectId: user.id }])
  })
})
