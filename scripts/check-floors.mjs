import { readFileSync } from 'node:fs'

/** The oldest versions without a known hole, one for each major or minor line that is still mended. */
const FLOORS = {
  hono: ['4.13.5'],
  '@hono/node-server': ['1.19.15'],
  jose: ['6.0.0'],
  kysely: ['0.28.17'],
  'better-sqlite3': ['12.11.1'],
  '@node-saml/node-saml': ['5.1.0'],
  'xml-crypto': ['6.0.1'],
  '@xmldom/xmldom': ['0.8.15', '0.9.12'],
  nodemailer: ['9.1.1'],
  dompurify: ['3.4.0'],
}

const BANNED = {
  xlsx: 'it has no mended version on npm; read and write sheets with hucre.',
  exceljs: 'it pulls in packages with known holes; read and write sheets with hucre.',
  samlify: 'its signatures can be wrapped; use @node-saml/node-saml.',
}

/** Every package and version in the lockfile. */
function packagesIn(lockfile) {
  const section = /^packages:\n([\s\S]*?)^\S/m.exec(`${lockfile}\nend`)?.[1] ?? ''
  return [...section.matchAll(/^ {2}'?(@?[^@\s']+)@([^':()\s]+)'?:$/gm)].map(([, name, version]) => ({ name, version }))
}

/** Whether a version is at the floor of its own line, or above them all. */
function isBelow(version, floors) {
  const line = floors.filter((floor) => sameLine(version, floor)).at(0) ?? floors.at(-1)
  return compare(version, line) < 0
}

function sameLine(version, floor) {
  const [a, b] = [version.split('.'), floor.split('.')]
  return a[0] === b[0] && (a[0] !== '0' || a[1] === b[1])
}

function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number))
  const at = [0, 1, 2].find((part) => left[part] !== right[part])
  return at === undefined ? 0 : left[at] - right[at]
}

function problemOf({ name, version }) {
  if (name in BANNED) return `${name} ${version} is banned: ${BANNED[name]}`
  if (name in FLOORS && isBelow(version, FLOORS[name])) return `${name} ${version} is below its floor ${FLOORS[name].join(' / ')}.`
}

const packages = packagesIn(readFileSync(process.argv[2] ?? 'pnpm-lock.yaml', 'utf8'))
const problems = packages.map(problemOf).filter(Boolean)
if (packages.length === 0) problems.push('The lockfile names no package: its format is another than this script knows.')
console.log(problems.join('\n') || `${packages.length} packages, 0 below their floor.`)
process.exitCode = problems.length > 0 ? 1 : 0
