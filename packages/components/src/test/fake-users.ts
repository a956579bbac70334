import type {
  Activity,
  AuditEntry,
  CreateUser,
  EditUser,
  Group,
  ListedTag,
  Notification,
  Preference,
  ResetPassword,
  Session,
  User,
  UserCounts,
  UserPage,
  UserSchema,
} from '@foyer/shared'
import { fakeEvents, problem, type Answers } from './fake-api.js'

let made = 0

/** A user like any other, but for `part`. */
export function fakeUser(part: Partial<User> = {}): User {
  const at = String(++made).padStart(12, '0')
  return {
    id: `01890000-0000-7000-8000-${at}`,
    type: 'standard',
    email: `user-${at}@example.com`,
    name: `User ${at}`,
    status: 'active',
    avatar: null,
    bannedUntil: null,
    emailVerifiedAt: '2026-01-01T00:00:00.000Z',
    statusReason: '',
    externalId: '',
    phone: '',
    company: '',
    timezone: '',
    language: '',
    fields: {},
    tags: [],
    lastSignInAt: null,
    lastAccessAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...part,
  }
}

/** `count` users, in the order of their names. */
export const fakeCrowd = (count: number, part: Partial<User> = {}): User[] =>
  Array.from({ length: count }, (_, at) => fakeUser({ name: `Member ${String(at).padStart(4, '0')}`, ...part }))

interface Heard {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  headers: Headers
}

type Act = (world: UsersWorld, heard: Heard & { id: string }) => unknown

/** What a status action leads to. `invite` changes nothing here. */
const AFTER = { approve: 'active', deactivate: 'inactive', reactivate: 'active', ban: 'banned', unban: 'active' } as const

const ROUTES: [RegExp, Act][] = [
  [/^GET \/users$/, ({ users }, { query }) => pageOf(users, query)],
  [/^GET \/me\/preferences\/([^/]+)$/, ({ preferences }, { id }) => ({ value: preferences.get(id) ?? null })],
  [/^PUT \/me\/preferences\/([^/]+)$/, ({ preferences }, { id, body }) => (preferences.set(id, (body as Preference).value), body)],
  [/^GET \/groups$/, ({ groups }) => ({ items: groups, next: null, previous: null })],
  [/^GET \/tags$/, ({ tags }) => ({ items: tags, next: null, previous: null })],
  [/^GET \/user-schema$/, ({ schema }) => schema],
  [/^GET \/users\/counts$/, ({ users }) => countsOf(users)],
  [/^GET \/users\/[^/]+\/groups$/, ({ groupsOf }) => ({ items: groupsOf })],
  [/^PUT \/groups\/([^/]+)\/users\/[^/]+$/, (world, { id }) => world.join(id)],
  [/^DELETE \/groups\/([^/]+)\/users\/[^/]+$/, (world, { id }) => world.leave(id)],
  [/^GET \/users\/[^/]+\/activity$/, ({ activity }) => only(activity)],
  [/^GET \/users\/[^/]+\/sessions$/, ({ sessions }) => ({ items: sessions })],
  [/^DELETE \/users\/[^/]+\/sessions$/, (world) => world.endSessions()],
  [/^DELETE \/users\/[^/]+\/sessions\/([^/]+)$/, (world, { id }) => world.endSessions(id)],
  [/^GET \/users\/[^/]+\/notifications$/, ({ notifications }) => ({ ...only(notifications), unread: 0 })],
  [/^GET \/users\/[^/]+\/audit$/, ({ audit }) => only(audit)],
  [/^PUT \/users\/([^/]+)\/avatar$/, (world, { id }) => world.change(id, { avatar: '/avatars/acme/new.webp' })],
  [/^DELETE \/users\/([^/]+)\/avatar$/, (world, { id }) => void world.change(id, { avatar: null })],
  [
    /^POST \/users\/[^/]+\/password$/,
    (_, { body }) => ({ temporaryPassword: (body as ResetPassword).way === 'temporary' ? 'kelp-otter-seven-lanterns' : null }),
  ],
  [/^GET \/users\/([^/]+)$/, (world, { id }) => world.find(id) ?? problem(404, 'user_not_found')],
  [/^POST \/users$/, (world, { body }) => create(world, body as CreateUser)],
  [/^PATCH \/users\/([^/]+)$/, (world, { id, body, headers }) => edit(world, id, body as EditUser, headers)],
  [/^DELETE \/users\/([^/]+)$/, (world, { id }) => world.remove(id)],
  [/^POST \/users\/([^/]+)\/status$/, (world, { id, body }) => step(world, id, body as { action: string; until?: string })],
  [/^POST \/users\/([^/]+)\/notifications$/, () => ({ id: '1', seq: 1, title: '', message: '', createdAt: '', readAt: null })],
]

/** A server that holds users and does with them what the real one does, as far as a list and its dialogs can tell. */
export class UsersWorld {
  users: User[]
  schema: UserSchema = { types: ['standard', 'staff'], fields: [], version: 1 }
  groups: Group[] = []
  tags: ListedTag[] = []
  /** What belongs to whoever's details are open. */
  groupsOf: Group[] = []
  activity: Activity[] = []
  sessions: Session[] = []
  notifications: Notification[] = []
  audit: AuditEntry[] = []
  readonly preferences = new Map<string, unknown>()
  readonly events = fakeEvents()
  readonly heard: Heard[] = []
  /** The server as a table. What is set here answers instead. */
  readonly answers: Answers

  constructor(users: User[]) {
    this.users = users
    const answer = (own: Answers, key: string) => own[key] ?? ((request: Request) => this.#answer(key, request))
    this.answers = new Proxy<Answers>({ 'GET /events': this.events.answer }, { get: (own, key) => answer(own, String(key)) })
  }

  find(id: string): User | undefined {
    return this.users.find((user) => user.id === id)
  }

  /** Changes a user as somebody else would. */
  change(id: string, part: Partial<User>): User {
    const changed = { ...this.find(id)!, ...part, version: this.find(id)!.version + 1 }
    this.users = this.users.map((user) => (user.id === id ? changed : user))
    return changed
  }

  remove(id: string): void {
    this.users = this.users.filter((user) => user.id !== id)
  }

  join(id: string): void {
    this.groupsOf = [...this.groupsOf, ...this.groups.filter((group) => group.id === id)]
  }

  leave(id: string): void {
    this.groupsOf = this.groupsOf.filter((group) => group.id !== id)
  }

  endSessions(id?: string): void {
    this.sessions = this.sessions.filter((session) => id !== undefined && session.id !== id)
  }

  /** What was asked, as in `PATCH /users/1`. */
  asked(route: string): Heard[] {
    return this.heard.filter(({ method, path }) => `${method} ${path}` === route)
  }

  async #answer(key: string, request: Request): Promise<unknown> {
    const [route, act] = ROUTES.find(([pattern]) => pattern.test(key)) ?? []
    if (!route || !act) throw new Error(`No answer for ${key}.`)
    const [method = '', path = ''] = key.split(' ')
    const { searchParams } = new URL(request.url)
    const status = searchParams.getAll('status').join(' ')
    const query = { ...Object.fromEntries(searchParams), ...(status && { status }) }
    const isJson = request.headers.get('content-type') === 'application/json'
    const body: unknown = isJson ? await request.json() : undefined
    const heard = { method, path, query, body, headers: request.headers }
    this.heard.push(heard)
    return act(this, { ...heard, id: route.exec(key)?.[1] ?? '' })
  }
}

/** All there is, on one page. */
const only = <Item>(items: Item[]) => ({ items, next: null, previous: null })

function create(world: UsersWorld, { password, ...values }: CreateUser): User {
  const user = fakeUser({ ...values, fields: {}, status: password === undefined ? 'invited' : 'active' })
  world.users = [...world.users, user]
  return user
}

function edit(world: UsersWorld, id: string, changes: EditUser, headers: Headers): User | Response {
  const seen = headers.get('if-match')
  if (seen !== `"${String(world.find(id)!.version)}"`) return problem(412, 'version_conflict')
  return world.change(id, changes as Partial<User>)
}

function step(world: UsersWorld, id: string, { action, until = null as string | null }: { action: string; until?: string | null }) {
  if (action === 'reject') {
    world.remove(id)
    return undefined
  }
  const status = action in AFTER ? AFTER[action as keyof typeof AFTER] : world.find(id)!.status
  return world.change(id, { status, bannedUntil: until })
}

const COLUMNS = {
  name: 'name',
  email: 'email',
  type: 'type',
  status: 'status',
  created: 'createdAt',
  lastSignIn: 'lastSignInAt',
  lastAccess: 'lastAccessAt',
} as const

/** Keyset pages, with cursors that say what they mean. */
function pageOf(users: User[], query: Record<string, string>): UserPage {
  const column = COLUMNS[(query['sort'] ?? 'name') as keyof typeof COLUMNS]
  const keyOf = (user: User) => `${(user[column] ?? '').toLowerCase()} ${user.id}`
  const sign = query['order'] === 'desc' ? -1 : 1
  const found = users.filter((user) => matches(user, query)).sort((a, b) => (keyOf(a) < keyOf(b) ? -sign : sign))

  const limit = Number(query['limit'] ?? 25)
  const [direction, key] = JSON.parse(query['cursor'] ?? '["after"]') as [string, string?]
  const way = direction === 'after' ? sign : -sign
  const rest = found.filter((user) => key === undefined || (keyOf(user) !== key && keyOf(user) > key === way > 0))
  const items = direction === 'after' ? rest.slice(0, limit) : rest.slice(-limit)
  const neighbour = (way: string, edge: User | undefined, last: User | undefined) =>
    edge && edge !== last ? JSON.stringify([way, keyOf(edge)]) : null
  return { items, next: neighbour('after', items.at(-1), found.at(-1)), previous: neighbour('before', items[0], found[0]) }
}

function matches(user: User, { search = '', status, type, tagsAll: tag }: Record<string, string>): boolean {
  const text = `${user.name} ${user.email}`.toLowerCase()
  const words = search.toLowerCase().split(' ')
  const tagged = tag === undefined || user.tags.some(({ key, value }) => tag === key || tag === `${key}:${value}`)
  return (
    tagged &&
    (type === undefined || user.type === type) &&
    (status === undefined || status.split(' ').includes(user.status)) &&
    words.every((word) => text.includes(word))
  )
}

function countsOf(users: User[]): UserCounts {
  const counts: UserCounts = { pending: 0, invited: 0, active: 0, inactive: 0, banned: 0 }
  for (const { status } of users) counts[status]++
  return counts
}
