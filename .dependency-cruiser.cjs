const SERVER = '^packages/server/src'
const COMPONENTS = '^packages/components/src'
const FEATURES = `${SERVER}/features/`
const BROWSER = '^packages/(components/src|shared/src/client)'

const TESTS = '/src/test/|/gallery/|\\.(test|long)\\.ts$'

const between = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

/** The architecture, as rules. `pnpm check layers` fails on the first import that points the wrong way. */
module.exports = {
  forbidden: [
    between('no-cycles', {}, { circular: true }, 'Two files are one file, or a third is missing. Types count.'),
    between(
      'tests-stay-in-tests',
      { pathNot: TESTS },
      { path: '/src/test/' },
      'What ships does not know how it is tested: move what both need out of test/.',
    ),

    between(
      'shared-stands-alone',
      { path: '^packages/shared' },
      { path: '^packages/(server|components)' },
      'shared is the contract; it knows neither side: move what it needs into shared.',
    ),
    between(
      'schemas-know-no-client',
      { path: '^packages/shared/src/(schemas/|permissions\\.)' },
      { path: '^packages/shared/src/client/' },
      'The server reads the schemas too: what only callers need belongs in client/.',
    ),
    between(
      'sides-never-meet',
      { path: COMPONENTS },
      { path: '^packages/server' },
      'The browser learns about the server only through shared: put the type there.',
    ),
    between(
      'sides-never-meet-back',
      { path: SERVER },
      { path: '^packages/components' },
      'The server does not know who draws its data: put what both need into shared.',
    ),
    between(
      'no-zod-in-browser',
      { path: BROWSER },
      { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
      'Import schema types only: zod weighs more than a widget, and the server validates.',
    ),
    between(
      'browser-takes-types-only',
      { path: BROWSER },
      { path: '^packages/shared/src/(index|schemas/)', dependencyTypesNot: ['type-only'] },
      'Write `import type`: a schema value would pull zod into every widget.',
    ),

    between(
      'the-floor-knows-no-feature',
      { path: `${SERVER}/(core|db|mail|storage|realtime)/` },
      { path: `${SERVER}/(features|http|pages|cli|demo)/` },
      'core, db, mail, storage and realtime know no feature and no HTTP: take what you need as an argument.',
    ),
    between(
      'http-knows-no-feature',
      { path: `${SERVER}/http/` },
      { path: `${SERVER}/(features|pages|cli|demo)/` },
      'http/ serves every feature alike; app.ts brings them together.',
    ),
    between(
      'only-db-knows-the-engine',
      { path: `${SERVER}/`, pathNot: `${SERVER}/(db|test)/` },
      { path: '(node_modules/(better-sqlite3|pg)/|/db/(engine|sqlite|postgres|search\\.(sqlite|postgres)))' },
      'No feature knows which database runs; put the difference behind a function in db/.',
    ),
    between(
      'mail-leaves-by-the-outbox',
      { path: `${SERVER}/(core|features|http|pages)/`, pathNot: TESTS },
      { path: `${SERVER}/mail/`, dependencyTypesNot: ['type-only'] },
      'Queue it in the transaction (core/outbox); the runner sends it.',
    ),
    between(
      'routes-call-services',
      { path: ['\\.routes\\.ts$', `${SERVER}/pages/`] },
      { path: ['\\.queries\\.ts$', `${SERVER}/db/`] },
      'A route or a page translates; ask a service.',
    ),
    between(
      'services-know-no-http',
      { path: [`${SERVER}/(core|db|mail|storage|realtime)/`, '\\.(service|queries|mail)\\.ts$'] },
      { path: ['node_modules/(@hono|hono)/', `${SERVER}/(http|pages)/`] },
      'A service must run from a job or a script too: take what you need as an argument, throw from core/errors.',
    ),
    between(
      'queries-only-fetch',
      { path: '\\.queries\\.ts$' },
      { path: ['\\.(service|routes|mail)\\.ts$', `${SERVER}/mail/`, `${SERVER}/core/(authorize|outbox|audit)\\.`] },
      'A query fetches; it decides nothing: move this into the service.',
    ),
    between(
      'features-meet-at-services',
      { path: `${FEATURES}([^/]+)/` },
      { path: FEATURES, pathNot: [`${FEATURES}$1/`, '\\.service\\.ts$'] },
      "Use another feature's service, never its queries or routes.",
    ),
    between(
      'outsiders-call-services',
      { path: `${SERVER}/(pages/|cli/|demo/|cli\\.|main\\.)` },
      { path: FEATURES, pathNot: '\\.service\\.ts$' },
      'Call the service, with the system as its actor: it checks, counts and leaves an audit entry.',
    ),
    between(
      'only-app-mounts',
      { pathNot: [`${SERVER}/app\\.ts$`, '\\.routes\\.ts$', TESTS] },
      { path: '\\.routes\\.ts$' },
      'Routes are mounted in app.ts and nowhere else.',
    ),
    between(
      'only-commands-start-things',
      { path: `${SERVER}/`, pathNot: [`${SERVER}/(main|cli)\\.ts$`, `${SERVER}/(cli|demo)/`, TESTS] },
      { path: `${SERVER}/(main\\.|cli\\.|cli/|demo/)` },
      'The app does not know who started it: move what you need below main.ts.',
    ),

    between(
      'core-is-the-floor',
      { path: `${COMPONENTS}/core/` },
      { path: `${COMPONENTS}/(controllers|messages|styles|ui)/` },
      'core/ is what everything stands on: take it as an argument, or move this file up.',
    ),
    between(
      'words-and-styles-know-no-part',
      { path: `${COMPONENTS}/(messages|styles)/` },
      { path: `${COMPONENTS}/(controllers|ui)/` },
      'Parts use words and styles, not the other way round.',
    ),
    between(
      'ui-knows-no-widget',
      { path: `${COMPONENTS}/(core|controllers|ui|styles|messages)/` },
      { path: `${COMPONENTS}/(users|widgets|console|portal|embed)/` },
      'Widgets are the top of the page: pass what you need down as a property, or up as an event.',
    ),
    between(
      'ui-knows-no-server',
      { path: `${COMPONENTS}/(ui|styles)/` },
      { path: '^packages/shared' },
      'A button does not fetch users: take the data as a property.',
    ),
    between(
      'widgets-do-not-nest-by-import',
      { path: `${COMPONENTS}/widgets/([^/]+)/(?!.*\\.define\\.ts$)` },
      { path: `${COMPONENTS}/widgets/`, pathNot: `${COMPONENTS}/widgets/$1/` },
      'Compose widgets in a .define.ts, or talk by events.',
    ),
    between(
      'users-know-no-widget',
      { path: `${COMPONENTS}/users/` },
      { path: `${COMPONENTS}/(widgets|console|portal|embed)/` },
      'users/ is what the widgets about users share: take what shows them as an option.',
    ),
    between(
      'widgets-know-no-page',
      { path: `${COMPONENTS}/widgets/` },
      { path: `${COMPONENTS}/(embed|console|portal)/` },
      'A widget stands on any page: take what you need from a context in core/.',
    ),
    between(
      'the-script-tag-brings-no-console',
      { path: `${COMPONENTS}/(embed/|portal/|index\\.)` },
      { path: `${COMPONENTS}/console/` },
      'The console is for operators; visitors of a page must not load it.',
    ),
    between(
      'classes-have-no-side-effects',
      { path: COMPONENTS, pathNot: ['\\.define\\.ts$', '/embed/', '\\.test\\.ts$'] },
      { path: ['\\.define\\.ts$', `${COMPONENTS}/embed/`], dependencyTypesNot: ['type-only'] },
      'Only a .define.ts and embed/ may register elements: import it there.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
}
