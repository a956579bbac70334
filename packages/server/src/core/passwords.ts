import { hash, verify, type Options } from '@node-rs/argon2'
import { invalid } from './errors.js'

/** argon2id (the library's default) with 19 MiB, two passes, one lane (OWASP; 15 ms on the reference machine). */
const options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** At most two at once: more would hold up every file sync behind them. */
const LANES = 2
const waiting: (() => void)[] = []
let busy = 0

/** Hashes a password; the parameters stand in the result. */
export const hashPassword = (password: string): Promise<string> => inLane(() => hash(password, options))

/** Whoever `find` finds, if `password` is theirs. It takes as long for nobody, and for somebody without a password. People are looked up one after the other too: a crowd at the door must not hold up everybody else. */
export function findByPassword<Owner extends { passwordHash: string | null }>(
  find: () => Promise<Owner | undefined>,
  password: string,
): Promise<(Owner & { passwordHash: string }) | undefined> {
  return inLane(async () => {
    const owner = await find()
    const passwordHash = owner?.passwordHash ?? null
    const matches = await verify(passwordHash ?? (await decoy()), password)
    return owner && passwordHash !== null && matches ? { ...owner, passwordHash } : undefined
  })
}

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
