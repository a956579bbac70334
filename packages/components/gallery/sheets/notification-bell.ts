import type { Notification } from '@foyer/shared'
import { fakeEvents, fakeSession, held, problem, signedIn, type Answers } from '../../src/test/fake-api.js'
import { find, press } from '../hands.js'
import { NOW } from '../clock.js'
import { element, type Sheet } from '../state.js'

const MINUTE = 60_000

const note = (seq: number, title: string, message: string, minutes: number): Notification => ({
  id: `01890000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  title,
  message,
  createdAt: new Date(NOW - minutes * MINUTE).toISOString(),
  readAt: null,
})

const all = [
  note(7, 'Your meter reading is due', 'Send it by Friday, 20 March. It takes a minute.', 2),
  note(6, 'Planned work in Hafenstraße', 'Power is off on Tuesday between 9:00 and 11:30.', 190),
  note(5, 'Invoice 2026-0318 is ready', '', 1_500),
  note(
    4,
    'Versorgungsunterbrechungsbenachrichtigungseinstellungen',
    'Somebody changed them: if this was not you, change your password.',
    4_000,
  ),
  note(3, 'Welcome to Harbour Energy', 'Here is where we tell you what concerns you.', 40_000),
  note(2, 'عنوان بالعربية', 'نص قصير للإشعار', 400_000),
]

const READ = '2026-03-14T00:00:00.000Z'
const read = all.map((notification) => ({ ...notification, readAt: READ }))
const told = [...all.slice(0, 3), ...read.slice(3)]

const page = (items: Notification[], next: string | null = null) => ({
  items,
  next,
  previous: null,
  unread: items.filter(({ readAt }) => readAt === null).length,
})

/** Ada's bell, with `items` in her inbox. */
const draw =
  (items: Notification[], answers: Answers = {}) =>
  () => {
    const session = fakeSession({
      'GET /me/notifications': () => page(items),
      'GET /me/notifications/unread': () => ({ unread: page(items).unread }),
      'GET /me/events': fakeEvents().answer,
      ...answers,
    })
    session.accept(signedIn())
    return element('notification-bell', { session })
  }

const lost = () => {
  throw new TypeError('no network')
}

const open = () => press('.bell')
const inbox = (answer: () => unknown): Answers => ({ 'GET /me/notifications': answer })

/** The list is known, and then the server is away. */
function away() {
  let asked = 0
  return draw(told, { 'GET /me/notifications': () => (asked++ ? lost() : page(told)), 'GET /me/events': lost })()
}

export const sheet: Sheet = {
  name: 'notification-bell',
  width: 520,
  height: 600,
  states: [
    { name: 'quiet', alike: true, draw: draw(read), shows: '.bell' },
    { name: 'unread', draw: draw(told), shows: '.badge' },
    { name: 'many', alike: true, draw: draw(told, { 'GET /me/notifications/unread': () => ({ unread: 100 }) }), shows: '.badge' },
    { name: 'open', draw: draw(told), act: open, shows: '.feed-item.unread' },
    { name: 'all-read', alike: true, draw: draw(read), act: open, shows: 'article.feed-item' },
    { name: 'empty', alike: true, draw: draw([]), act: open, shows: '.nothing' },
    {
      name: 'none-unread',
      alike: true,
      draw: draw(read, { 'GET /me/notifications': ({ url }) => page(url.includes('unread=true') ? [] : read) }),
      act: async () => {
        await open()
        await find('article.feed-item')
        await press('.tab:nth-of-type(2)')
      },
      shows: '.nothing',
    },
    { name: 'loading', alike: true, draw: draw(told, inbox(held().answer)), act: open, shows: '.bone' },
    {
      name: 'failed',
      draw: draw(
        told,
        inbox(() => problem(500, 'internal')),
      ),
      act: open,
      shows: '.nothing .request',
    },
    { name: 'offline', alike: true, draw: draw(told, { ...inbox(lost), 'GET /me/events': lost }), act: open, shows: '.nothing' },
    { name: 'offline-since', draw: away, act: open, shows: '.strip' },
    {
      name: 'limited',
      alike: true,
      draw: draw(
        told,
        inbox(() => problem(429, 'too_many_requests', { retryAfter: 42 })),
      ),
      act: open,
      shows: '.nothing',
    },
    {
      name: 'older-failed',
      alike: true,
      draw: draw(told, { 'GET /me/notifications': ({ url }) => (url.includes('cursor') ? problem(500, 'internal') : page(told, 'older')) }),
      act: async () => {
        await open()
        ;(await find('.feed-end')).scrollIntoView()
      },
      shows: '.feed-end',
    },
    {
      name: 'not-marked',
      draw: draw(told, { 'POST /me/notifications/read': () => problem(500, 'internal') }),
      act: async () => {
        await open()
        await find('article.feed-item')
        await press('[part=head] .plain')
      },
      shows: '.toast',
    },
  ],
}
