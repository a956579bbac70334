import { fileURLToPath } from 'node:url'
import { plantInLayers } from './planted/cruise.mjs'
import { plantInLint } from './planted/eslint.mjs'
import { closingLine } from './counts.mjs'
import { end } from './say.mjs'

/** Proves that every rule of ours refuses what it was made for, with its own words, and nothing beside it. */
async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const results = [...(await plantInLint()), ...(await plantInLayers())]

  const failed = results.filter(({ problem }) => problem)
  for (const { name, problem } of failed) console.log(`${name}\n  ${problem}`)
  console.log(closingLine({ passed: results.length - failed.length, failed: failed.length, skipped: 0 }))
  return failed.length > 0 ? 1 : 0
}

await end(main)
