import { expect, it } from 'vitest'
import { createTestCli } from '../test/create-test-cli.js'

it('makes another secret each time, by which a server starts', async () => {
  const { ask, serve } = await createTestCli()

  const [{ secret: one }, { secret: other }] = [await ask<{ secret: string }>('secret'), await ask<{ secret: string }>('secret')]
  const { out } = await serve([], { FOYER_SECRET: one })

  expect(one).not.toBe(other)
  expect(out).toContain('/console')
})
