import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'

const tsconfig = fileURLToPath(new URL('tsconfig.json', import.meta.url))

const policy = [
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ')

const launchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** A run that tested nothing must show. */
const counts = () => ({
  stop({ sessions }) {
    const tests = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(tests)]
    const all = sessions.flatMap(({ testResults }) => tests(testResults))
    const broken = sessions.filter(
      ({ passed, testResults }) => !passed && !tests(testResults).some((test) => !test.passed && !test.skipped),
    )
    const failed = all.filter(({ passed, skipped }) => !passed && !skipped).length + broken.length
    console.log(`\n${all.filter(({ passed }) => passed).length} passed, ${failed} failed`)
  },
})

/** Widget tests in a real Chromium, under the strict policy of a careful host; only the runner itself needs inline scripts. */
export default {
  files: 'packages/components/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig })],
  browsers: [chromeLauncher({ launchOptions })],
  // A page behind another one draws no frames, and waits for one for ever.
  concurrency: 1,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), counts()],
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: (framework) => `
    <!doctype html>
    <html lang="en">
      <head>
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <title>Foyer</title>
      </head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
}
