import { newServerSecret } from '../secret.js'
import { defineCommand } from './command.js'

export const secret = defineCommand({
  name: 'secret',
  summary: 'Make a new FOYER_SECRET, for a new server. It is shown once and kept nowhere.',
  options: {},
  async run(io) {
    io.answer({ secret: newServerSecret() })
  },
})
