import { UserField } from '@foyer/shared'
import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { defineFields } from '../../test/make.js'
import { conform } from './field-values.js'

const PLAN = { key: 'plan', label: 'Plan', type: 'select' as const, options: ['free', 'pro'], keptAsTag: true }
const SIZE = { key: 'size', label: 'Size', type: 'number' } as const

/** A profile with two fields, and users who filled them in. */
async function createFilledIn() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  await defineFields(owner, PLAN, SIZE)
  const create = (name: string, plan: string) =>
    owner.users.create({ name, email: `${name}@example.com`, fields: { plan, size: 7 }, tags: [{ key: 'own', value: name }] })
  const [ada, bob] = [await create('ada', 'pro'), await create('bob', 'free')]
  const look = async () => {
    const users = [await owner.users.get(ada.id), await owner.users.get(bob.id)]
    return users.map(({ fields, tags }) => [fields, tags.map(({ key, value }) => `${key}:${value}`)])
  }
  return { ...world, owner, ada, look }
}

it('takes values and tags along of a field that is gone', async () => {
  const { owner, look, runJobs } = await createFilledIn()

  await defineFields(owner, SIZE)
  await runJobs()

  expect(await look()).toEqual([
    [{ size: 7 }, ['own:ada']],
    [{ size: 7 }, ['own:bob']],
  ])
  expect((await owner.users.list({ search: 'pro' })).items).toEqual([])
  expect((await owner.jobs.list()).items).toMatchObject([
    { kind: 'conform', state: 'done', total: 2, done: 2, startedBy: { kind: 'system' } },
  ])
})

it('takes a choice along that is gone, of those who had made it', async () => {
  const { owner, look, runJobs } = await createFilledIn()

  await defineFields(owner, { ...PLAN, options: ['free'] }, SIZE)
  await runJobs()

  expect(await look()).toEqual([
    [{ size: 7 }, ['own:ada']],
    [{ plan: 'free', size: 7 }, ['own:bob', 'plan:free']],
  ])
  expect((await owner.jobs.list()).items).toMatchObject([{ done: 1, skipped: 1 }])
})

it('gives tags to a field that is kept as one from now on, and takes them from one that is not', async () => {
  const { owner, look, runJobs } = await createFilledIn()

  await defineFields(owner, { ...PLAN, keptAsTag: false }, { ...SIZE, keptAsTag: true })
  await runJobs()

  expect(await look()).toEqual([
    [{ plan: 'pro', size: 7 }, ['own:ada', 'size:7']],
    [{ plan: 'free', size: 7 }, ['own:bob', 'size:7']],
  ])
  expect((await owner.users.list({ tagsAll: ['size:7'] })).items).toHaveLength(2)
})

it('leaves everybody alone where nothing can have come apart', async () => {
  const { owner, db } = await createFilledIn()

  await defineFields(owner, { ...PLAN, label: 'Tariff', options: ['free', 'pro', 'max'], required: true }, SIZE, 'city')

  expect(await db.selectFrom('jobs').select('id').execute()).toEqual([])
})

it('cannot be cancelled or undone by anybody', async () => {
  const { owner } = await createFilledIn()
  await defineFields(owner, SIZE)
  const [job] = (await owner.jobs.list()).items

  await expect(owner.jobs.cancel(job!.id)).rejects.toMatchObject({ status: 409, code: 'job_of_server' })
  await expect(owner.jobs.undo(job!.id)).rejects.toMatchObject({ status: 409, code: 'job_of_server' })
})

it('keeps what fits and what is nobody’s but the user’s', () => {
  const fields = [
    UserField.parse(PLAN),
    UserField.parse({ key: 'langs', label: 'L', type: 'multi-select', options: ['de'], keptAsTag: true }),
  ]
  const schema = { types: ['standard'], fields, version: 1 }
  const tags = [
    { key: 'own', value: '' },
    { key: 'gone', value: 'x' },
    { key: 'plan', value: 'old' },
  ]

  const conformed = conform(schema, { plan: 'pro', langs: ['de', 'fr'], gone: 'x' }, tags, ['gone'])

  expect(conformed).toEqual({
    values: { plan: 'pro' },
    tags: [
      { key: 'own', value: '' },
      { key: 'plan', value: 'pro' },
    ],
  })
})
