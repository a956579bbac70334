import type { Membership } from '@foyer/shared'
import { Profiles } from '../../src/core/profiles.js'
import { held, problem, type Answers } from '../../src/test/fake-api.js'
import { membership, operatorWorld } from '../../src/test/operator-world.js'
import type { ProfileSwitcher } from '../../src/widgets/profile-switcher/profile-switcher.js'
import '../../src/widgets/profile-switcher/profile-switcher.define.js'
import { find, press, type } from '../hands.js'
import { birchLogo, harbourLogo } from '../logos.js'
import { element, type Sheet } from '../state.js'

const withLogo = ({ profile, ...rest }: Membership, logo: string): Membership => ({ ...rest, profile: { ...profile, logo } })

const harbour = membership('harbour', 'Harbour Energy')
const birch = membership('birch', 'Birch & Sons Waterworks', 'viewer')
const places = [
  harbour,
  birch,
  membership('altenburg', 'Stadtwerke Altenburg-Hohenstein Netzgesellschaft mbH', 'editor'),
  membership('nile', 'مياه النيل', 'editor'),
]
const many = Array.from({ length: 120 }, (_, at) => membership(`district-${String(at)}`, `District ${String(at + 1)}`))

interface Drawn extends Partial<ProfileSwitcher> {
  /** The profile that the page names. */
  at?: string
}

/** A switcher of an operator who has these profiles. */
const draw =
  (memberships: Membership[] = places, answers: Answers = {}, { at, ...properties }: Drawn = {}) =>
  () => {
    const profiles = new Profiles(operatorWorld(memberships, answers).session)
    void profiles.begin(at)
    return element('profile-switcher', { profiles, ...properties })
  }

/** Answers the first request so, and every other like this. */
const then = (first: unknown, second: () => unknown) => {
  let isFirst = true
  return () => {
    const answer = isFirst ? first : second()
    isFirst = false
    return answer
  }
}

const LIST = 'GET /operators/me/profiles'
const ENTER = 'POST /operators/me/embed-tokens'
const here = { accessToken: 'x', expiresIn: 600, profileId: 'harbour', permissions: [] }
const lost = () => {
  throw new TypeError('no network')
}

/** Where it is, the switcher knows once it is no longer on its way. */
const HERE = 'button.switcher[aria-busy=false]'
const open = () => press(HERE)
const PANEL = '.switcher-pop:popover-open'

async function choose(): Promise<void> {
  await open()
  await press('li:nth-of-type(2)')
}

async function search(text: string): Promise<void> {
  await open()
  await type('[part=search]', text)
}

/** The list could not be had, from the beginning. */
const unlisted = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw(places, { [LIST]: answer }),
  shows: '.callout',
})

/** Another profile was asked for, and the server answered so. */
const refused = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'refused',
  draw: draw(places, { [ENTER]: then(here, answer) }),
  act: choose,
  shows: '.callout',
})

/** The operator's profiles became fewer meanwhile. */
const moved = (name: string, rest: Membership[]) => ({
  name,
  alike: name !== 'moved',
  draw: draw(places, { [LIST]: then({ items: places }, () => ({ items: rest })) }),
  act: async () => {
    await open()
    await find('.callout')
    if (rest.length) await open()
  },
  shows: '.callout',
})

export const sheet: Sheet = {
  name: 'profile-switcher',
  width: 520,
  height: 480,
  states: [
    { name: 'loading', draw: draw(places, { [LIST]: held().answer }), shows: '.mark' },
    { name: 'closed', draw: draw(), shows: HERE },
    { name: 'compact', draw: draw(places, {}, { compact: true }), shows: HERE },
    { name: 'only-one', alike: true, draw: draw([harbour]), shows: '.switcher-role' },
    { name: 'open', draw: draw(places, {}, { create: true }), act: open, shows: PANEL },
    {
      name: 'logos',
      draw: draw([withLogo(harbour, harbourLogo), withLogo(birch, birchLogo), ...places.slice(2)]),
      act: open,
      shows: `${PANEL} img`,
    },
    { name: 'one-name', alike: true, draw: draw([...places, membership('birch-2', birch.profile.name)]), act: open, shows: PANEL },
    { name: 'many', draw: draw(many, {}, { create: true }), act: open, shows: PANEL },
    { name: 'search', draw: draw(many), act: () => search('12'), shows: '#option-3' },
    { name: 'no-match', draw: draw(many), act: () => search('<b>Norhwind</b>'), shows: '.none' },
    { name: 'switching', draw: draw(places, { [ENTER]: then(here, held().answer) }), act: choose, shows: '.spinner' },
    {
      name: 'switching-open',
      alike: true,
      draw: draw(places, { [ENTER]: then(here, held().answer) }),
      act: async () => {
        await choose()
        await press('button.switcher[aria-busy=true]')
      },
      shows: `${PANEL} .spinner`,
    },
    refused('refused', () => problem(500, 'internal')),
    refused('refused-limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    refused('refused-offline', lost),
    refused('gone', () => problem(404, 'profile_not_found')),
    moved('moved', places.slice(1)),
    moved('moved-nowhere', []),
    { name: 'not-entered', alike: true, draw: draw(places, { [ENTER]: () => problem(500, 'internal') }), shows: '.callout' },
    { name: 'unknown', alike: true, draw: draw(places, {}, { at: 'other' }), shows: '.callout' },
    unlisted('failed', () => problem(500, 'internal')),
    unlisted('offline', lost),
    unlisted('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    {
      name: 'open-failed',
      alike: true,
      draw: draw(places, { [LIST]: then({ items: places }, () => problem(500, 'internal')) }),
      act: open,
      shows: `${PANEL} .callout`,
    },
    { name: 'none', alike: true, draw: draw([]), shows: '.switcher.label.muted' },
    { name: 'none-open', draw: draw([], {}, { create: true }), act: open, shows: `${PANEL} .none` },
    {
      name: 'signed-out',
      alike: true,
      draw: () => {
        const { session } = operatorWorld([], { 'POST /operators/auth/sign-out': () => undefined })
        const switcher = element('profile-switcher')
        void session.signOut().then(() => (switcher.profiles = new Profiles(session)))
        return switcher
      },
      shows: '.switcher.label.muted',
    },
  ],
}
