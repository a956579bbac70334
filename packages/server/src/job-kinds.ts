import { bulkKind } from './features/bulk/bulk-kind.service.js'
import type { JobKinds } from './features/jobs/job-runner.service.js'
import { conformKind } from './features/users/conform-kind.service.js'
import { renameTagKind } from './features/users/tag-rename-kind.service.js'

/** Every kind of job there is: what is in the queue of an older server is of one of these too. */
export const jobKinds: JobKinds = { bulk: bulkKind, conform: conformKind, renameTag: renameTagKind }
