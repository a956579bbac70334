import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve as listen } from '@hono/node-server'
import { OPERATORS } from '@foyer/shared'
import { destination, pino, type Logger } from 'pino'
import { createApp } from './app.js'
import { ConfigError, type Config } from './config.js'
import { transaction } from './core/context.js'
import { newSecret } from './core/opaque.js'
import { startJobs, type Jobs } from './core/jobs.js'
import { sweepFiles } from './core/files.js'
import { createSend } from './core/outgoing.js'
import { deriveKeys } from './core/keys.js'
import { SealError } from './core/seal.js'
import { openSigningKeys } from './core/signing-keys.js'
import { systemContext, type SystemParts } from './core/system.js'
import { connect } from './db/connect.js'
import { migrate } from './db/migrate.js'
import { takeServeLock } from './db/serve-lock.js'
import { close, type Store } from './db/store.js'
import { watchRequests } from './drain.js'
import { forgetActivities } from './features/activity/activity.service.js'
import { forgetEngagement } from './features/engagement/engagement.service.js'
import { deliverAnalytics } from './features/analytics/delivery.service.js'
import { forgetExpired } from './features/auth/housekeeping.service.js'
import { createJobRunner } from './features/jobs/job-runner.service.js'
import { keepKeys } from './features/keys/keys.service.js'
import { tellRevocations } from './features/profile-tokens/profile-tokens.service.js'
import { ensureOperators, operatorsAreUnowned } from './features/profiles/operators.service.js'
import { liftEndedBans } from './features/users/user-status.service.js'
import { jobKinds } from './job-kinds.js'
import { createCaughtMails, type CaughtMails } from './mail/caught-mails.js'
import { deliver } from './mail/deliver.js'
import { mailTemplates } from './mail-templates.js'
import type { Mailer } from './mail/mailer.js'
import { createSmtpMailer } from './mail/smtp.js'
import { readEmbedFiles, type EmbedFiles } from './pages/embed.js'
import { ALL_PROFILES, OUTBOX, QUEUE } from './realtime/bus.js'
import { createDatabaseStorage } from './storage/database-storage.js'
import { createFolderStorage } from './storage/folder-storage.js'
import type { Storage } from './storage/storage.js'
import { createMemoryBus } from './realtime/memory-bus.js'

const now = () => new Date()

/** The database at its newest schema with the operators' profile in it, and the keys: what `serve` and every command of the command line begin with. */
export async function open(config: Config): Promise<SystemParts & { close: () => Promise<void> }> {
  if (config.databaseUrl.startsWith('sqlite:'))
    mkdirSync(dirname(config.databaseUrl.slice('sqlite:'.length)), { recursive: true, mode: 0o700 })
  const store = connect(config.databaseUrl)
  const keys = deriveKeys(config.secret)
  try {
    await migrate(store)
    const signing = await openSigningKeys(store, keys.sealing, now).catch((error: unknown) => {
      throw error instanceof SealError ? new ConfigError('FOYER_SECRET is not the one this database was made with.') : error
    })
    const parts = { store, keys, signing, bus: createMemoryBus(), storage: storageOf(config, store), url: config.url, now }
    await transaction(systemContext(parts, OPERATORS), ensureOperators)
    return { ...parts, close: () => close(store) }
  } catch (error) {
    await close(store)
    throw error
  }
}

const storageOf = ({ storage, dataDir }: Config, store: Store): Storage =>
  storage === 'folder' ? createFolderStorage(join(dataDir, 'files')) : createDatabaseStorage(store)

export interface Running {
  port: number
  /** What makes the first account, while there is none. */
  firstRunCode: string | null
  parts: SystemParts
  /** Answers what has begun, ends the streams, and lets go of the database: at most ten seconds. */
  stop: () => Promise<void>
}

/** Starts the server that `config` describes. What `prepare` puts into the database is there before the first request. A start that fails lets go of everything. */
export async function serve(config: Config, prepare?: (parts: SystemParts) => Promise<void>): Promise<Running> {
  const redact = ['*.password', '*.token', '*.authorization', '*.cookie', 'err.config', 'err.response']
  const log = pino({ level: config.logLevel, redact }, destination(STDERR))
  const ends: (() => unknown)[] = []
  const letGo = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }

  try {
    ends.push(takeLock(config))
    const embedFiles = readWidgets(config.embedDir)
    const { close, ...parts } = await open(config)
    ends.push(close)
    await prepare?.(parts)
    const caughtMails = config.smtpUrl === null ? createCaughtMails(now) : null
    const firstRunCode = (await operatorsAreUnowned(systemContext(parts, OPERATORS))) ? newSecret().slice(0, 12) : null
    const app = createApp({ ...parts, log, caughtMails, firstRunCode, embedFiles, trustedProxies: config.trustedProxies })
    const address = { hostname: config.host, port: config.port, serverOptions: PATIENCE }
    const server = await start((handled) => listen({ fetch: app.fetch, ...address }, handled) as Server)
    const jobs = startTasks(parts, caughtMails ?? createSmtpMailer(config.smtpUrl!, config.mailFrom), log)
    ends.push(() => Promise.race([jobs.stop(), sleep(JOBS_GRACE, undefined, { ref: false })]))
    const drain = watchRequests(server)
    ends.push(() => drain(() => parts.bus.close(), REQUESTS_GRACE))
    const { port } = server.address() as AddressInfo
    return { port, firstRunCode, parts, stop: letGo }
  } catch (error) {
    await letGo()
    throw error
  }
}

const STDERR = 2
/** Milliseconds until a request whose head, or whose whole, has not come is answered 408: a thousand slow senders go again (D-5). */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 }
/** Milliseconds for what has begun to come to its end: together less than the ten seconds that a service manager waits. */
const REQUESTS_GRACE = 6500
const JOBS_GRACE = 2000

function readWidgets(folder: string): EmbedFiles {
  try {
    return readEmbedFiles(folder)
  } catch (error) {
    throw new ConfigError(`FOYER_EMBED_DIR: the built widgets cannot be read (${(error as Error).message}).`)
  }
}

function takeLock({ databaseUrl }: Config): () => void {
  if (databaseUrl.startsWith('sqlite:')) mkdirSync(dirname(databaseUrl.slice('sqlite:'.length)), { recursive: true, mode: 0o700 })
  try {
    return takeServeLock(databaseUrl)
  } catch (error) {
    throw new ConfigError(`DATABASE_URL: ${(error as Error).message}`)
  }
}

function startTasks(parts: SystemParts, mailer: Mailer | CaughtMails, log: Logger): Jobs {
  const system = systemContext(parts, OPERATORS)
  const onFailure = ({ error, ...failure }: { error: unknown }) => log.error({ ...failure, err: error }, 'a mail could not be sent')
  const runJobs = createJobRunner(system, jobKinds, (failure, error) => log.error({ ...failure, err: error }, 'a job met an error'))
  const analytics = {
    send: createSend(),
    onFailure: (failure: object, error: unknown) => log.warn({ ...failure, err: error }, 'what happened could not be sent on'),
  }
  const jobs = startJobs(
    [
      { name: 'mail', every: 5000, run: () => deliver({ ...parts, mailer, templates: mailTemplates, onFailure }) },
      { name: 'jobs', every: 1000, run: async () => (await runJobs()) && jobs.wake('jobs') },
      { name: 'analytics', every: 5000, run: () => deliverAnalytics(system, analytics) },
      { name: 'bans', every: 30_000, run: () => liftEndedBans(system) },
      { name: 'revocations', every: 1000, run: () => tellRevocations(system) },
      { name: 'keys', every: 5000, run: () => keepKeys(system) },
      { name: 'files', every: 60_000, run: () => sweepFiles(system) },
      { name: 'housekeeping', every: 3_600_000, run: () => forgetExpired(system) },
      { name: 'retention', every: 3_600_000, run: () => forgetActivities(system) },
      { name: 'engagement', every: 86_400_000, run: () => forgetEngagement(system) },
    ],
    (task, error) => log.error({ task, err: error }, 'a task failed'),
  )
  parts.bus.subscribe(ALL_PROFILES, [OUTBOX], () => jobs.wake('mail'))
  parts.bus.subscribe(ALL_PROFILES, [QUEUE], () => jobs.wake('jobs'))
  return jobs
}

/** Waits until the server listens. Throws a `ConfigError` where it may not listen there. */
function start(begin: (handled: () => void) => Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = begin(() => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const wrong = WRONG_ADDRESS[error.code ?? '']
      reject(wrong === undefined ? error : new ConfigError(wrong))
    })
  })
}

const WRONG_ADDRESS: Record<string, string> = {
  EADDRINUSE: 'FOYER_PORT: this port is taken.',
  EACCES: 'FOYER_PORT: this port is not allowed.',
  EADDRNOTAVAIL: 'FOYER_HOST: this machine has no such address.',
  ENOTFOUND: 'FOYER_HOST: there is no such host.',
}
