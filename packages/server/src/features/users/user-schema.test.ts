import { expect, it } from 'vitest'
import type { UserField } from '@foyer/shared'
import { createTestApp } from '../../test/create-test-app.js'
import { defineFields, signedIn } from '../../test/make.js'
import { journal } from '../../test/journal.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace' }
type Field = Partial<UserField> & Pick<UserField, 'key' | 'type'>
const field = (field: Field) => ({ label: field.key, ...field })

it('has the standard type and no fields until somebody defines some, and keeps their order', async () => {
  const world = await createTestApp()
  const [owner, viewer] = [await world.as('owner'), await world.as('viewer')]

  const before = await viewer.userSchema.get()
  const types = ['standard', 'partner']
  const after = await owner.userSchema.edit(before, {
    types,
    fields: [field({ key: 'city', type: 'text' }), field({ key: 'age', type: 'number', required: true })],
  })

  expect(before).toEqual({ types: ['standard'], fields: [], version: 0 })
  expect(after).toMatchObject({
    types,
    fields: [
      { key: 'city', seenBy: 'members' },
      { key: 'age', required: true },
    ],
    version: 1,
  })
  expect(await viewer.userSchema.get()).toEqual(after)
  expect(await (await world.as('viewer', world.globex)).userSchema.get()).toEqual(before)
  expect(await journal(world, world.acme, 'user_schema.edited')).toHaveLength(1)
})

it('lets one of two who edit at once win', async () => {
  const owner = await (await createTestApp()).as('owner')
  const before = await owner.userSchema.get()
  await owner.userSchema.edit(before, { types: ['standard', 'a'], fields: [] })

  const refusals = [
    await refusalOf(owner.userSchema.edit(before, { types: ['standard', 'b'], fields: [] })),
    await refusalOf(owner.userSchema.edit({ version: 7 }, { types: ['standard'], fields: [] })),
  ]

  expect(refusals.map(({ status, code }) => [status, code])).toEqual([
    [412, 'version_conflict'],
    [412, 'version_conflict'],
  ])
})

it('names what is wrong with a field', async () => {
  const owner = await (await createTestApp()).as('owner')
  const schema = await defineFields(owner, 'city')
  const faults: [string, Field[]][] = [
    ['fields.0.key', [field({ key: 'a:b', type: 'text' })]],
    ['fields.0.key', [field({ key: '__proto__', type: 'text' })]],
    ['fields', [field({ key: 'a', type: 'text' }), field({ key: 'A', type: 'text' })]],
    ['fields.0.type', [field({ key: 'city', type: 'number' })]],
    ['fields.0.options', [field({ key: 'a', type: 'select' })]],
    ['fields.0.options', [field({ key: 'a', type: 'text', options: ['x'] })]],
    ['fields.0.options', [field({ key: 'a', type: 'select', options: ['x', 'x'] })]],
    ['fields.0.default', [field({ key: 'a', type: 'number', default: 'seven' })]],
    ['fields.0.default', [field({ key: 'a', type: 'select', options: ['x'], default: 'y' })]],
    ['fields.0.editedBy', [field({ key: 'a', type: 'text', editedBy: 'user' })]],
  ]

  for (const [at, fields] of faults)
    expect([at, await faultsOf(owner.userSchema.edit(schema, { types: ['standard'], fields: fields as never }))]).toEqual([at, [400, at]])
  for (const types of [[], ['partner'], ['standard', 'standard']])
    expect(await faultsOf(owner.userSchema.edit(schema, { types, fields: [] }))).toEqual([400, 'types'])
  expect(await owner.userSchema.get()).toEqual(schema)
})

it('keeps a hint of 200 characters, and has none for fields from before there were hints', async () => {
  const { as, acme, store } = await createTestApp()
  const owner = await as('owner')
  const schema = await defineFields(owner, { key: 'city', label: 'City', type: 'text', hint: 'é'.repeat(200) })
  const older = JSON.stringify([{ ...schema.fields[0]!, hint: undefined }])

  const refused = await faultsOf(defineFields(owner, { key: 'city', label: 'City', type: 'text', hint: 'x'.repeat(201) }))
  await store.writer.updateTable('userSchemas').set({ fields: older }).where('profileId', '=', acme.id).execute()

  expect([schema.fields[0]!.hint, refused]).toEqual(['é'.repeat(200), [400, 'fields.0.hint']])
  expect((await owner.userSchema.get()).fields).toEqual([{ ...schema.fields[0]!, hint: '' }])
})

it('keeps a type that users have', async () => {
  const owner = await (await createTestApp()).as('owner')
  const schema = await owner.userSchema.edit({ version: 0 }, { types: ['standard', 'partner'], fields: [] })
  const user = await owner.users.create({ ...ada, type: 'partner' })

  const refused = await faultsOf(owner.userSchema.edit(schema, { types: ['standard'], fields: [] }))
  await owner.users.edit(user, { type: 'standard' })

  expect(refused).toEqual([400, 'types'])
  expect(await owner.userSchema.edit(schema, { types: ['standard'], fields: [] })).toMatchObject({ types: ['standard'] })
})

it('takes of each kind of field only what it may hold', async () => {
  const owner = await (await createTestApp()).as('owner')
  const options = ['red', 'green']
  await defineFields(
    owner,
    ...(['text', 'number', 'date', 'checkbox', 'phone', 'url', 'hidden'] as const).map((type) => field({ key: type, type })),
    field({ key: 'select', type: 'select', options }),
    field({ key: 'many', type: 'multi-select', options }),
  )
  const right = {
    text: 'Zürich',
    number: -0.5,
    date: '2028-02-29',
    checkbox: true,
    phone: '+49 (30) 23125-000',
    url: 'https://example.com/a?b=c',
    hidden: 'x',
    select: 'red',
    many: ['green', 'red'],
  }
  const wrong: [string, unknown][] = [
    ['text', 7],
    ['number', '7'],
    ['date', '2026-02-31'],
    ['date', '31.12.2026'],
    ['checkbox', 'yes'],
    ['phone', 'call me'],
    ['url', 'javascript:alert(1)'],
    ['url', '//example.com'],
    ['select', 'blue'],
    ['select', ['red']],
    ['many', 'red'],
    ['many', ['red', 'red']],
    ['many', ['blue']],
    ['unheard', 'x'],
    ['constructor', 'x'],
  ]

  const user = await owner.users.create({ ...ada, fields: right })

  expect(user.fields).toEqual(right)
  expect(Object.keys(user.fields)).toEqual(['text', 'number', 'date', 'checkbox', 'phone', 'url', 'hidden', 'select', 'many'])
  for (const [key, value] of wrong)
    expect([key, await faultsOf(owner.users.edit(user, { fields: { [key]: value } as never }))]).toEqual([key, [400, `fields.${key}`]])
  const emptied = await owner.users.edit(user, { fields: { text: '', number: null, many: [], checkbox: false } })
  expect(Object.keys(emptied.fields)).toEqual(['date', 'phone', 'url', 'hidden', 'select'])
})

it('asks for required fields, and fills in defaults', async () => {
  const owner = await (await createTestApp()).as('owner')
  await defineFields(
    owner,
    field({ key: 'terms', type: 'checkbox', required: true }),
    field({ key: 'plan', type: 'text', required: true, default: 'basic' }),
  )

  const refused = await faultsOf(owner.users.create(ada))
  const user = await owner.users.create({ ...ada, fields: { terms: true } })

  expect(refused).toEqual([400, 'fields.terms'])
  expect(user.fields).toEqual({ terms: true, plan: 'basic' })
  expect(await faultsOf(owner.users.edit(user, { fields: { plan: null } }))).toEqual([400, 'fields.plan'])
  expect(await owner.users.edit(user, { name: 'Countess' })).toMatchObject({ name: 'Countess' })
})

it('lets a field own its tags, which follow it and do not count', async () => {
  const owner = await (await createTestApp()).as('owner')
  await defineFields(owner, field({ key: 'crew', type: 'multi-select', options: ['dock', 'night'], keptAsTag: true }), 'city')
  const own = Array.from({ length: 30 }, (_, n) => ({ key: `t${String(n).padStart(2, '0')}`, value: '' }))

  const user = await owner.users.create({ ...ada, fields: { crew: ['dock', 'night'] }, tags: own })
  const moved = await owner.users.edit(user, { fields: { crew: ['night'] } })
  const echoed = await owner.users.edit(moved, { tags: [{ key: 'crew', value: 'night' }] })

  const crew = (value: string) => ({ key: 'crew', value })
  expect(user.tags).toEqual([crew('dock'), crew('night'), ...own])
  expect(moved.tags).toEqual([crew('night'), ...own])
  expect(echoed.tags).toEqual([crew('night')])
  expect(await faultsOf(owner.users.edit(echoed, { tags: [crew('dock')] }))).toEqual([400, 'tags'])
  expect(await faultsOf(owner.users.edit(echoed, { tags: [...own, { key: 'one', value: 'more' }] }))).toEqual([400, 'tags'])
  expect(await owner.users.list({ tagsAll: ['crew:night'] })).toMatchObject({ items: [{ id: user.id }] })
})

it('shows people of their own fields what they may see, and lets them change what they may', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  await defineFields(
    owner,
    field({ key: 'salary', type: 'number' }),
    field({ key: 'contract', type: 'text', seenBy: 'user' }),
    field({ key: 'city', type: 'text', seenBy: 'user', editedBy: 'user', required: true, keptAsTag: true }),
  )
  const { browser, user } = await signedIn(world, world.acme)
  await owner.users.edit(user, { fields: { salary: 7, contract: 'yearly', city: 'Basel' } })

  const mine = await browser.me.fields.get()
  const moved = await browser.me.fields.edit(mine, { city: 'Zürich' })

  expect([mine.fields.map(({ key }) => key), mine.values]).toEqual([['contract', 'city'], { contract: 'yearly', city: 'Basel' }])
  expect(moved.values).toEqual({ contract: 'yearly', city: 'Zürich' })
  expect(await owner.users.get(user.id)).toMatchObject({ fields: { salary: 7 }, tags: [{ key: 'city', value: 'Zürich' }] })
  for (const key of ['salary', 'contract', 'unheard'])
    expect(await faultsOf(browser.me.fields.edit(moved, { [key]: 'x' }))).toEqual([400, `fields.${key}`])
  expect(await faultsOf(browser.me.fields.edit(moved, { city: '' }))).toEqual([400, 'fields.city'])
  await expect(browser.me.fields.edit(mine, { city: 'Bern' })).rejects.toMatchObject({ status: 412 })
  await expect(browser.userSchema.get()).rejects.toMatchObject({ status: 403 })
})

it('keeps whoever carries the tag of protection from being deleted, and says why', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const user = await owner.users.create({ ...ada, tags: [{ key: '_deletion_protection', value: 'Under audit until May.' }] })

  const refusal = await refusalOf(owner.users.delete(user.id))
  await owner.users.edit(user, { tags: [] })

  expect(refusal).toMatchObject({ status: 409, code: 'deletion_protected', title: 'Under audit until May.' })
  await owner.users.delete(user.id)
  await expect(owner.users.get(user.id)).rejects.toMatchObject({ status: 404 })
})

it('moves somebody to another address: both are told, sessions end, and it has to be proved anew', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const { browser, user } = await signedIn(world, world.acme, 'ada@example.com')
  await owner.users.create({ email: 'taken@example.com', name: 'Taken' })

  const taken = await refusalOf(owner.users.edit(user, { email: 'TAKEN@example.com' }))
  const moved = await owner.users.edit(user, { email: ' New＠example.com' })

  expect(taken).toMatchObject({ status: 409, code: 'email_taken' })
  expect(moved).toMatchObject({ email: 'new@example.com', emailVerifiedAt: null, version: user.version + 1 })
  const told = (await world.mails()).filter(({ subject }) => subject.includes('address'))
  expect(told.map(({ to }) => to).toSorted()).toEqual(['ada@example.com', 'new@example.com'])
  await expect(browser.me.get()).rejects.toMatchObject({ status: 401 })
  expect(await owner.users.list({ search: 'new@example' })).toMatchObject({ items: [{ id: user.id }] })
  expect((await owner.users.list({ search: 'ada@example' })).items).toEqual([])
})
