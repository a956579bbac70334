import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { featureLines, widgetLines } from './new/lines.mjs'
import { namesOf } from './new/names.mjs'
import { end, say } from './say.mjs'

const LANGUAGES = 'packages/components/src/messages'
const MIGRATIONS = 'packages/server/src/db/migrations'

const kinds = {
  widget: {
    usage: 'pnpm new:widget user-card',
    form: /^[a-z]+(?:-[a-z]+)+$/,
    rule: 'A tag is two words or more, such as user-card.',
    lines: widgetLines,
  },
  feature: {
    usage: 'pnpm new:feature price-list',
    form: /^[a-z]+(?:-[a-z]+)*$/,
    rule: 'A noun is small letters and dashes, in the singular.',
    lines: featureLines,
  },
}

/** Writes the files of a new widget or feature from `templates/`, and the lines that make it known; what it wrote passes `pnpm check` and its own tests. */
async function main([kind, name, plural]) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const { usage, form, rule, lines } = kinds[kind] ?? {}
  if (!form || !name)
    throw new Error(
      `Usage: ${
        usage ??
        Object.values(kinds)
          .map(({ usage }) => usage)
          .join('  or  ')
      }`,
    )
  if (![name, plural ?? name].every((word) => form.test(word))) throw new Error(rule)

  const names = { ...namesOf(name, plural), __number__: nextMigration() }
  const files = filesOf(kind, names)
  const taken = files.find(({ file }) => existsSync(file))
  if (taken) throw new Error(`${taken.file} is there already.`)
  const changes = lines(names).map(changed)

  for (const { file, text } of [...files, ...changes]) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    say(file)
  }
  say(`Now: pnpm check, then make it yours. CONTRIBUTING.md says what it must prove.`)
  return 0
}

/** Each template with its names filled in; one for each language where the path says so. */
function filesOf(kind, names) {
  const languages = readdirSync(LANGUAGES).filter((entry) => statSync(join(LANGUAGES, entry)).isDirectory())
  const imports = languages
    .filter((language) => language !== 'en')
    .map((language) => `    ${language}: () => import('./${language}/__tag__.js'),`)
  const root = join('templates', kind)
  return globSync('**/*.txt', { cwd: root }).flatMap((path) => {
    const template = readFileSync(join(root, path), 'utf8').replace('__imports__', imports.join('\n'))
    const each = path.includes('__language__') ? languages : ['']
    return each.map((language) => ({
      file: filled(path.replace('__language__', language).replace(/\.txt$/, ''), names),
      text: filled(template, names),
    }))
  })
}

const filled = (text, names) => text.replace(/__[A-Za-z]+__/g, (name) => names[name] ?? name)

/** A file with a line put before, or behind, one that is known. */
function changed({ file, puts }) {
  const text = puts.reduce(
    (text, { line, before, after }) => {
      const anchor = before ?? after
      if (text.split(anchor).length !== 2)
        throw new Error(`${file} has changed: there is not one “${anchor.trim()}” in it. Mend scripts/new/lines.mjs.`)
      return text.replace(anchor, () => (before === undefined ? anchor + line : line + anchor))
    },
    readFileSync(file, 'utf8'),
  )
  return { file, text }
}

function nextMigration() {
  const last = globSync('[0-9]*.ts', { cwd: MIGRATIONS }).toSorted().at(-1)
  return String(Number(last.slice(0, 4)) + 1).padStart(4, '0')
}

await end(() => main(process.argv.slice(2)))
