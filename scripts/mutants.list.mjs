import { credentials } from './mutants.credentials.mjs'
import { requests } from './mutants.requests.mjs'

export const mutants = [...credentials, ...requests]
