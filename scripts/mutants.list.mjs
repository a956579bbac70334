import { credentials } from './mutants.credentials.mjs'
import { limits } from './mutants.limits.mjs'
import { requests } from './mutants.requests.mjs'
import { sessions } from './mutants.sessions.mjs'

export const mutants = [...credentials, ...sessions, ...limits, ...requests]
