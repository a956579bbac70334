import { acting } from './mutants.acting.mjs'
import { credentials } from './mutants.credentials.mjs'
import { manyUsers } from './mutants.jobs.mjs'
import { limits } from './mutants.limits.mjs'
import { outgoing } from './mutants.outgoing.mjs'
import { passwords } from './mutants.passwords.mjs'
import { requests } from './mutants.requests.mjs'
import { sessions } from './mutants.sessions.mjs'
import { users } from './mutants.users.mjs'

export const mutants = [...credentials, ...sessions, ...limits, ...passwords, ...manyUsers, ...requests, ...users, ...acting, ...outgoing]
