import { setTimeout as sleep } from 'node:timers/promises'
import { startFoyer } from '../foyer.mjs'
import { median } from '../measure.mjs'
import { rowsOf } from '../rows.mjs'
import { rssOf } from '../server.mjs'

const { atMost } = rowsOf('P7')

const STARTS = 5

/** From the start of the process to the first answer out of a database of 1,000,000 users, and what the process then holds at rest. */
export async function p7() {
  const waits = []
  const held = []
  for (let n = 0; n < STARTS; n++) {
    const { startedMs, pid, stop } = await startFoyer(1_000_000, { path: '/readyz' })
    waits.push(startedMs)
    await sleep(2000)
    held.push(rssOf(pid))
    await stop()
  }
  return [
    atMost(`start to first answer with 1,000,000 users, median of ${String(STARTS)}`, median(waits), 500, 'ms'),
    atMost('memory at rest (RSS)', median(held), 120, 'MiB'),
  ]
}
