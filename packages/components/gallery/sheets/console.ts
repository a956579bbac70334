import type { Membership, Profile } from '@foyer/shared'
import { PLAIN_LOOK } from '@foyer/shared/client'
import type { FoyerConsole } from '../../src/console/foyer-console.js'
import { held, problem, signedIn, type Answers } from '../../src/test/fake-api.js'
import { fakeServer } from '../../src/test/fake-server.js'
import { choose, find, press, type } from '../hands.js'
import { harbourLogo } from '../logos.js'
import { members } from '../people.js'
import { element, type Sheet } from '../state.js'

const RIGHTS = [
  'users:read',
  'users:create',
  'users:edit',
  'users:delete',
  'notifications:create',
  'profile:read',
  'profile:edit',
  'mails:read',
]

const membership = (id: string, name: string, role: Membership['role'] = 'owner'): Membership => ({
  profile: { id, name, slug: id, logo: null },
  role,
  permissions: RIGHTS,
})

const harbour: Profile = {
  id: 'harbour',
  name: 'Harbour Energy',
  slug: 'harbour-energy',
  origins: ['https://www.harbour-energy.example', 'http://localhost:8788'],
  welcomeMessage: 'Power from the sea, for everybody on the coast.',
  activityDays: 90,
  look: PLAIN_LOOK,
  logo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
}

const keys = [
  { key: 'pk_live_4fJ8sQ2mTz7WcB1nXe9R', kind: 'live', createdAt: '2026-03-01T00:00:00.000Z' },
  { key: 'pk_test_aYd3Kp6Lr0Vh5Ug8Nw2C', kind: 'test', createdAt: '2026-01-01T00:00:00.000Z' },
]

const mail = (id: string, subject: string, text: string, sentAt: string) => ({ id, to: 'maja@example.com', subject, text, sentAt })

const mails = [
  mail(
    '2',
    'Your code for Harbour Energy',
    'Your code is 482913. It works for ten minutes.\n\nIf you did not ask for it, do nothing.',
    '2026-03-14T09:24:00.000Z',
  ),
  mail(
    '1',
    'You are invited to Harbour Energy',
    'Choose a password at https://www.harbour-energy.example/join?token=7f3a.',
    '2026-03-13T16:00:00.000Z',
  ),
]

const PROFILES = [
  membership('harbour', 'Harbour Energy'),
  membership('birch', 'Birch & Sons Waterworks', 'viewer'),
  membership('operators', 'Operators'),
]

/** Behind a menu that is open. */
const FEW: Answers = { 'GET /harbour/users': () => ({ items: members().slice(5), next: null, previous: null }) }

/** The console on a server that knows the operator. */
const draw =
  (answers: Answers = {}, properties: Partial<FoyerConsole> = {}) =>
  () => {
    const { server } = fakeServer({
      'POST /operators/auth/refresh': () => signedIn(),
      'GET /operators/me/profiles': () => ({ items: PROFILES }),
      'GET /operators/me/notifications/unread': () => ({ unread: 3 }),
      'GET /operators/me/events': held().answer,
      'POST /operators/me/embed-tokens': () => ({ accessToken: 'x', expiresIn: 600, profileId: 'harbour', permissions: RIGHTS }),
      'GET /harbour': () => harbour,
      'GET /harbour/embed-keys': () => ({ items: keys }),
      'GET /harbour/users': () => ({ items: members(), next: null, previous: null }),
      'GET /harbour/users/counts': () => ({ pending: 1, invited: 1, active: 8, inactive: 1, banned: 1 }),
      'GET /harbour/events': held().answer,
      'GET /operators/mails': () => ({ items: mails }),
      ...answers,
    })
    return element('foyer-console', { lang: document.documentElement.lang, server, path: '/console', ...properties })
  }

const signedOut = (answers: Answers = {}): Answers => ({
  'POST /operators/auth/refresh': () => problem(401, 'unauthenticated'),
  'GET /operators/auth/first-run': () => ({ open: false }),
  ...answers,
})

const firstRun = draw(signedOut({ 'GET /operators/auth/first-run': () => ({ open: true }) }))
const lost = () => {
  throw new TypeError('no network')
}

const SETTINGS = '#/profiles/harbour/settings'
const inbox = (answer: () => unknown) => draw({ 'GET /operators/mails': answer }, { path: '/console/mail' })
const saveSettings = async () => {
  await find('.key')
  await type('#name', 'Harbour Power')
  await press('form button[type=submit]')
}

export const sheet: Sheet = {
  name: 'console',
  width: 1120,
  height: 640,
  whole: true,
  states: [
    { name: 'waiting', alike: true, draw: draw({ 'POST /operators/auth/refresh': held().answer }), shows: '.waiting' },
    { name: 'door', draw: draw(signedOut()), shows: '[name=password]' },
    { name: 'first-run', draw: firstRun, shows: '[name=password]' },
    { name: 'first-run-faults', alike: true, draw: firstRun, act: () => press('button[type=submit]'), shows: '.fault' },
    { name: 'unreachable', alike: true, draw: draw({ 'POST /operators/auth/refresh': lost }), shows: '.nothing' },
    { name: 'users', draw: draw(), shows: 'tr[data-id]' },
    {
      name: 'profiles',
      alike: true,
      draw: draw(FEW),
      act: async () => {
        await find('tr[data-id]')
        await press('.switcher')
      },
      shows: '.switcher-pop:popover-open',
    },
    {
      name: 'account',
      alike: true,
      draw: draw(FEW),
      act: async () => {
        await find('tr[data-id]')
        if (innerWidth < 900) await press('[popovertarget=side]')
        await press('.side-foot button')
      },
      shows: '#account:popover-open',
    },
    { name: 'no-profile', alike: true, draw: draw({ 'GET /operators/me/profiles': () => ({ items: [PROFILES[2]] }) }), shows: '.nothing' },
    { name: 'unknown-profile', alike: true, draw: draw(), address: '#/profiles/other/users', shows: '.nothing' },
    { name: 'refused', alike: true, draw: draw({ 'POST /operators/me/embed-tokens': () => problem(500, 'internal') }), shows: '.nothing' },
    {
      name: 'new-profile',
      draw: draw({ 'GET /operators/me/profiles': () => ({ items: [PROFILES[2]] }) }),
      act: () => press('.nothing .primary'),
      shows: 'dialog[open]',
    },
    { name: 'settings', draw: draw(), address: SETTINGS, shows: '.key' },
    { name: 'settings-loading', alike: true, draw: draw({ 'GET /harbour': held().answer }), address: SETTINGS, shows: '.bone' },
    {
      name: 'settings-failed',
      alike: true,
      draw: draw({ 'GET /harbour': () => problem(500, 'internal') }),
      address: SETTINGS,
      shows: '.nothing',
    },
    {
      name: 'settings-faults',
      alike: true,
      draw: draw(),
      address: SETTINGS,
      act: async () => {
        await find('.key')
        await type('#origins', 'harbour-energy.example/shop')
        await press('form button[type=submit]')
      },
      shows: '.fault',
    },
    {
      name: 'settings-conflict',
      alike: true,
      draw: draw({ 'PATCH /harbour': () => problem(412, 'version_conflict') }),
      address: SETTINGS,
      act: saveSettings,
      shows: '.callout.warn',
    },
    {
      name: 'settings-saved',
      alike: true,
      draw: draw({ 'PATCH /harbour': () => harbour }),
      address: SETTINGS,
      act: saveSettings,
      shows: '.toast',
    },
    {
      name: 'settings-key',
      alike: true,
      draw: draw(),
      address: SETTINGS,
      act: () => press('.key button'),
      shows: 'dialog[open]',
    },
    {
      name: 'settings-look',
      draw: draw({ 'GET /harbour': () => ({ ...harbour, logo: harbourLogo }) }),
      address: SETTINGS,
      act: async () => (await find('.look')).scrollIntoView({ block: 'center' }),
      shows: '.swatch',
    },
    {
      name: 'settings-logo-saved',
      alike: true,
      draw: draw({ 'PUT /harbour/logo': () => ({ logo: harbourLogo }) }),
      address: SETTINGS,
      act: async () => {
        ;(await find('.look')).scrollIntoView({ block: 'center' })
        await choose('image/png', 9)
      },
      shows: '.toast',
    },
    {
      name: 'settings-logo-question',
      alike: true,
      draw: draw({ 'GET /harbour': () => ({ ...harbour, logo: harbourLogo }) }),
      address: SETTINGS,
      act: () => press('.logo-text .plain'),
      shows: 'dialog[open]',
    },
    { name: 'mails', draw: inbox(() => ({ items: mails })), shows: '.mail' },
    { name: 'mails-empty', alike: true, draw: inbox(() => ({ items: [] })), shows: '.nothing' },
    { name: 'mails-off', alike: true, draw: inbox(() => problem(404, 'mail_not_found')), shows: '.nothing' },
    { name: 'mails-denied', alike: true, draw: inbox(() => problem(403, 'forbidden')), shows: '.nothing' },
  ],
}
