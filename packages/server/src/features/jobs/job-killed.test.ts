import { once } from 'node:events'
import type { Client } from '@foyer/shared/client'
import { expect, it, vi } from 'vitest'
import { buildCli, start } from '../../test/built-cli.js'
import { createTestCli } from '../../test/create-test-cli.js'

const USERS = 3000
const EDITOR = ['--name', 'Job', '--permissions', 'users:read,users:edit', '--expires', '1d']

/** A profile of three thousand made-up users, and the server as it ships, in a process of its own. */
async function createCrowd() {
  const cli = await createTestCli()
  const file = await buildCli()
  await cli.ask('account create', ['--email', 'ada@example.com', '--name', 'Ada'])
  const { id } = await cli.ask('profile create', ['--name', 'Acme'])
  await cli.ask('seed', ['--users', String(USERS), '--profile', id!])
  const { token } = await cli.ask('token create', ['--profile', id!, ...EDITOR])
  const serve = async () => {
    const { child, printed } = start(file, ['serve'], cli.env)
    await printed
    return child
  }
  const db = cli.look()
  const versions = async () => {
    const rows = await db.selectFrom('users').select(['id', 'version']).where('profileId', '=', id!).execute()
    return new Map(rows.map((row) => [row.id, row.version]))
  }
  return { client: cli.client(id!, token), serve, db, versions }
}

/** Waits until the job has passed more than `count` users; answers how many. */
const passes = ({ jobs }: Client, id: string, count: number) =>
  vi.waitUntil(
    async () => {
      const { done } = await jobs.get(id)
      return done > count && done
    },
    { timeout: 60_000, interval: 5 },
  )

it('goes on after its process was killed twice, and changes each user once', { timeout: 180_000 }, async () => {
  const { client, serve, db, versions } = await createCrowd()
  const before = await versions()
  let child = await serve()
  const { id } = await client.jobs.create({ action: 'addTags', filter: {}, tags: [{ key: 'wave', value: '1' }] })

  const killedAt: number[] = []
  for (const count of [0, USERS / 2]) {
    killedAt.push(await passes(client, id, count))
    child.kill('SIGKILL')
    await once(child, 'exit')
    child = await serve()
  }
  await passes(client, id, USERS - 1)
  const job = await vi.waitUntil(async () => {
    const job = await client.jobs.get(id)
    return job.finishedAt !== null && job
  })

  expect(Math.max(...killedAt)).toBeLessThan(USERS)
  expect(job).toMatchObject({ state: 'done', total: USERS, done: USERS, skipped: 0, failed: 0 })
  const after = await versions()
  expect([...before].filter(([user, version]) => after.get(user) !== version + 1)).toEqual([])
  const audited = await db.selectFrom('auditEntries').select('subjectId').where('action', '=', 'user.edited').execute()
  expect([audited.length, new Set(audited.map(({ subjectId }) => subjectId)).size]).toEqual([USERS, USERS])
  const rows = await db.selectFrom('jobRows').select('userId').where('jobId', '=', id).execute()
  expect([rows.length, new Set(rows.map(({ userId }) => userId)).size]).toEqual([USERS, USERS])
  const [tag] = await db.selectFrom('tags').select('count').where('key', '=', 'wave').execute()
  expect(tag).toEqual({ count: USERS })
})
