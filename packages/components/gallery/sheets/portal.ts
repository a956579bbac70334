import type { FoyerPortal } from '../../src/portal/foyer-portal.js'
import '../../src/portal/portal.define.js'
import { held, problem, signedIn, type Answers } from '../../src/test/fake-api.js'
import { fakeServer } from '../../src/test/fake-server.js'
import { press, type } from '../hands.js'
import { birchLogo, harbourLogo } from '../logos.js'
import { element, type Sheet } from '../state.js'

/** The hosted page of Harbour Energy, on a server that knows nobody yet. */
const draw =
  (answers: Answers = {}, properties: Partial<FoyerPortal> = {}) =>
  () => {
    const { server } = fakeServer({ 'POST /harbour/auth/refresh': () => problem(401, 'unauthenticated'), ...answers })
    return element('foyer-portal', { profileId: 'harbour', name: 'Harbour Energy', server, ...properties })
  }

/** The same where somebody is signed in. */
const drawAccount = (answers: Answers = {}, properties: Partial<FoyerPortal> = {}) =>
  draw(
    {
      'POST /harbour/auth/refresh': () => signedIn(),
      'GET /harbour/me/notifications/unread': () => ({ unread: 3 }),
      'GET /harbour/me/events': held().answer,
      'GET /harbour/me': () => signedIn().user,
      ...answers,
    },
    properties,
  )

const lost = () => {
  throw new TypeError('no network')
}

/** As a profile that chose a look of its own. */
const inColours = (accent: string, neutral: string, radius: string, drawn: () => Element) => () => {
  document.body.style.setProperty('--foyer-accent', accent)
  document.body.style.setProperty('--foyer-neutral', neutral)
  document.body.style.setProperty('--foyer-radius', radius)
  return drawn()
}

async function save(): Promise<void> {
  await type('#name', 'Ada King, Countess of Lovelace')
  await press('[type=submit]')
}

const edit = (name: string, answer: () => unknown, shows: string, act = save) => ({
  name,
  alike: name !== 'account-saved',
  draw: drawAccount({ 'PATCH /harbour/me': answer }),
  address: 'account',
  act,
  shows,
})

export const sheet: Sheet = {
  name: 'portal',
  width: 560,
  height: 720,
  whole: true,
  states: [
    { name: 'sign-up', draw: draw(), address: 'sign-up', shows: '[name=name]' },
    { name: 'sign-in', draw: draw({}, { logo: harbourLogo }), address: 'sign-in', shows: '[name=password]' },
    {
      name: 'sign-in-in-green',
      draw: inColours(
        'oklch(0.52 0.13 150)',
        'oklch(0.55 0.03 120)',
        '14px',
        draw({}, { logo: birchLogo, name: 'Birch & Sons Waterworks' }),
      ),
      address: 'sign-in',
      shows: '[name=password]',
    },
    { name: 'account', draw: drawAccount({}, { logo: harbourLogo }), address: 'account', shows: '#name' },
    {
      name: 'account-in-red',
      draw: inColours('oklch(0.55 0.2 25)', 'oklch(0.5 0 0)', '0px', drawAccount()),
      address: 'account',
      shows: '#name',
    },
    {
      name: 'account-long-name',
      alike: true,
      draw: drawAccount({}, { name: 'Stadtwerke Altenburg-Hohenstein Netzgesellschaft mbH', logo: birchLogo }),
      address: 'account',
      shows: '#name',
    },
    edit(
      'account-fault',
      () => problem(500, 'internal'),
      '.fault',
      async () => {
        await type('#name', ' ')
        await press('[type=submit]')
      },
    ),
    edit('account-saving', held().answer, '.spinner'),
    edit('account-saved', () => ({ ...signedIn().user, name: 'Ada King, Countess of Lovelace', version: 2 }), '.toast'),
    edit('account-newer', () => problem(412, 'version_conflict'), '.callout'),
    edit('account-not-saved', () => problem(500, 'internal'), '.callout'),
    edit('account-offline', lost, '.callout'),
    edit('account-limited', () => problem(429, 'too_many_requests', { retryAfter: 42 }), '.callout'),
    {
      name: 'signing-out',
      alike: true,
      draw: drawAccount({ 'POST /harbour/auth/sign-out': held().answer }),
      address: 'account',
      act: () => press('.way-out .button'),
      shows: '.spinner',
    },
    {
      name: 'account-waiting',
      alike: true,
      draw: draw({ 'POST /harbour/auth/refresh': held().answer }),
      address: 'account',
      shows: 'main .muted',
    },
    { name: 'account-unreachable', draw: draw({ 'POST /harbour/auth/refresh': lost }), address: 'account', shows: '.nothing' },
    { name: 'not-found', draw: draw({}, { profileId: '', name: '' }), address: 'account', shows: '.nothing' },
  ],
}
