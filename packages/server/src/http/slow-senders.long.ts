import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startServer } from '../test/start-server.js'

const SENDERS = 1000
const MIB = 2 ** 20

/** A sender that writes a letter a second, until the server has had enough. Answers all that the server said. */
async function sendSlowly(port: number, head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => (said += chunk.toString()))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(head)
  const dripping = setInterval(() => socket.write('x'), 1000)
  await once(socket, 'close')
  clearInterval(dripping)
  return said
}

it(`outlives ${SENDERS.toLocaleString('en')} slow senders, and answers others meanwhile`, { timeout: 180_000 }, async () => {
  const { address, port } = await startServer()
  const start = 'POST /v1/profiles/operators/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  const heads = [`${start}X-Slow: `, `${start}Content-Length: 60000\r\n\r\n{"email":"`]
  const before = process.memoryUsage.rss()
  const waits: number[] = []
  const progress = { done: false, peak: 0 }

  const senders = Promise.all(Array.from({ length: SENDERS }, (_, n) => sendSlowly(port, heads[n % 2]!))).finally(
    () => (progress.done = true),
  )
  while (!progress.done) {
    const begun = performance.now()
    await (await fetch(`${address}/healthz`)).text()
    waits.push(performance.now() - begun)
    progress.peak = Math.max(progress.peak, process.memoryUsage.rss())
    await sleep(20)
  }
  const answers = await senders

  waits.sort((a, b) => a - b)
  const [p99, grown] = [waits[Math.floor(waits.length * 0.99)]!, (progress.peak - before) / MIB]
  const codes = Object.groupBy(answers, (answer) => /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'nothing')
  console.log(
    `healthz p99 ${p99.toFixed(1)} ms of ${String(waits.length)}; RSS + ${grown.toFixed(0)} MiB, senders included;`,
    Object.keys(codes),
  )
  expect(Object.keys(codes).every((code) => ['403', '408', '413', 'nothing'].includes(code))).toBe(true)
  expect([p99 < 100, grown < 64]).toEqual([true, true])
})
