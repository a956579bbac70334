import { load } from './load.mjs'

/** Loads each of `sides` in turn for `rounds` rounds after a warm-up, each with `load`'s own arguments. Answers for each side the medians of what was measured. */
export async function alternate(sides, { rounds = 5, seconds = 4, warmUp = 2 } = {}) {
  for (const side of sides) await load({ ...side, seconds: warmUp })
  const results = sides.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [n, side] of sides.entries()) results[n].push(await answered(await load({ ...side, seconds }), side))
  }
  return results
}

/** The median over the rounds of what `of` makes of the results of one round. */
export const medianOver = (results, of) => median(results[0].map((_, round) => of(...results.map((side) => side[round]))))

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A figure means nothing where requests were refused, or none was answered. What a slow server still works at must not hold up the other side: its next answer is waited for. */
async function answered(result, { url, requests }) {
  await (await fetch(url, { redirect: 'manual' })).arrayBuffer()
  if (result.rate === 0) throw new Error(`${url}${requests[0].path} answered nothing.`)
  if (result.failed > 0) throw new Error(`${String(result.failed)} requests to ${url}${requests[0].path} were not answered by 2xx.`)
  return result
}
