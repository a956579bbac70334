import { expect, it } from 'vitest'
import { sendGenerated } from '../test/generated-requests.js'

const REQUESTS = 100_000

it(`answers ${REQUESTS.toLocaleString('en')} requests made of its own contracts without an error of ours`, async () => {
  const statuses = await sendGenerated(REQUESTS)

  console.log(statuses)
  expect(Object.keys(statuses).filter((status) => Number(status) >= 500)).toEqual([])
})
