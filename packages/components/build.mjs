import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { sharedName, widgetEntries } from './build/entries.mjs'
import { englishOnly, languageScript, languagesIn } from './build/languages.mjs'
import { writeManifest } from './build/manifest.mjs'
import { checkSizes } from './build/sizes.mjs'
import { ownNames } from './build/own-names.mjs'
import { shortTemplates } from './build/templates.mjs'
import { atOnce, readyMade } from './build/ready-made.mjs'
import { widgetsIn } from './build/widgets.mjs'

const root = import.meta.dirname
const [source, target] = [join(root, 'src'), join(root, 'dist/embed')]
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
const widgets = widgetsIn(source)
const tags = widgets.map(({ tag }) => tag)
const languages = languagesIn(source)

/** Vite's library mode: its other one would put link elements on the page to load modules ahead. */
const run = (entry, output, plugins = [], write = true) =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { FOYER: JSON.stringify({ version, tags, languages }) },
    plugins: [shortTemplates, ownNames, ...plugins],
    build: {
      outDir: target,
      write,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      license: { fileName: 'licenses.md' },
      lib: { entry, formats: [output.format], name: 'foyer' },
      rolldownOptions: { input: entry, output: { ...output, minify: true, comments: { annotation: false } } },
    },
  })

/** A file for a plain `<script>`, all in one. */
const classic = (file, entry, plugin) => run(entry, { format: 'iife', entryFileNames: `${file}.js`, codeSplitting: false }, [plugin])

/** All widgets in one file, and their other languages in a file each. */
async function whole() {
  const inside = join(source, 'embed/whole.ts')
  const [{ output }] = await run(inside, { format: 'iife', codeSplitting: false }, [englishOnly, atOnce], false)
  await classic('foyer.all', join(source, 'embed/foyer.all.ts'), readyMade(inside, output[0]))
  for (const language of languages) {
    const { id, plugin } = languageScript(source, language, output[0].moduleIds)
    await classic(`foyer.all.${language}`, id, plugin)
  }
}

/** One module a widget, one for the console and one for the hosted pages; what they share is in chunks whose names change with their content. */
async function modules() {
  const start = join(source, 'embed/start.ts')
  const { input, plugin } = widgetEntries(widgets, start)
  const entries = { start, console: join(source, 'console/console.define.ts'), portal: join(source, 'portal/portal.define.ts'), ...input }
  const codeSplitting = { groups: [{ name: sharedName(tags), debugName: 'core' }] }
  const output = { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].[hash].js', codeSplitting }
  const [built] = await run(entries, output, [plugin])
  return new Map(built.output.map((chunk) => [chunk.fileName, chunk]))
}

await rm(target, { recursive: true, force: true })
await classic('foyer', join(source, 'embed/foyer.ts'))
await whole()
const chunks = await modules()
for (const page of ['console', 'portal']) await cp(join(source, `${page}/${page}.css`), join(target, `${page}.css`))
const files = await writeManifest(target, version, tags)
if (!checkSizes(files, chunks, tags)) process.exitCode = 1
