import { hash, verify, type Options } from '@node-rs/argon2'
import { restore, spend, type Allowance } from './attempts.js'
import { transaction, type Context, type Writing } from './context.js'
import { isDeviceOf } from './devices.js'
import { invalid } from './errors.js'

/** argon2id (the library's default) with 19 MiB, two passes, one lane (OWASP; 15 ms on the reference machine). */
const options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** At most two at once: more would hold up every file sync behind them. */
const LANES = 2
const waiting: (() => void)[] = []
let busy = 0

/** Hashes a password; the parameters stand in the result. */
export const hashPassword = (password: string): Promise<string> => inLane(() => hash(password, options))

/** Guesses at one account's password: strangers together ten, and those who signed in before, on a browser that shows it, ten of their own. So nobody can lock somebody out of where they usually are. */
const STRANGERS: Allowance = { name: 'password', most: 10, seconds: 900 }
const KNOWN_DEVICES: Allowance = { ...STRANGERS, name: 'password on a known device' }

export interface Guess {
  /** Whose password it may be: an address, or an id. */
  name: string
  password: string
  /** What the browser keeps since somebody signed in on it. */
  device: string | undefined
}

/** Whoever gave their password. `rehashed` is its hash by today's parameters, where the one that is kept is weaker. */
export type Proved<Owner> = Owner & { passwordHash: string; rehashed: string | undefined }

/** Lets whoever `find` finds `enter`, if the password is theirs; the only way to ask. Throws 429 after too many guesses, for nobody as for somebody, and takes as long for nobody, and for somebody without a password. Guesses are looked up and counted one after the other: a crowd at the door must not hold up everybody else, and who is right clears the count, in the transaction of `enter`, before the next in line is counted. */
export function enterByPassword<Owner extends { id: string; passwordHash: string | null }, Entered>(
  ctx: Context,
  { name, password, device }: Guess,
  find: () => Promise<Owner | undefined>,
  enter: (ctx: Writing, owner: Proved<Owner>) => Promise<Entered>,
): Promise<Entered | undefined> {
  return inLane(async () => {
    const owner = await find()
    const guesses = owner && isDeviceOf(ctx, owner.id, device) ? KNOWN_DEVICES : STRANGERS
    const subject = owner?.id ?? name
    const forget = (ctx: Writing) => restore(ctx, guesses, subject)
    await transaction(ctx, (ctx) => spend(ctx, guesses, subject))
    const proved = await matching(owner, password)
    if (!proved) return undefined
    try {
      return await transaction(ctx, async (ctx) => {
        await forget(ctx)
        return enter(ctx, proved)
      })
    } catch (error) {
      // Whoever is turned away for another reason has not guessed.
      await transaction(ctx, forget)
      throw error
    }
  })
}

async function matching<Owner extends { passwordHash: string | null }>(
  owner: Owner | undefined,
  password: string,
): Promise<Proved<Owner> | undefined> {
  const passwordHash = owner?.passwordHash ?? null
  const matches = await verify(passwordHash ?? (await decoy()), password)
  if (!owner || passwordHash === null || !matches) return undefined
  return { ...owner, passwordHash, rehashed: needsRehash(passwordHash) ? await hash(password, options) : undefined }
}

/** Whether somebody whose password is proved already would choose the very same. Not to be asked for anybody else: it counts no guesses. */
export const isSamePassword = (passwordHash: string | null, password: string): Promise<boolean> =>
  passwordHash === null ? Promise.resolve(false) : inLane(() => verify(passwordHash, password))

/** Throws 400 for a new password that holds the address it goes with. */
export function refuseAddressIn(password: string, email: string): void {
  if (password.toLowerCase().includes(email)) throw invalid({ password: 'Choose a password without your address in it.' })
}

/** Whether `stored` was made with weaker parameters than today's. */
export const needsRehash = (stored: string): boolean => !stored.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')

let decoyHash: Promise<string> | undefined
const decoy = () => (decoyHash ??= hash('nobody has this password', options))

async function inLane<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy >= LANES) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}
