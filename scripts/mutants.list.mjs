import { credentials } from './mutants.credentials.mjs'
import { limits } from './mutants.limits.mjs'
import { requests } from './mutants.requests.mjs'

export const mutants = [...credentials, ...limits, ...requests]
