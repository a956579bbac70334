import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { startJobs, type Task } from './jobs.js'

/** One task whose runs wait until they are let go. */
function createTestJob({ every = 5, fails = false } = {}) {
  const failures: unknown[] = []
  const state = { begun: 0, ended: 0, most: 0, hold: false }
  let letGo: () => void = () => undefined
  const run = async () => {
    state.begun++
    state.most = Math.max(state.most, state.begun - state.ended)
    if (state.hold) await new Promise<void>((resolve) => (letGo = resolve))
    state.ended++
    if (fails) throw new Error('no luck')
  }
  const task: Task = { name: 'work', every, run }
  const jobs = startJobs([task], (name, error) => failures.push([name, (error as Error).message]))
  onTestFinished(() => jobs.stop())
  return { jobs, state, failures, letGo: () => letGo() }
}

it('runs a task again and again', async () => {
  const { state } = createTestJob()

  await vi.waitUntil(() => state.ended >= 3)

  expect(state.most).toBe(1)
})

it('runs a task at once when it is woken, and once more when it was woken at work', async () => {
  const { jobs, state, letGo } = createTestJob({ every: 60_000 })
  await vi.waitUntil(() => state.ended === 1)

  state.hold = true
  jobs.wake('work')
  jobs.wake('work')
  jobs.wake('work')
  expect(state.begun).toBe(2)
  state.hold = false
  letGo()
  await vi.waitUntil(() => state.ended === 3)
  await sleep(20)

  expect(state).toMatchObject({ begun: 3, ended: 3, most: 1 })
})

it('tells of a run that failed, and tries again at its next turn', async () => {
  const { state, failures } = createTestJob({ fails: true })

  await vi.waitUntil(() => state.ended >= 2)

  expect(failures.slice(0, 2)).toEqual([
    ['work', 'no luck'],
    ['work', 'no luck'],
  ])
})

it('stops once what runs has come to its end, and begins nothing more', async () => {
  const { jobs, state, letGo } = createTestJob()
  state.hold = true
  await vi.waitUntil(() => state.begun > state.ended)
  const { begun } = state

  const stopped = jobs.stop().then(() => state.ended)
  jobs.wake('work')
  await sleep(20)
  expect(state.ended).toBe(begun - 1)
  letGo()

  expect(await stopped).toBe(begun)
  jobs.wake('work')
  await sleep(20)
  expect(state.begun).toBe(begun)
})
