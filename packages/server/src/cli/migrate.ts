import { migrations } from '../db/migrations/index.js'
import { defineCommand } from './command.js'
import { withSystem } from './with-system.js'

export const migrate = defineCommand({
  name: 'migrate',
  summary: 'Bring the database to the newest schema. Every other command does so, too.',
  options: {},
  async run(io) {
    await withSystem(io.config(), async () => undefined)
    io.answer({ schema: Object.keys(migrations).at(-1)! })
  },
})
