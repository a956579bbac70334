import { randomBytes } from 'node:crypto'
import { BlockList } from 'node:net'
import { OPERATORS, ROLES, type Role } from '@foyer/shared'
import { createClient } from '@foyer/shared/client'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createApp, type Deps } from '../app.js'
import { transaction, within, type Writing } from '../core/context.js'
import { deriveKeys } from '../core/keys.js'
import { newId } from '../core/id.js'
import { openSigningKeys } from '../core/signing-keys.js'
import { startSession } from '../core/sessions.js'
import { systemContext } from '../core/system.js'
import { signToken } from '../core/tokens.js'
import { connect } from '../db/connect.js'
import { migrate } from '../db/migrate.js'
import { close } from '../db/store.js'
import { ensureOperators } from '../features/profiles/operators.service.js'
import { foundProfile } from '../features/profiles/profiles.service.js'
import { registerUser } from '../features/users/users.service.js'
import { insertEmbedKey, insertMembership, updateProfile } from '../features/profiles/profiles.queries.js'
import { newEmbedKey } from '../core/embed-key.js'
import { jobKinds } from '../job-kinds.js'
import { createJobRunner } from '../features/jobs/job-runner.service.js'
import { mailTemplates } from '../mail-templates.js'
import { deliver } from '../mail/deliver.js'
import type { Mail } from '../mail/mailer.js'
import { createMemoryBus } from '../realtime/memory-bus.js'
import { createBrowser } from './browser.js'
import { emptyStorage } from './empty-storage.js'
import { emptyDatabase } from './empty-database.js'

export const URL_OF_SERVER = 'http://test'

/** A tenant of the test world: its page, and the key on that page. */
export interface Tenant {
  id: string
  origin: string
  key: string
}

/** A real app on a real, empty database with two profiles, reached through the client our users ship. Time stands still until it is moved. */
export async function createTestApp(changes: Partial<Deps> = {}) {
  const databaseUrl = await emptyDatabase()
  const store = connect(databaseUrl)
  onTestFinished(() => close(store))
  await migrate(store)

  let time = new Date('2026-11-22T09:00:00.000Z')
  const now = () => time
  const clock = { now, move: (seconds: number) => void (time = new Date(time.getTime() + seconds * 1000)) }
  const keys = deriveKeys(randomBytes(32).toString('base64'))
  const signing = await openSigningKeys(store, keys.sealing, now)
  const bus = createMemoryBus()
  const storage = await emptyStorage(store)
  const parts = { store, keys, signing, bus, storage, url: URL_OF_SERVER, now }
  const system = systemContext(parts, OPERATORS)
  await transaction(system, ensureOperators)

  const embedFiles = { version: '1.0.0', files: new Map() }
  const app = createApp({
    ...parts,
    log: pino({ level: 'silent' }),
    caughtMails: null,
    firstRunCode: 'first-run-code',
    embedFiles,
    trustedProxies: new BlockList(),
    ...changes,
  })
  onTestFinished(() => bus.close())

  const tenant = (name: string, origin: string) => transaction(system, (ctx) => makeTenant(ctx, name, origin))
  const acme = await tenant('Acme', 'https://acme.example')
  const globex = await tenant('Globex', 'https://globex.example')

  /** A member of the profile at work on its page, by role; a stranger by `null`. */
  const as = async (role: Role | null, { id, origin }: Tenant = acme) => {
    const token = role === null ? undefined : await transaction(system, (ctx) => makeMember(ctx, role, id, origin))
    const send = (request: Request) => (request.headers.set('origin', origin), app.fetch(request))
    const client = createClient({ baseUrl: URL_OF_SERVER, profileId: id, fetch: send, token: () => token })
    return Object.assign(client, { token })
  }

  /** A browser on the tenant's page: its origin, its key, its own cookies. */
  const browse = (place: Tenant = acme, origin = place.origin, headers: Record<string, string> = {}) =>
    createBrowser({ baseUrl: URL_OF_SERVER, profileId: place.id, embedKey: place.key, origin, fetch: app.fetch, headers: () => headers })

  const failures: unknown[] = []
  const round = createJobRunner(system, jobKinds, (_, error) => failures.push(error))
  /** Runs jobs until nothing is left to do. */
  const runJobs = async () => {
    while (await round());
    if (failures.length > 0) throw failures[0]
  }

  const sent: Mail[] = []
  /** Everything mailed so far. */
  const mails = async () => {
    const mailer = { send: async (mail: Mail) => void sent.push(mail) }
    await deliver({ store, keys, now, mailer, templates: mailTemplates, onFailure: ({ error }) => failures.push(error) })
    if (failures.length > 0) throw failures[0]
    return sent
  }
  /** The six digits in the newest mail to `to` that has any. */
  const codeFor = async (to: string) => {
    const codes = (await mails()).filter((mail) => mail.to === to).flatMap(({ text }) => /\b\d{6}\b/.exec(text) ?? [])
    return codes.at(-1) ?? ''
  }

  return { app, store, db: store.reader, parts, system, clock, as, browse, tenant, runJobs, mails, codeFor, acme, globex, databaseUrl }
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>

async function makeTenant(ctx: Writing, name: string, origin: string): Promise<Tenant> {
  const { id } = await foundProfile(ctx, newId(ctx.now()), { name })
  const inProfile = within(ctx, id)
  const key = newEmbedKey('live', id)
  await insertEmbedKey(inProfile, { key, kind: 'live', createdAt: ctx.now().toISOString() })
  await updateProfile(inProfile, { origins: [origin], welcomeMessage: `Hello from ${name}.` }, 1)
  return { id, origin, key }
}

async function makeMember(ctx: Writing, role: Role, profileId: string, origin: string): Promise<string> {
  const account = await registerUser(ctx, { email: `${newId(ctx.now())}@operators.example`, name: role, passwordHash: null })
  await insertMembership(within(ctx, profileId), account.id, role)
  const { sessionId } = await startSession({ ...ctx, origin }, account.id)
  const permissions = [...ROLES[role]]
  return signToken(within(ctx, profileId), 'embed+jwt', {
    sub: account.id,
    jti: newId(ctx.now()),
    sid: sessionId,
    azp: origin,
    permissions,
    auth_time: Math.floor(ctx.now().getTime() / 1000),
    act: { sub: account.id },
  })
}
