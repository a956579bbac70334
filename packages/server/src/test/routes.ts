import { contractOf, type Contract } from '../http/endpoint.js'
import type { TestApp } from './create-test-app.js'

/** One route of the API with what it takes and gives. */
export interface Route {
  method: string
  /** Such as `/v1/profiles/:profileId/users/:userId`. */
  path: string
  contract: Contract
}

/** Every route that the app mounts by contract, so that a probe of all misses none that is added later. */
export const routesOf = ({ app }: TestApp): Route[] =>
  app.routes.flatMap(({ method, path, handler }) => {
    const contract = contractOf(handler)
    return contract ? [{ method, path, contract }] : []
  })

const SAMPLES: Record<string, string> = {
  userId: '019aa1fc-0000-7001-8001-00000000dead',
  sessionId: '019aa1fc-0000-7001-8001-00000000feed',
  jobId: '019aa1fc-0000-7001-8001-00000000f00d',
  notificationId: '019aa1fc-0000-7001-8001-00000000beef',
  groupId: '019aa1fc-0000-7001-8001-00000000cafe',
  key: 'pk_live_AZqh_AAAcAGAAQAAAAAAAQnosuchkey000000',
}

/** A path with something in every place. */
export const fill = (path: string, values: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? SAMPLES[name] ?? 'x'))

/** Bodies that the routes accept, by route. */
const BODIES: Record<string, object> = {
  'POST /auth/sign-up': { email: 'new@example.com', name: 'New', password: 'correct horse battery' },
  'POST /auth/sign-in': { email: 'ada@example.com', password: 'correct horse battery' },
  'POST /auth/challenge': { challengeId: 'a'.repeat(43), code: '123456' },
  'POST /auth/resend': { challengeId: 'a'.repeat(43) },
  'POST /auth/new-password': { challengeId: 'a'.repeat(43), password: 'correct horse battery' },
  'POST /auth/refresh': {},
  'POST /auth/sign-out': {},
  'POST /auth/step-up': { password: 'correct horse battery' },
  'POST /users/:userId/acting': { reason: 'Asked by phone', origin: 'https://acme.example' },
  'POST /auth/acting': { code: 'a'.repeat(43) },
  'POST /auth/acting/resume': { userId: SAMPLES['userId'] },
  'POST /auth/acting/end': {},
  'POST /auth/first-run': { code: 'x', email: 'new@example.com', name: 'New', password: 'correct horse battery' },
  'PATCH /me': { name: 'New' },
  'PATCH /me/fields': { values: {} },
  'PUT /me/preferences/:preference': { value: {} },
  'PUT /user-schema': { types: ['standard'], fields: [] },
  'POST /users': { email: 'new@example.com', name: 'New' },
  'PATCH /users/:userId': { name: 'New' },
  'POST /groups': { name: 'New' },
  'PATCH /groups/:groupId': { name: 'New' },
  'POST /groups/:groupId/users/add': { userIds: [SAMPLES['userId']] },
  'POST /groups/:groupId/users/remove': { userIds: [SAMPLES['userId']] },
  'PUT /users/:userId/groups': { groupIds: [] },
  'PUT /tags/colour': { key: 'plan', value: 'pro', colour: 'blue' },
  'POST /tags/rename': { from: { key: 'plan', value: 'pro' }, to: { key: 'plan', value: 'plus' } },
  'POST /users/:userId/status': { action: 'deactivate' },
  'PUT /analytics': { googleAnalytics: null, webhook: null, events: [] },
  'POST /me/activity': { entries: [{ id: '019aa1fc-0000-7001-8001-00000000cafe', kind: 'page', name: '/', ago: 0 }] },
  'POST /users/:userId/password': { way: 'link' },
  'POST /users/bulk': { action: 'deactivate', ids: ['019aa1fc-0000-7001-8001-00000000dead'] },
  'POST /users/bulk/count': { ids: ['019aa1fc-0000-7001-8001-00000000dead'] },
  'POST /users/:userId/notifications': { title: 'New' },
  'PATCH ': { name: 'New' },
  'POST /me/profiles': { name: 'New' },
  'POST /me/embed-tokens': { profileId: 'operators' },
  'POST /embed-keys': { kind: 'live' },
  'POST /embed-sessions': { actor: { id: 'staff-7', name: 'Grace' }, permissions: ['users:read'], origin: 'https://acme.example' },
}

/** The body that this route accepts. Throws for a route that has one and is not in the table, so that the table stays whole. */
export function bodyOf({ method, path, contract }: Route): object | undefined {
  if (!contract.json) return undefined
  const body = BODIES[`${method} ${path.replace(/^\/v1\/profiles\/:profileId/, '').replace(/\/$/, '')}`]
  if (!body) throw new Error(`Add a body for ${method} ${path} to the table.`)
  return body
}

/** Which kind of body this route takes, and one that it accepts or at least reads. */
function contentOf(route: Route): [kind: string, sample: string | undefined] {
  const { file, json } = route.contract
  return file ? [file[0]!, 'no picture'] : ['application/json', json && JSON.stringify(bodyOf(route))]
}

/** A whole request to a route, right in everything but what `changes` says. */
export function requestTo(
  route: Route,
  profileId: string,
  changes: { headers?: Record<string, string>; params?: Record<string, string>; body?: string } = {},
) {
  const [kind, sample] = contentOf(route)
  const body = changes.body ?? sample
  return new Request(
    `http://test${fill(route.path, { profileId, ...changes.params })}${route.path.endsWith('/:profileId/events') ? '?topics=users' : ''}`,
    {
      method: route.method,
      headers: {
        'x-foyer': '1',
        origin: 'http://test',
        ...(body !== undefined && { 'content-type': kind }),
        ...(route.contract.header && 'if-match' in route.contract.header.shape && { 'if-match': '"1"' }),
        ...changes.headers,
      },
      ...(body !== undefined && { body }),
    },
  )
}
