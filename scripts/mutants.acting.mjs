const feature = ['features/acting/acting.test.ts']
const walk = ['security/acting.test.ts']
const service = 'features/acting/acting.service.ts'
const queries = 'features/acting/acting.queries.ts'
const standing = 'core/standing.ts'

/** How an operator acts in a user's place. Each is one guard: the text that holds it, what stands there without it, and the tests that must notice. */
export const acting = [
  {
    name: 'acting: the right to it',
    file: service,
    from: "authorize(ctx, 'users:act-as')",
    to: "authorize(ctx, 'users:edit')",
    tests: feature,
  },
  { name: 'acting: a password of now', file: service, from: '  requireStepUp(ctx)\n', to: '', tests: feature },
  { name: 'acting: five minutes', file: 'core/step-up.ts', from: 'FRESH_SECONDS = 300', to: 'FRESH_SECONDS = 302', tests: feature },
  { name: 'acting: no operator’s place', file: service, from: 'ctx.profileId === OPERATORS || ', to: '', tests: feature },
  {
    name: 'acting: pages of the profile',
    file: service,
    from: '  if (origin !== ctx.url && !(await isOwnOrigin(ctx, origin))) throw foreignOrigin()\n',
    to: '',
    tests: feature,
  },
  { name: 'acting: so many codes an hour', file: service, from: '    await spend(ctx, CODES, actorId)\n', to: '', tests: feature },
  { name: 'acting: a minute', file: service, from: 'CODE_SECONDS = 60', to: 'CODE_SECONDS = 61', tests: feature },
  { name: 'acting: half an hour', file: service, from: 'SESSION_SECONDS = 1800', to: 'SESSION_SECONDS = 1801', tests: feature },
  {
    name: 'acting: somebody who could sign in',
    file: 'features/users/user-status.service.ts',
    from: "  if (user.status !== 'active') throw conflict('status_conflict', `A user who is ${user.status} cannot sign in.`)\n",
    to: '',
    tests: feature,
  },
  {
    name: 'acting: nobody anonymous',
    file: 'features/users/user-status.service.ts',
    from: "  refuseAnonymous(user)\n  if (user.status !== 'active') throw conflict('status_conflict', `A user who is ${user.status} cannot",
    to: "  if (user.status !== 'active') throw conflict('status_conflict', `A user who is ${user.status} cannot",
    tests: feature,
  },
  {
    name: 'acting: a code of its page',
    file: queries,
    from: "    .where('hash', '=', hash)\n    .where('origin', '=', origin)\n",
    to: "    .where('hash', '=', hash)\n",
    tests: feature,
  },
  {
    name: 'acting: a code of its time',
    file: queries,
    from: "    .where('expiresAt', '>', now().toISOString())\n",
    to: '',
    tests: feature,
  },
  {
    name: 'acting: a code once',
    file: queries,
    from: "    .deleteFrom('actingCodes')\n",
    to: "    .updateTable('actingCodes')\n    .set({ notify: 0 })\n",
    tests: feature,
  },
  {
    name: 'acting: all of it stands when it begins',
    file: service,
    from: "    if (!actor) throw gone('acting_code')\n",
    to: '',
    tests: feature,
  },
  {
    name: 'acting: taken up on the same page',
    file: queries,
    from: "    .where('resumeHash', '=', resumeHash)\n    .where('origin', '=', origin)\n",
    to: "    .where('resumeHash', '=', resumeHash)\n",
    tests: feature,
  },
  { name: 'acting: ended by who acts', file: service, from: '  if (!actedBy) throw forbidden()\n', to: '', tests: feature },
  {
    name: 'acting: a role that may',
    file: 'core/acting.ts',
    from: " || !ROLES[found.role].includes('users:act-as')",
    to: '',
    tests: feature,
  },
  {
    name: 'acting: a member of this profile',
    file: standing,
    from: "join.onRef('memberships.profileId', '=', 'sessions.profileId').onRef('memberships.accountId', '=', 'account.id')",
    to: "join.onRef('memberships.accountId', '=', 'account.id')",
    tests: feature,
  },
  { name: 'acting: an operator’s session', file: standing, from: "    .where('own.endedAt', 'is', null)\n", to: '', tests: feature },
  { name: 'acting: streams hear of the operator', file: 'core/watch.ts', from: 'actor.actedBy ? OPERATORS : ', to: '', tests: feature },
  {
    name: 'acting: a session apart',
    file: 'features/auth/user-sessions.queries.ts',
    from: "    .where('actorId', 'is', null)\n",
    to: '',
    tests: feature,
  },
  {
    name: 'acting: refused unless listed',
    file: 'http/endpoint.ts',
    from: 'contract.whileActing ? [] : [refuseActing]',
    to: '',
    tests: walk,
  },
  {
    name: 'acting: the actor in the log',
    file: 'core/audit.ts',
    from: 'actedBy ? { actorId: actedBy.id, actedAsId: id } : ',
    to: '',
    tests: walk,
  },
  { name: 'acting: the user in the log', file: 'core/audit.ts', from: 'actedAsId: id }', to: 'actedAsId: null }', tests: walk },
]
