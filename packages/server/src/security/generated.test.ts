import { expect, it } from 'vitest'
import { sendGenerated } from '../test/generated-requests.js'

it('answers 500 requests made of its own contracts without an error of ours', { timeout: 120_000 }, async () => {
  const statuses = await sendGenerated(500)

  const [fine, refused] = [200, 400].map((from) => sumOf(statuses, from))
  expect(fine).toBeGreaterThan(15)
  expect(refused).toBeGreaterThan(15)
})

const sumOf = (statuses: Record<number, number>, from: number) =>
  Object.entries(statuses).reduce((sum, [status, count]) => (Math.floor(Number(status) / 100) * 100 === from ? sum + count : sum), 0)
