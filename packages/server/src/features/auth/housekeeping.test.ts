import { expect, it } from 'vitest'
import type { Database } from '../../db/database.js'
import { createTestApp } from '../../test/create-test-app.js'
import { forgetExpired } from './housekeeping.service.js'

const DAY = 86_400

it('forgets what ended a day ago, and nothing that may still be asked for', async () => {
  const { browse, codeFor, as, clock, system, db, acme } = await createTestApp()
  const editor = await as('editor')
  await browse().join({ email: 'ada@example.com' }, codeFor)
  await editor.users.create({ email: 'bo@example.com', name: 'Bo' }, { idempotencyKey: 'once' })
  const count = async (table: keyof Database & ('challenges' | 'refreshTokens' | 'idempotencyKeys')) =>
    (await db.selectFrom(table).select('profileId').where('profileId', '=', acme.id).execute()).length
  const left = async (seconds: number) => {
    clock.move(seconds)
    await forgetExpired(system)
    return [await count('challenges'), await count('refreshTokens'), await count('idempotencyKeys')]
  }

  expect(await left(DAY)).toEqual([1, 1, 1])
  expect(await left(1)).toEqual([1, 1, 0])
  expect(await left(600)).toEqual([0, 1, 0])
  expect(await left(7 * DAY - 601)).toEqual([0, 1, 0])
  expect(await left(1)).toEqual([0, 0, 0])
})
