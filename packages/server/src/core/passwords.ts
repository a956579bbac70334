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

/** Whether `password` is the one behind `stored`. Without one it takes as long, and is false. */
export function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  return inLane(async () => {
    const matches = await verify(stored ?? (await decoy()), password)
    return matches && stored !== null
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
