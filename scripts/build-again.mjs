import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closingLine } from './counts.mjs'
import { passSignalsOn, runQuietly } from './child.mjs'
import { end } from './say.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const BUILT = 'packages/components/dist/embed'

/** Another place, time zone and language than the first build had. */
const env = { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C' }

/**
 * Proves that who builds the widgets again gets what we serve: builds them from a copy of their sources in another folder, and compares
 * every file with the build that is here, byte by byte, and each hash of its manifest with the file that it is for.
 */
async function main() {
  const place = mkdtempSync(join(tmpdir(), 'foyer-again-'))
  try {
    copySources(place)
    const { code, output } = await runQuietly('node', ['build.mjs'], { cwd: join(place, 'packages/components'), env })
    if (code !== 0) throw new Error(`The second build failed: ${output}`)
    return report(compare(join(root, BUILT), join(place, BUILT)))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function copySources(place) {
  const isSource = (path) => !['dist', '.cache'].includes(basename(path))
  for (const folder of ['packages/components', 'packages/shared'])
    cpSync(join(root, folder), join(place, folder), { recursive: true, verbatimSymlinks: true, filter: isSource })
  for (const name of ['node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(root, name), join(place, name))
}

function compare(first, second) {
  const names = [...new Set([...readdirSync(first), ...readdirSync(second)])].toSorted()
  const { files } = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8'))
  const hashes = new Map(files.map(({ file, integrity }) => [file, integrity]))
  return names.map((name) => {
    const [ours, theirs] = [read(join(first, name)), read(join(second, name))]
    if (!ours || !theirs) return { name, problem: `is only in the ${ours ? 'first' : 'second'} build` }
    if (!ours.equals(theirs)) return { name, problem: 'is another file when built again' }
    const hash = `sha384-${createHash('sha384').update(ours).digest('base64')}`
    if (/\.(?:js|css)$/.test(name) && hashes.get(name) !== hash) return { name, problem: 'is not what the manifest has the hash of' }
    return { name }
  })
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function report(results) {
  const failed = results.filter(({ problem }) => problem)
  for (const { name, problem } of failed) console.log(`${name} ${problem}`)
  console.log(closingLine({ passed: results.length - failed.length, failed: failed.length, skipped: 0 }))
  return failed.length > 0 || results.length === 0 ? 1 : 0
}

passSignalsOn()
await end(main)
