import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How to sign in to the demo. */
export interface SignIn {
  email: string
  password: string
}

const ABOUT = 'The sign-in of the demo, kept readable so that every start can show it. A server that is not a demo has no such file.'

const fileIn = (dataDir: string) => join(dataDir, 'demo-sign-in')

/** Keeps the demo's sign-in in the data folder, for its owner's eyes only. */
export function writeSignIn(dataDir: string, signIn: SignIn): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  rmSync(fileIn(dataDir), { force: true })
  writeFileSync(fileIn(dataDir), `${JSON.stringify({ about: ABOUT, ...signIn }, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
}

/** The demo's sign-in, if this data folder has one. */
export function readSignIn(dataDir: string): SignIn | null {
  if (!existsSync(fileIn(dataDir))) return null
  const { email, password } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as SignIn
  return { email, password }
}
