import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runQuietly } from '../child.mjs'
import { allowed, bystanders, forbidden } from './layers.mjs'

const CONFIG = '.dependency-cruiser.cjs'
const { forbidden: rules } = createRequire(import.meta.url)(`../../${CONFIG}`)

/** Lays out a tree like ours elsewhere, with all planted imports at once; answers a name for each and, if any, the problem. */
export async function plantInLayers() {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'foyer-layers-')))
  try {
    await layOut(folder)
    const violations = await cruise(folder)
    const names = (file) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
    const refused = forbidden.map(({ rule, file, imports }) => ({
      name: `layers: ${rule}: ${file}: ${imports.join(' ')}`,
      problem: names(file).includes(rule) ? undefined : `was not refused by it; refused by: ${names(file).join(', ') || 'none'}`,
    }))
    const passed = allowed.map(({ file, imports }) => ({
      name: `layers allow: ${file}: ${imports.join(' ')}`,
      problem: names(file).join(', '),
    }))
    return [...refused, ...passed, ...unplanted()]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function layOut(folder) {
  await cp('tsconfig.json', join(folder, 'tsconfig.json'))
  for (const name of await readdir('packages')) await layOutPackage(join('packages', name), folder)
  for (const { file, imports } of [...allowed, ...bystanders, ...forbidden]) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${imports.join('\n')}\nexport {}\n`)
  }
}

/** Packages from npm are the real ones; ours are those of the tree. */
async function layOutPackage(path, folder) {
  const modules = join(folder, path, 'node_modules')
  await mkdir(modules, { recursive: true })
  await cp(join(path, 'package.json'), join(folder, path, 'package.json'))
  for (const name of await readdir(join(path, 'node_modules'))) {
    if (name.startsWith('.') || name === '@foyer') continue
    await symlink(resolve(path, 'node_modules', name), join(modules, name))
  }
  await mkdir(join(modules, '@foyer'))
  await symlink(join(folder, 'packages/shared'), join(modules, '@foyer/shared'))
}

async function cruise(folder) {
  const depcruise = resolve('node_modules/.bin/depcruise')
  const { output } = await runQuietly(depcruise, ['packages', '--config', resolve(CONFIG), '--output-type', 'json'], { cwd: folder })
  return JSON.parse(output).summary.violations
}

function unplanted() {
  const missing = rules.filter(({ name }) => !forbidden.some(({ rule }) => rule === name))
  return missing.map(({ name }) => ({ name: `layers: ${name}`, problem: 'no violation of it is planted in scripts/planted/layers.mjs' }))
}
