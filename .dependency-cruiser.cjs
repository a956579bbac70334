/** The architecture, as rules. `pnpm check:layers` fails on the first import that points the wrong way. */
const between = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    between('no-cycles', {}, { circular: true }, 'Two files are one file, or a third is missing. Types count.'),
    between(
      'shared-stands-alone',
      { path: '^packages/shared' },
      { path: '^packages/(server|components)' },
      'shared is the contract; it knows neither side.',
    ),
    between(
      'sides-never-meet',
      { path: '^packages/components/src' },
      { path: '^packages/server' },
      'The browser learns about the server only through shared.',
    ),
    between(
      'sides-never-meet-back',
      { path: '^packages/server/src' },
      { path: '^packages/components' },
      'The server does not know who draws its data.',
    ),
    between(
      'no-zod-in-browser',
      { path: '^packages/(components/src|shared/src/client)' },
      { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
      'Import schema types only; the server validates.',
    ),
    between(
      'browser-takes-types-only',
      { path: '^packages/(components/src|shared/src/client)' },
      { path: '^packages/shared/src/(index|schemas/)', dependencyTypesNot: ['type-only'] },
      'A schema value would pull zod into every widget.',
    ),
    between(
      'tests-stay-in-tests',
      { pathNot: '/src/test/|\\.test\\.ts$' },
      { path: '/src/test/' },
      'What ships does not know how it is tested.',
    ),

    between(
      'the-floor-knows-no-feature',
      { path: '^packages/server/src/(core|db|mail|storage|realtime)/' },
      { path: '^packages/server/src/(features|http)/' },
      'core, db and mail know no feature and no HTTP.',
    ),
    between(
      'http-knows-no-feature',
      { path: '^packages/server/src/http/' },
      { path: '^packages/server/src/features/' },
      'http/ serves every feature alike; app.ts brings them together.',
    ),
    between(
      'only-db-knows-the-engine',
      { path: '^packages/server/src/', pathNot: '^packages/server/src/(db|test)/' },
      { path: '(node_modules/(better-sqlite3|pg)/|/db/(engine|sqlite|postgres|search\\.(sqlite|postgres)))' },
      'No feature knows which database runs; put the difference behind a function in db/.',
    ),
    between(
      'mail-leaves-by-the-outbox',
      { path: '^packages/server/src/(core|features|http)/' },
      { path: '^packages/server/src/mail/', dependencyTypesNot: ['type-only'] },
      'Queue it in the transaction (core/outbox); the runner sends it.',
    ),
    between('routes-call-services', { path: '\\.routes\\.ts$' }, { path: '(\\.queries|/db/)' }, 'A route translates; ask a service.'),
    between(
      'services-know-no-http',
      { path: '^packages/server/src/(core|db|mail)/|\\.(service|queries|mail)\\.ts$' },
      { path: '(node_modules/hono|/http/)' },
      'A service must run from a job or a script.',
    ),
    between(
      'queries-only-fetch',
      { path: '\\.queries\\.ts$' },
      { path: '\\.(service|routes|mail)\\.ts$|/mail/|/core/(authorize|outbox|audit)' },
      'A query fetches; it decides nothing.',
    ),
    between(
      'features-meet-at-services',
      { path: '^packages/server/src/features/([^/]+)/' },
      { path: '^packages/server/src/features/[^/]+/', pathNot: ['^packages/server/src/features/$1/', '\\.service\\.ts$'] },
      "Use another feature's service, never its queries or routes.",
    ),
    between(
      'only-app-mounts',
      { pathNot: ['^packages/server/src/(app|main)\\.ts$', '\\.test\\.ts$', '^packages/server/src/features/'] },
      { path: '\\.routes\\.ts$' },
      'Routes are mounted in app.ts and nowhere else.',
    ),

    between(
      'ui-knows-no-widget',
      { path: '^packages/components/src/(core|controllers|ui|styles|messages)/' },
      { path: '^packages/components/src/widgets/' },
      'Widgets are the top of the page.',
    ),
    between(
      'ui-knows-no-server',
      { path: '^packages/components/src/(ui|styles)/' },
      { path: '^packages/shared' },
      'A button does not fetch users.',
    ),
    between(
      'widgets-do-not-nest-by-import',
      { path: '^packages/components/src/widgets/([^/]+)/(?!.*\\.define\\.ts$)' },
      { path: '^packages/components/src/widgets/[^/]+/', pathNot: '^packages/components/src/widgets/$1/' },
      'Compose widgets in a .define.ts, or talk by events.',
    ),
    between(
      'classes-have-no-side-effects',
      { path: '^packages/components/src', pathNot: '\\.(define|test)\\.ts$|/embed/' },
      { path: '\\.define\\.ts$' },
      'Only a .define.ts may register elements.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
}
