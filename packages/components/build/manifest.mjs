import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Writes what a page may load, how large it is (`gzip -9`) and the hash for its `integrity`. */
export async function writeManifest(folder, version, tags) {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css)$/.test(name)).toSorted()
  const files = await Promise.all(names.map(async (file) => describe(file, await readFile(join(folder, file)), tags)))
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ version, files }, null, 2)}\n`)
  return files
}

function describe(file, content, tags) {
  const tag = tags.find((tag) => file === `${tag}.js`)
  return {
    file,
    ...(tag && { tag }),
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  }
}
