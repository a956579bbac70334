import type { Profile } from '@foyer/shared'
import { PLAIN_LOOK } from '@foyer/shared/client'
import { fakeApi, type Answers } from './fake-api.js'
import { mount } from './mount.js'

/** A profile as its settings page has it. */
export const acme: Profile = {
  id: 'acme',
  name: 'Acme Water',
  slug: 'acme-water',
  origins: ['https://www.acme.example'],
  welcomeMessage: 'Hello',
  activityDays: 90,
  look: PLAIN_LOOK,
  logo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 3,
}

export const key = { key: 'pk_test_1', kind: 'test', createdAt: '2026-01-01T00:00:00.000Z' }

/** The settings of `acme` on a server that is this table, and what was sent to it. */
export async function openSettings(answers: Answers = {}, permissions: string[] = ['profile:edit']) {
  const requests: Request[] = []
  const known: Answers = { 'GET ': () => acme, 'GET /embed-keys': () => ({ items: [key] }), ...answers }
  const noted = Object.entries(known).map(([name, answer]) => [
    name,
    (request: Request) => (requests.push(request.clone()), answer(request)),
  ])
  const client = fakeApi(Object.fromEntries(noted) as Answers)
  const element = await mount('foyer-profile-settings', { lang: 'en', client, permissions, server: 'https://id.example.com/' })
  return { element, sent: (method: string) => requests.filter((request) => request.method === method) }
}
