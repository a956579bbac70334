const server = (file) => `packages/server/src/${file}`
const components = (file) => `packages/components/src/${file}`
const users = (file) => server(`features/users/${file}`)

const plant = (rule, file, ...imports) => ({ rule, file, imports })

const value = (from) => `import '${from}'`
const type = (from) => `import type {} from '${from}'`

/** One import that each rule must refuse, in the file that it would stand in. */
export const forbidden = [
  plant('no-cycles', server('core/egg.ts'), type('./hen.js')),
  plant('tests-stay-in-tests', server('core/tested.ts'), value('../test/create-test-app.js')),
  plant('shared-stands-alone', 'packages/shared/src/schemas/sided.ts', type('../../../server/src/app.js')),
  plant('schemas-know-no-client', 'packages/shared/src/schemas/calling.ts', type('../client/index.js')),
  plant('sides-never-meet', components('core/sided.ts'), type('../../../server/src/app.js')),
  plant('sides-never-meet-back', server('core/sided.ts'), type('../../../components/src/index.js')),
  plant('no-zod-in-browser', 'packages/shared/src/client/parsing.ts', value('zod')),
  plant('browser-takes-types-only', components('core/parsing.ts'), value('@foyer/shared')),
  plant('browser-takes-types-only', 'packages/shared/src/client/schemed.ts', value('../schemas/user.js')),

  plant('the-floor-knows-no-feature', server('core/featured.ts'), type('../features/users/users.service.js')),
  plant('the-floor-knows-no-feature', server('realtime/served.ts'), type('../http/reply.js')),
  plant('http-knows-no-feature', server('http/featured.ts'), value('../features/users/users.service.js')),
  plant('only-db-knows-the-engine', users('engined.service.ts'), value('better-sqlite3')),
  plant('only-db-knows-the-engine', server('core/engined.ts'), value('../db/sqlite.js')),
  plant('mail-leaves-by-the-outbox', users('mailing.service.ts'), value('../../mail/smtp.js')),
  plant('routes-call-services', users('fetching.routes.ts'), value('./users.queries.js')),
  plant('routes-call-services', server('pages/fetching.ts'), value('../db/store.js')),
  plant('services-know-no-http', users('answering.service.ts'), value('hono')),
  plant('services-know-no-http', users('serving.service.ts'), value('@hono/node-server')),
  plant('services-know-no-http', server('core/answering.ts'), type('../http/reply.js')),
  plant('queries-only-fetch', users('deciding.queries.ts'), value('../../core/authorize.js')),
  plant('features-meet-at-services', server('features/auth/meddling.service.ts'), value('../users/users.queries.js')),
  plant('outsiders-call-services', server('demo/meddling.ts'), value('../features/users/users.queries.js')),
  plant('outsiders-call-services', server('cli/meddling.ts'), value('../features/users/users.queries.js')),
  plant('only-app-mounts', server('http/mounting.ts'), value('../features/users/users.routes.js')),
  plant('only-commands-start-things', server('http/starting.ts'), value('../main.js')),
  plant('only-commands-start-things', server('app-with-demo.ts'), value('./demo/demo.js')),

  plant('core-is-the-floor', components('core/drawing.ts'), value('../ui/menu.js')),
  plant('words-and-styles-know-no-part', components('messages/drawing.ts'), value('../controllers/popover.js')),
  plant('ui-knows-no-widget', components('controllers/widgeted.ts'), type('../widgets/user-table/user-table.js')),
  plant('ui-knows-no-server', components('ui/fetching.ts'), type('@foyer/shared/client')),
  plant('widgets-do-not-nest-by-import', components('widgets/user-bell/user-bell.ts'), value('../user-table/user-table.js')),
  plant('users-know-no-widget', components('users/listing.ts'), value('../widgets/user-table/user-table.js')),
  plant('widgets-know-no-page', components('widgets/user-bell/placed.ts'), value('../../embed/foyer.js')),
  plant('the-script-tag-brings-no-console', components('embed/heavy.ts'), value('../console/console.define.js')),
  plant('classes-have-no-side-effects', components('widgets/user-table/defining.ts'), value('../../ui/menu.define.js')),
  plant('classes-have-no-side-effects', components('index.ts'), value('./embed/foyer.js')),
]

/** What closes the planted cycle: only one end of it is told. */
export const bystanders = [{ file: server('core/hen.ts'), imports: [type('./egg.js')] }]

/** Imports right beside those borders, which no rule may refuse. */
export const allowed = [
  { file: 'packages/shared/src/index.ts', imports: [value('./schemas/user.js')] },
  { file: 'packages/shared/src/schemas/user.ts', imports: [value('zod')] },
  { file: 'packages/shared/src/client/index.ts', imports: [type('../schemas/user.js')] },
  { file: server('app.ts'), imports: [value('./features/users/users.routes.js'), value('./pages/console.js')] },
  { file: server('main.ts'), imports: [value('./app.js'), value('./db/store.js'), value('./mail/smtp.js')] },
  { file: server('cli.ts'), imports: [value('./main.js'), value('./demo/demo.js')] },
  { file: server('demo/demo.ts'), imports: [value('../features/users/users.service.js')] },
  { file: server('core/authorize.ts'), imports: [type('@foyer/shared')] },
  { file: server('db/sqlite.ts'), imports: [value('better-sqlite3')] },
  { file: server('db/store.ts'), imports: [value('./sqlite.js')] },
  { file: server('http/reply.ts'), imports: [value('hono'), value('../core/authorize.js')] },
  { file: server('mail/smtp.ts'), imports: [value('nodemailer')] },
  { file: server('pages/console.ts'), imports: [value('../http/reply.js'), value('../features/users/users.service.js')] },
  { file: server('test/create-test-app.ts'), imports: [value('../app.js'), value('../db/store.js')] },
  { file: users('users.queries.ts'), imports: [value('kysely'), type('../../db/store.js')] },
  { file: users('users.routes.ts'), imports: [value('../../http/reply.js'), value('./users.service.js')] },
  { file: users('users.service.ts'), imports: [value('../../core/authorize.js'), value('./users.queries.js')] },
  { file: users('users.test.ts'), imports: [value('../../test/create-test-app.js'), value('./users.routes.js')] },
  { file: users('users.long.ts'), imports: [value('../../test/create-test-app.js'), value('../../main.js')] },
  { file: server('features/auth/auth.service.ts'), imports: [value('../users/users.service.js'), type('../../mail/smtp.js')] },
  { file: components('ui/menu.ts'), imports: [value('lit'), value('../controllers/popover.js')] },
  { file: components('ui/menu.define.ts'), imports: [value('./menu.js')] },
  { file: components('controllers/popover.ts'), imports: [value('../core/client-context.js')] },
  { file: components('core/client-context.ts'), imports: [type('@foyer/shared'), value('@foyer/shared/client')] },
  { file: components('widgets/user-table/user-table.ts'), imports: [value('../../ui/menu.js'), type('@foyer/shared')] },
  { file: components('widgets/user-table/user-table.define.ts'), imports: [value('./user-table.js'), value('../../ui/menu.define.js')] },
  { file: components('console/console.define.ts'), imports: [value('../widgets/user-table/user-table.define.js')] },
  { file: components('embed/foyer.ts'), imports: [value('../widgets/user-table/user-table.define.js')] },
]
