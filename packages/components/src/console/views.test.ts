import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { byRole } from '../test/by-role.js'
import { fakeEngagement } from '../test/engagement-world.js'
import { signedIn } from '../test/fake-api.js'
import { fakeServer } from '../test/fake-server.js'
import { mount } from '../test/mount.js'
import { acme, embedToken } from '../test/operator-world.js'
import './console.define.js'

for (const [view, link, part] of [
  ['fields', 'User fields', 'Add field'],
  ['engagement', 'Engagement', 'Show as table'],
] as const)
  it(`opens the ${view} of a profile by their address`, async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#/profiles/acme/${view}`)
    sessionStorage.clear()
    await setViewport({ width: 1280, height: 800 })
    const { server } = fakeServer({
      'POST /operators/auth/refresh': () => signedIn(),
      'GET /operators/me/profiles': () => ({ items: [acme] }),
      'GET /operators/me/notifications/unread': () => ({ unread: 0 }),
      'POST /operators/me/embed-tokens': () => embedToken('acme', ['users:read', 'profile:edit']),
      'GET /acme/user-schema': () => ({ types: ['standard'], fields: [], version: 0 }),
      'GET /acme/jobs': () => ({ items: [], next: null, previous: null }),
      'GET /acme/engagement': (request) => fakeEngagement(new URL(request.url).searchParams),
    })

    await mount('foyer-console', { lang: 'en', server })

    await byRole('button', part)
    expect((await byRole('link', link)).getAttribute('aria-current')).to.equal('page')
  })
