import tseslint from 'typescript-eslint'

const forbid = (selector, message) => ({ selector, message })

const everywhere = [
  forbid('TSEnumDeclaration', 'Use a zod enum or a union of strings.'),
  forbid('ExportDefaultDeclaration', 'Name what you export.'),
  forbid("MemberExpression[object.name='process'][property.name='env']", 'Only config.ts reads the environment.'),
  forbid("CallExpression[callee.property.name='selectAll']", 'Name the columns: a new one must not leak by default.'),
  forbid("CallExpression[callee.property.name='randomUUID']", 'Use newId(): ids are UUIDv7.'),
]

const permissionFirst = forbid(
  'ExportNamedDeclaration > FunctionDeclaration > BlockStatement > ' +
    ':first-child:not(ExpressionStatement[expression.callee.name=/^(authorize|allowAnyone)$/])',
  'The first line of a service says who may call it: authorize(ctx, …) or allowAnyone(ctx).',
)

const noClock = forbid(
  "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  'Ask ctx.now(): a test must be able to stop time.',
)

const inTheBrowser = [
  forbid(
    "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle=/]",
    'Use static styles or style.setProperty: a strict policy refuses style attributes.',
  ),
  forbid(
    "CallExpression[callee.property.name='dispatchEvent'] > NewExpression",
    'Name the event on a line of its own: in one, the manifest analyzer invents an event.',
  ),
]

const oneWorld = forbid('CallExpression[callee.name=/^(before|after)(Each|All)?$/]', 'Make the world in the first line of the test.')

export default tseslint.config(
  { ignores: ['**/dist/**', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['packages/components/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inTheBrowser] } },
  {
    files: ['**/*.{service,queries}.ts', 'packages/server/src/core/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noClock] },
  },
  { files: ['**/*.service.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, noClock, permissionFirst] } },
  {
    files: ['**/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere.filter(({ message }) => !message.includes('config.ts'))] },
  },
  { files: ['**/core/id.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...everywhere, oneWorld],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
