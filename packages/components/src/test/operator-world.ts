import type { EmbedToken, Membership, Role } from '@foyer/shared'
import { Session } from '../core/session.js'
import { problem, signedIn, type Answers } from './fake-api.js'
import { fakeServer } from './fake-server.js'

/** A share in the profile `id`. */
export const membership = (id: string, name: string, role: Role = 'owner'): Membership => ({
  profile: { id, name, slug: id, logo: null },
  role,
  permissions: ['users:read'],
})

export const acme = membership('acme', 'Acme Water')
export const birch = membership('birch', 'Birch Energy', 'viewer')
export const cedar = membership('cedar', 'Cédar Clinics', 'editor')

export const embedToken = (profileId: string, permissions = ['users:read']): EmbedToken => ({
  accessToken: `for-${profileId}`,
  expiresIn: 600,
  profileId,
  permissions,
})

/** Ada is signed in as an operator with these profiles, which a test may change as others would. Leaving one ends its tokens. */
export function operatorWorld(memberships: Membership[], answers: Answers = {}) {
  sessionStorage.clear()
  const world = { memberships }
  const has = (id: string) => world.memberships.some(({ profile }) => profile.id === id)
  const users = Object.fromEntries(
    memberships.map(({ profile: { id } }) => [
      `GET /${id}/users`,
      () => (has(id) ? { items: [], next: null, previous: null } : problem(401, 'unauthenticated')),
    ]),
  )
  const { server, requests } = fakeServer({
    'POST /operators/auth/refresh': () => problem(401, 'unauthenticated'),
    'GET /operators/me/profiles': () => ({ items: world.memberships }),
    'POST /operators/me/embed-tokens': async (request) => {
      const { profileId } = (await request.json()) as { profileId: string }
      return has(profileId) ? embedToken(profileId) : problem(404, 'profile_not_found')
    },
    ...users,
    ...answers,
  })
  const session = new Session({ ...server, profileId: 'operators' })
  session.accept(signedIn())
  return Object.assign(world, { session, server, requests })
}
