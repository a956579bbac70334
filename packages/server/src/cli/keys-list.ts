import { listKeys } from '../features/keys/keys.service.js'
import { defineCommand } from './command.js'
import { withSystem } from './with-system.js'

export const keysList = defineCommand({
  name: 'keys list',
  summary: 'Show the keys by which tokens are signed.',
  options: {},
  async run(io) {
    await withSystem(io.config(), async (ctx) => io.answer({ keys: await listKeys(ctx) }))
  },
})
