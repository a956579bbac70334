import { credentials } from './mutants.credentials.mjs'
import { limits } from './mutants.limits.mjs'
import { passwords } from './mutants.passwords.mjs'
import { requests } from './mutants.requests.mjs'
import { sessions } from './mutants.sessions.mjs'
import { users } from './mutants.users.mjs'

export const mutants = [...credentials, ...sessions, ...limits, ...passwords, ...requests, ...users]
