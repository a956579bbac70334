const COMPONENTS = 'packages/components/src'
const SERVER = 'packages/server/src'
const SHARED = 'packages/shared/src'

/** The lines by which the rest of the product knows a new widget. */
export const widgetLines = ({ __tag__: tag, __Class__: name, __section__: section }) => [
  {
    file: `${COMPONENTS}/messages/messages.ts`,
    puts: [
      { line: `import type { ${name}Messages } from './${tag}.messages.js'\n`, before: '\n/** Every word there is' },
      { line: `  ${section}: ${name}Messages\n`, after: 'export interface Messages {\n' },
    ],
  },
  {
    file: `${COMPONENTS}/test/pseudo.ts`,
    puts: [
      { line: `import { ${section}Words } from '../messages/${tag}.words.js'\n`, before: '\n/** Every section, by its name. */' },
      { line: `  ${section}: ${section}Words,\n`, before: '  common: commonWords,\n' },
    ],
  },
  {
    file: `${COMPONENTS}/index.ts`,
    puts: [
      {
        line: `export { ${name} } from './widgets/${tag}/${tag}.js'\n`,
        after: "export { MessagesController } from './messages/messages-controller.js'\n",
      },
    ],
  },
]

/** The lines by which the rest of the product knows a new feature of the server. */
export const featureLines = (names) => [...sharedLines(names), ...serverLines(names), ...probeLines(names)]

/** What widgets say of something that is gone, until the feature has its own words for it. */
const NOT_FOUND = {
  ar: 'لم يعد هذا موجودًا.',
  de: 'Das gibt es nicht mehr.',
  en: 'This is no longer there.',
  es: 'Esto ya no existe.',
  pt: 'Isto já não existe.',
}

const sharedLines = ({ __noun__: noun, __plural__: plural, __camels__: camels, __snake__: snake }) => [
  { file: `${SHARED}/error-codes.ts`, puts: [{ line: `  | '${snake}_not_found'\n`, after: 'export type ErrorCode =\n' }] },
  ...Object.entries(NOT_FOUND).map(([language, words]) => ({
    file: `${COMPONENTS}/messages/${language}/common.ts`,
    puts: [{ line: `    ${snake}_not_found: '${words}',\n`, after: '  errors: {\n' }],
  })),
  { file: `${SHARED}/index.ts`, puts: [{ line: `export * from './schemas/${noun}.js'\n`, before: "export * from './status-actions.js'" }] },
  {
    file: `${SHARED}/client/index.ts`,
    puts: [
      { line: `import { ${camels}Client } from './${plural}.js'\n`, before: 'import { createOpen, createSend' },
      { line: `    ${camels}: ${camels}Client(send),\n`, before: '    events: {\n' },
    ],
  },
  {
    file: `${SHARED}/permissions.ts`,
    puts: [
      { line: `  '${plural}:read',\n  '${plural}:edit',\n`, before: "  'mails:read',\n" },
      { line: `'${plural}:read', `, after: '  viewer: [' },
    ],
  },
]

const serverLines = ({ __plural__: plural, __camels__: camels, __Nouns__: nouns, __number__: number }) => [
  {
    file: `${SERVER}/db/database.ts`,
    puts: [
      { line: `  ${camels}: ${nouns}Table\n`, before: '  idempotencyKeys: IdempotencyKeysTable\n' },
      {
        line: `export interface ${nouns}Table {\n  profileId: string\n  id: string\n  name: string\n  nameKey: string\n  createdAt: string\n}\n\n`,
        before: 'export interface IdempotencyKeysTable',
      },
    ],
  },
  {
    file: `${SERVER}/db/migrations/index.ts`,
    puts: [
      { line: `import * as ${camels} from './${number}-${plural}.js'\n`, before: '\n/** In order, by name.' },
      { line: `  '${number}-${plural}': ${camels},\n`, before: '}\n' },
    ],
  },
  {
    file: `${SERVER}/app.ts`,
    puts: [
      {
        line: `import { ${camels} } from './features/${plural}/${plural}.routes.js'\n`,
        before: "import { users } from './features/users/users.routes.js'\n",
      },
      { line: `    ${camels},\n`, before: '    mails(deps.caughtMails),\n' },
    ],
  },
]

/** The probes walk every route: they are told what to send, and who may. */
const probeLines = ({ __plural__: plural, __camel__: camel, __camels__: camels }) => [
  {
    file: `${SERVER}/test/routes.ts`,
    puts: [
      { line: `  'POST /${plural}': { name: 'New' },\n`, after: 'const BODIES: Record<string, object> = {\n' },
      { line: `  ${camel}Id: '019aa1fc-0000-7001-8001-00000000cafe',\n`, after: 'const SAMPLES: Record<string, string> = {\n' },
    ],
  },
  { file: `${SERVER}/test/snapshot.ts`, puts: [{ line: `  ${camels}: true,\n`, before: '  idempotencyKeys: true,\n' }] },
  {
    file: `${SERVER}/test/opened-routes.ts`,
    puts: [
      {
        line: `  'GET /${plural}': ['viewer', 'owner'],\n  'POST /${plural}': ['owner'],\n  'DELETE /${plural}/:${camel}Id': ['owner'],\n`,
        before: "  'GET /mails': [],\n",
      },
    ],
  },
]
