/** Changes of many users. Each is one guard: the text that holds it, what stands there without it, and the tests that must notice. */
const jobs = ['features/jobs/jobs.test.ts']
const bulk = ['features/bulk/bulk.test.ts']

export const manyUsers = [
  {
    name: 'jobs: rights of whoever started it',
    file: 'features/jobs/job-runner.service.ts',
    from: 'if (!actor.permissions.has(job.permission)) {',
    to: 'if (Math.random() > 2) {',
    tests: jobs,
  },
  {
    name: 'jobs: role as it is now',
    file: 'core/starter.ts',
    from: 'return member ? ROLES[member.role] : []',
    to: 'return PERMISSIONS',
    tests: jobs,
  },
  {
    name: 'jobs: active accounts only',
    file: 'core/starter.ts',
    from: "    .where('users.status', '=', 'active')\n",
    to: '',
    tests: jobs,
  },
  {
    name: 'jobs: rights of the action',
    file: 'features/jobs/jobs.service.ts',
    from: '  authorize(ctx, job.permission)\n',
    to: '',
    tests: jobs,
  },
  {
    name: 'jobs: a savepoint for each user',
    file: 'db/lock.ts',
    from: '    await sql`rollback to savepoint part`.execute(db)\n',
    to: '',
    tests: jobs,
  },
  {
    name: 'jobs: three at once',
    file: 'features/jobs/job-runner.service.ts',
    from: 'const MOST_OF_PROFILE = 3',
    to: 'const MOST_OF_PROFILE = 30',
    tests: jobs,
  },
  {
    name: 'jobs: undo in time',
    file: 'features/jobs/jobs.service.ts',
    from: ' || job.undoUntil <= ctx.now().toISOString()',
    to: '',
    tests: jobs,
  },
  {
    name: 'jobs: undo of what nobody changed since',
    file: 'features/users/user-status.service.ts',
    from: "    if (user.version !== version) throw conflict('changed_since', 'Somebody changed this user since.')\n",
    to: '',
    tests: jobs,
  },
  {
    name: 'jobs: what was before is forgotten',
    file: 'features/jobs/job-runner.service.ts',
    from: '  if (undone) await forgetBefore(ctx, undone, SWEEP)\n',
    to: '',
    tests: jobs,
  },
  {
    name: 'bulk: newcomers are left out',
    file: 'features/users/user-walk.service.ts',
    from: '.filter((id) => id <= upTo)',
    to: '',
    tests: bulk,
  },
  {
    name: 'bulk: deletion has a right of its own',
    file: 'features/bulk/bulk.service.ts',
    from: "action === 'delete' ? 'users:delete' : 'users:edit'",
    to: "action === 'delete' ? 'users:edit' : 'users:edit'",
    tests: jobs,
  },
  {
    name: 'bulk: the anonymous user',
    file: 'features/bulk/bulk-kind.service.ts',
    from: "user.type === 'anonymous'",
    to: "user.type === 'nobody'",
    tests: bulk,
  },
]
