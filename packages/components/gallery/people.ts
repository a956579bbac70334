import type { User } from '@foyer/shared'
import { fakeUser } from '../src/test/fake-users.js'

const tag = (key: string, value = '') => ({ key, value })

const person = (name: string, part: Partial<User> = {}): User =>
  fakeUser({
    name,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`,
    lastAccessAt: '2026-03-14T08:59:00.000Z',
    ...part,
  })

/** Somebody with everything that a user can have. */
export const maja = person('Maja Lindqvist', {
  externalId: 'crm-40817',
  tags: [tag('plan', 'Pro'), tag('region', 'Nordics'), tag('founder')],
  fields: { Department: 'Grid operations', 'Cost centre': '4470-N' },
})

/** The members of Harbour Energy: every status, and names that try the geometry. */
export const members = (): User[] => [
  person('Amara Okafor', { status: 'invited', emailVerifiedAt: null, lastAccessAt: null }),
  person('Benedikt von Hohenstein-Wittelsbach zu Altenburg', {
    email: 'benedikt.von.hohenstein-wittelsbach@verwaltung.altenburg.example.com',
    tags: [tag('department', 'Netzanschlussmanagement und Regulierung'), tag('plan', 'Enterprise')],
  }),
  person('Chen Wei', { status: 'pending', tags: [tag('plan', 'Trial')], lastAccessAt: null }),
  person('Dario Fo', { status: 'inactive', tags: [tag('plan', 'Pro')], lastAccessAt: '2025-11-02T10:00:00.000Z' }),
  person('Edda Blanck', { status: 'banned', bannedUntil: '2026-04-01T00:00:00.000Z', lastAccessAt: '2026-03-12T10:00:00.000Z' }),
  maja,
  person('محمد السيد', { email: 'm.elsayed@example.com', tags: [tag('region', 'Cairo')], lastAccessAt: '2026-03-13T20:00:00.000Z' }),
]
