import { CreateUser, type UserStatus } from '@foyer/shared'
import { expect, it } from 'vitest'
import { PEOPLE_SCHEMA } from './people-schema.js'
import { makePerson } from './person.js'

const NOW = new Date('2026-11-22T09:00:00.000Z')
const PEOPLE = Array.from({ length: 5000 }, (_, n) => makePerson(n, n / 5000, NOW))

it('makes people that the API would take', () => {
  for (const { email, name, type, externalId, phone, company, timezone, tags, fields } of PEOPLE) {
    const person = { email, name, type, externalId, phone, company, timezone, tags, fields }

    expect(CreateUser.parse(person)).toMatchObject(person)
    for (const key of Object.keys(fields)) expect(PEOPLE_SCHEMA.fields.map((field) => field.key)).toContain(key)
    expect(PEOPLE_SCHEMA.types).toContain(type)
  }
})

it('writes only to addresses that nobody can have', () => {
  const hosts = new Set(PEOPLE.map(({ email }) => email.split('@')[1]!))

  for (const host of hosts) expect(host).toMatch(/\.example$/)
})

it('lets nobody come before they were made, or after now', () => {
  for (const { createdAt, lastSignInAt, lastAccessAt } of PEOPLE) {
    const moments = [createdAt, lastSignInAt ?? createdAt, lastAccessAt ?? createdAt, NOW.toISOString()]
    expect(moments).toEqual(moments.toSorted())
    expect(lastSignInAt === null).toBe(lastAccessAt === null)
  }
})

it('gives each status the past that leads to it', () => {
  const of = (...statuses: UserStatus[]) => PEOPLE.filter(({ status }) => statuses.includes(status))

  expect(of('pending', 'invited').filter(({ lastAccessAt }) => lastAccessAt !== null)).toEqual([])
  expect(of('active').filter(({ lastAccessAt, emailVerifiedAt }) => lastAccessAt === null || emailVerifiedAt === null)).toEqual([])
  expect(of('invited').filter(({ invitedAt }) => invitedAt === null)).toEqual([])
  expect(of('pending', 'active', 'inactive', 'banned').filter(({ invitedAt }) => invitedAt !== null)).toEqual([])
  expect(of('pending', 'active', 'inactive', 'invited').filter(({ bannedUntil }) => bannedUntil !== null)).toEqual([])
  expect(of('banned').filter(({ bannedUntil }) => bannedUntil !== null && bannedUntil <= NOW.toISOString())).toEqual([])
})

it('comes in the order of its ids, so that a large seed stays quick', () => {
  const ids = PEOPLE.map(({ id }) => id.slice(0, 13))

  expect(ids).toEqual(ids.toSorted())
})
