const tests = ['features/auth/passwords.test.ts']
const service = 'features/auth/passwords.service.ts'

/** How a password is taken away and another one chosen. Each is one guard: the text that holds it, what stands there without it, and the tests that must notice. */
export const passwords = [
  { name: 'password: sessions end with it', file: service, from: '  await endSessions(ctx, userId)\n', to: '', tests },
  { name: 'password: an older link opens nothing', file: service, from: ' || owner.passwordVersion !== passwordVersion', to: '', tests },
  { name: 'password: a link dies with its address', file: service, from: 'owner?.email !== to || owner.', to: 'owner?.', tests },
  {
    name: 'sessions: of this user alone',
    file: 'core/sessions.ts',
    from: 'sessions.and({ userId, id: sessionId })',
    to: "sessions('id', '=', sessionId)",
    tests: ['features/auth/user-sessions.test.ts'],
  },
  {
    name: 'password: another than the given one',
    file: service,
    from: "challenge.purpose === 'new_password' && (await",
    to: 'false && (await',
    tests,
  },
  {
    name: 'password: operators by who administers the server',
    file: 'features/users/user-status.service.ts',
    from: "authorize(ctx, ctx.profileId === OPERATORS ? 'profile:edit' : 'users:edit')",
    to: "authorize(ctx, 'users:edit')",
    tests,
  },
  {
    name: 'password: operators’ addresses too',
    file: 'features/users/user-entry.service.ts',
    from: 'change.email !== undefined && ctx.profileId === OPERATORS',
    to: 'false',
    tests,
  },
  {
    name: 'password: active users only',
    file: 'features/users/user-status.service.ts',
    from: "  if (user.status !== 'active') throw conflict('status_conflict', `A user who is ${user.status} has",
    to: "  if (false) throw conflict('status_conflict', `A user who is ${user.status} has",
    tests,
  },
  {
    name: 'password: no choice by a code',
    file: 'features/auth/challenges.queries.ts',
    from: "    .where('purpose', 'in', BY_CODE)\n",
    to: '',
    tests,
  },
  {
    name: 'password: no code by a choice',
    file: 'features/auth/challenges.queries.ts',
    from: "    .where('purpose', 'in', by)\n",
    to: '',
    tests,
  },
  {
    name: 'password: a given one opens no session',
    file: 'features/auth/sessions.service.ts',
    from: 'if (user.passwordExpiresAt !== null) {',
    to: 'if (false) {',
    tests,
  },
  {
    name: 'password: a given one ends',
    file: 'features/auth/auth.service.ts',
    from: 'withoutExpired(ctx, await findByEmail(ctx, email))',
    to: 'findByEmail(ctx, email)',
    tests,
  },
  {
    name: 'password: the one that was proved still stands',
    file: 'features/auth/sessions.service.ts',
    from: 'passwordVersion !== undefined && user.passwordVersion !== passwordVersion',
    to: 'false',
    tests,
  },
]
