import lit from 'eslint-plugin-lit'
import redos from 'eslint-plugin-redos'
import wc from 'eslint-plugin-wc'
import { stylesheets, wordsFromMessages } from './scripts/rules/words-from-messages.mjs'
import tseslint from 'typescript-eslint'

const forbid = (selector, message) => ({ selector, message })

const any = (...selectors) => `:matches(${selectors.join(', ')})`

const codeAsText = forbid(
  any("[callee.name='eval']", "[callee.property.name='eval']", "[callee.name='Function']"),
  'Write the code out: a strict policy refuses code that is made of text.',
)

const newIds = forbid(
  "CallExpression:matches([callee.name='randomUUID'], [callee.property.name='randomUUID'])",
  'Use newId(): ids are UUIDv7, and sort by age.',
)

const everywhere = [
  forbid('TSEnumDeclaration', 'Use a zod enum or a union of strings.'),
  forbid('ExportDefaultDeclaration', 'Name what you export.'),
  forbid("CallExpression[callee.property.name='selectAll']", 'Name the columns: a new one must not leak by default.'),
  codeAsText,
]

const environment = forbid(
  any(
    "MemberExpression[object.name='process'][property.name='env']",
    "VariableDeclarator[init.name='process']",
    'ImportDeclaration[source.value=/^(node:)?process$/]',
    "MemberExpression[object.type='MetaProperty'][property.name='env']",
  ),
  'Only packages/server/src/config.ts reads the environment: take the value as an argument.',
)

const clock = forbid(
  any("NewExpression[callee.name='Date'][arguments.length=0]", "CallExpression[callee.object.name='Date'][callee.property.name='now']"),
  'Ask ctx.now(): a test must be able to stop time.',
)

const permissionFirst = [
  forbid(
    'ExportNamedDeclaration > FunctionDeclaration > BlockStatement' +
      any(
        '[body.length=0]',
        ':has(> :first-child:not(ExpressionStatement[expression.callee.name=/^(authorize|authorizeUser|authorizeIdentity|authorizeViewer|authorizeBackend|allowAnyone)$/]))',
      ),
    'The first line of a service says who may call it: authorize(ctx, …), authorizeUser(ctx), authorizeBackend(ctx) or allowAnyone(ctx).',
  ),
  forbid(
    'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ' +
      ":function:matches([params.0.name='ctx'], [params.0.type='ObjectPattern'])",
    'Write a service as `export function`: that is where the first line is looked for.',
  ),
]

const storage = [
  forbid(
    any("Identifier[name='localStorage']", "Literal[value='localStorage']"),
    'Keep it in memory, or on the server (…/me/preferences): localStorage outlives the tab and any script reads it.',
  ),
  forbid(
    any("[callee.object.name='sessionStorage']", "[callee.object.property.name='sessionStorage']") +
      ' :matches(Identifier, Literal, TemplateElement):matches([name=/token|secret|password/i], [value=/token|secret|password/i])',
    'Keep it in memory: no token is ever in web storage.',
  ),
]

const inHtml = (pattern) => `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=${pattern}]`
const inCss = (pattern) => `TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=${pattern}]`

const UNSAFE = '/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|unsafeCSS|styleMap)$/'

const logical = forbid(
  inCss(
    '/(^|[\\s;{])((scroll-)?(margin|padding)-(left|right)|border-(left|right)(-\\w+)?|border-(top|bottom)-(left|right)-radius|left|right)\\s*:' +
      '|(text-align|float|clear)\\s*:\\s*(left|right)\\b/',
  ),
  'Use the logical property (margin-inline-start, inset-inline-end, border-start-start-radius, text-align: start): pages are right to left too.',
)

const moved = forbid(
  inCss('/^(?![^]*:dir[(]rtl[)])[^]*(translateX[(]|translate(3d)?[(](?!0[,)])|[\\s;{]translate:\\s*-?[1-9.])/'),
  'Turn it round in :dir(rtl) as well: a way along the line has a sign.',
)

const browser = [
  forbid(inHtml('/\\sstyle=/'), 'Use static styles or style.setProperty: a strict policy refuses style attributes.'),
  forbid(
    any(`ImportSpecifier[imported.name=${UNSAFE}]`, `ExportSpecifier[local.name=${UNSAFE}]`, `MemberExpression[property.name=${UNSAFE}]`),
    'Bind text with ${…}, which Lit escapes; for styles use static styles or style.setProperty.',
  ),
  forbid(
    any(
      'AssignmentExpression:matches([left.property.name=/^(inner|outer)HTML$/], [left.property.value=/^(inner|outer)HTML$/])',
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
      "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
      inHtml('/[.](inner|outer)HTML=/'),
    ),
    'Render with html`…`, or set textContent: text must never become markup.',
  ),
  forbid(
    "CallExpression[callee.property.name='dispatchEvent'] > NewExpression",
    'Name the event on a line of its own: in one, the manifest analyzer invents an event.',
  ),
  logical,
  moved,
  ...storage,
]

const NAMED =
  'white|black|gr[ae]y|silver|red|maroon|orange|gold|yellow|olive|lime|green|teal|cyan|aqua|blue|navy|purple|violet|fuchsia|magenta|pink|brown'

const colour = forbid(
  any(
    inCss('/:[^;{}]*#[0-9a-f]{3,8}\\b(?![^;{}]*\\{)/i'),
    inCss('/\\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\((?!\\s*from\\b)/'),
    inCss(`/:[^;{}]*(?<![-\\w.#])(${NAMED})\\b(?![-\\w]|[^;{}]*\\{)/`),
    inHtml('/\\b(fill|stroke|stop-color|color)="(#|rgb|hsl|oklch)/'),
  ),
  'Use a token, var(--_…): colours are written in styles/ alone, so that a theme reaches them all.',
)

const registration = forbid(
  any(
    "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
    "Decorator[expression.callee.name='customElement']",
  ),
  'Register it in a .define.ts with define(): a class that registers itself cannot be renamed or imported quietly.',
)

const pure = forbid(
  'Program > ExpressionStatement:not([directive])',
  'Put this in a function: only a .define.ts and embed/ may act when they are imported.',
)

const oneWorld = forbid(
  'CallExpression:matches([callee.name=/^(before|after)(Each|All)?$/], [callee.property.name=/^(before|after)(Each|All)$/])',
  'Make the world in the first line of the test.',
)

const restrict = (files, ...rules) => ({ files, rules: { 'no-restricted-syntax': ['error', ...rules.flat()] } })

const limits = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
}

const tests = ['**/*.{test,journey,long}.ts']

/** No expression takes more than linear time on any text (checked by recheck). */
const linearExpressions = {
  files: ['packages/*/src/**/*.ts'],
  ignores: tests,
  plugins: { redos },
  rules: { 'redos/no-vulnerable': 'error' },
}

const nodeGlobals = Object.fromEntries([...Object.getOwnPropertyNames(globalThis), 'module', 'require'].map((name) => [name, 'readonly']))

export default tseslint.config(
  { ignores: ['**/dist/**', '**/coverage/**', '**/test-results/**', 'data/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      ...limits,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },

  linearExpressions,

  restrict(['packages/*/src/**/*.ts', 'examples/**/*.ts'], everywhere, newIds, environment),
  restrict(['packages/shared/src/client/**/*.ts'], everywhere, newIds, environment, storage),
  restrict(['packages/*/*.{ts,js,mjs}'], codeAsText, environment),

  restrict(['packages/server/src/**/*.ts'], everywhere, newIds, environment, clock),
  restrict(['packages/server/src/**/*.service.ts'], everywhere, newIds, environment, clock, permissionFirst),
  restrict(['packages/server/src/core/id.ts'], everywhere, environment, clock),
  restrict(['packages/server/src/config.ts'], everywhere, newIds, clock),
  restrict(['packages/server/src/main.ts'], everywhere, newIds, environment),

  { files: ['packages/components/src/**/*.ts'], ...lit.configs['flat/recommended'] },
  { files: ['packages/components/src/**/*.ts'], ...wc.configs['flat/recommended'] },
  restrict(['packages/components/src/**/*.ts'], everywhere, newIds, environment, browser, colour, registration, pure),
  restrict(['packages/components/src/styles/**/*.ts'], everywhere, newIds, environment, browser, registration, pure),
  restrict(
    ['packages/components/src/**/*.define.ts', 'packages/components/src/embed/**/*.ts'],
    everywhere,
    newIds,
    environment,
    browser,
    colour,
    registration,
  ),
  restrict(['packages/components/src/core/define.ts'], everywhere, newIds, environment, browser, pure),

  {
    files: ['packages/components/src/{console,portal,ui,widgets}/**/*.ts'],
    ignores: tests,
    plugins: { foyer: { rules: { 'words-from-messages': wordsFromMessages } } },
    rules: { 'foyer/words-from-messages': 'error' },
  },
  { files: ['packages/**/*.css'], processor: stylesheets },
  restrict(['packages/**/*.css/*.js'], logical, moved),

  restrict(['packages/*/src/test/**/*.ts'], everywhere, environment),
  restrict(['packages/server/src/test/start-postgres.ts', 'examples/journeys/start-foyer.ts'], everywhere),
  restrict(tests, everywhere, environment, oneWorld),
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: nodeGlobals },
  },
  { files: ['**/*.{js,mjs,cjs}'], rules: { 'no-undef': 'error' } },
  restrict(['scripts/**/*.mjs', 'bench/**/*.mjs', '*.{js,cjs,mjs,ts}', 'examples/**/*.{js,mjs}'], codeAsText),
)
