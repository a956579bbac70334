import type { Look, Profile } from '@foyer/shared'
import { PLAIN_LOOK } from '@foyer/shared/client'
import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import { choose, find, holding, press, type } from '../hands.js'
import { birchLogo, harbourLogo } from '../logos.js'
import { element, type Sheet } from '../state.js'

const harbour: Profile = {
  id: 'harbour',
  name: 'Harbour Energy',
  slug: 'harbour-energy',
  origins: ['https://www.harbour-energy.example'],
  welcomeMessage: 'Power from the sea, for everybody on the coast.',
  activityDays: 90,
  look: PLAIN_LOOK,
  logo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
}

const green: Look = { accent: '#1f6f4a', neutral: '#6f7468', radius: 12, font: 'system', density: 'roomy', scheme: 'light' }
const night: Look = { accent: '#e0a72e', neutral: '#7a7385', radius: 0, font: 'system', density: 'compact', scheme: 'dark' }

/** The logo alone, on a server that answers so. */
const drawLogo =
  (logo = '', answers: Answers = {}) =>
  () =>
    element('foyer-logo-field', { client: fakeApi(answers), editable: true, name: harbour.name, logo })

/** Holds a file over the logo. */
async function hover(): Promise<void> {
  const field = await find('.logo-field')
  field.dispatchEvent(new DragEvent('dragover', { dataTransfer: holding(new File([], 'logo')), cancelable: true }))
}

/** A picture was chosen, and the server answers so. */
const sent = (name: string, answer: () => unknown, shows: string) => ({
  name,
  draw: drawLogo('', { 'PUT /logo': answer }),
  act: () => choose('image/png', 9),
  shows,
})

/** The settings of a profile without keys. */
const draw =
  (profile: Partial<Profile> = {}, answers: Answers = {}, permissions = ['profile:edit']) =>
  () => {
    const client = fakeApi({
      'GET ': () => ({ ...harbour, ...profile }),
      'GET /embed-keys': () => ({ items: [] }),
      ...answers,
    })
    return element('foyer-profile-settings', { client, permissions, server: 'https://id.example.com/' })
  }

async function save(accent: string): Promise<void> {
  await type('#accent', accent)
  await press('button[type=submit]')
}

/** Somebody else saved another look meanwhile. */
function contested() {
  let asked = 0
  return draw(
    {},
    {
      'GET ': () => ({ ...harbour, ...(asked++ ? { look: green, version: 2 } : {}) }),
      'PATCH ': () => problem(412, 'version_conflict'),
    },
  )()
}

export const sheet: Sheet = {
  name: 'profile-settings',
  width: 720,
  height: 2400,
  states: [
    { name: 'no-logo', draw: drawLogo(), shows: '#choose' },
    { name: 'logo', draw: drawLogo(harbourLogo), shows: '.logo-text .plain' },
    { name: 'logo-without-ground', draw: drawLogo(birchLogo), shows: '.logo-text .plain' },
    { name: 'logo-over', draw: drawLogo(harbourLogo), act: hover, shows: '.over' },
    sent('logo-sending', held().answer, '.spinner'),
    sent('logo-unreadable', () => problem(422, 'picture_unreadable'), '.fault'),
    sent('logo-failed', () => problem(500, 'internal'), '.fault .request'),
    { name: 'logo-too-large', alike: true, draw: drawLogo(harbourLogo), act: () => choose('image/png', 1_200_000), shows: '.fault' },
    { name: 'logo-wrong-type', alike: true, draw: drawLogo(), act: () => choose('image/gif', 9), shows: '.fault' },
    { name: 'plain', draw: draw(), shows: '.swatch' },
    { name: 'green', draw: draw({ logo: birchLogo, look: green }), shows: '.swatch' },
    { name: 'night', alike: true, draw: draw({ look: night }), shows: '.swatch' },
    { name: 'fault', draw: draw(), act: () => save('teal'), shows: '.fault' },
    { name: 'contested', alike: true, draw: contested, act: () => save('#8a1c1c'), shows: '.callout.warn' },
    { name: 'read-only', draw: draw({ logo: harbourLogo }, {}, ['profile:read']), shows: '.swatch' },
  ],
}
