import type { Session, User } from '@foyer/shared'
import type { UserDetails } from '../widgets/user-details/user-details.js'
import { byRole } from './by-role.js'
import { fakeApi, type Answers } from './fake-api.js'
import { fakeUser, UsersWorld } from './fake-users.js'
import { fakeGroup } from './groups-world.js'
import { mount } from './mount.js'

export const AT = '2026-01-01T00:00:00.000Z'

const session = (id: string, part: Partial<Session> = {}): Session => ({
  id,
  browser: 'Firefox',
  system: 'Linux',
  address: '192.0.2.7',
  origin: 'https://shop.example',
  current: false,
  createdAt: AT,
  lastUsedAt: AT,
  ...part,
})

/** What can be told by its tense. */
const EVENTS = [
  ...['edit', 'edited', 'delete', 'deleted', 'notify', 'notified', 'session-end', 'session-ended'],
  ...['picture-change', 'group-change', 'password-replace', 'status-change'].flatMap((name) => [name, `${name}d`]),
]

/** The details of Ada, with every event that they fire. */
export async function createDetails(part: Partial<User> = {}, properties: Partial<UserDetails> = {}, more: Answers = {}) {
  const ada = fakeUser({ name: 'Ada Lovelace', email: 'ada@example.com', tags: [{ key: 'plan', value: 'Pro' }], ...part })
  const world = new UsersWorld([ada])
  world.groups = [fakeGroup('Field crew'), fakeGroup('Night shift')]
  world.groupsOf = world.groups.slice(0, 1)
  world.sessions = [session('s-1'), session('s-2', { browser: '', system: '' })]
  Object.assign(world.answers, more)
  const element = await mount('user-details', { lang: 'en', client: fakeApi(world.answers), userId: ada.id, ...properties })
  const fired: string[] = []
  for (const name of EVENTS) element.addEventListener(`user-${name}`, ({ type }) => fired.push(type))
  return { ada, world, element, fired }
}

/** The words of an element, as one line. */
export const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()

/** Presses what a screen reader would call so. */
export async function pressOn(role: string, name: string | RegExp): Promise<void> {
  const button = await byRole(role, name)
  button.focus()
  button.click()
}
