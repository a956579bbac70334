import { createServer } from 'node:http'
import { hash, verify } from '@node-rs/argon2'

/** Does nothing but verify one password for each request, two at a time as Foyer does, with its parameters. */
const stored = await hash('correct horse battery', { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
const waiting = []
let busy = 0

const server = createServer((_, response) => {
  waiting.push(response)
  next()
})
server.listen(Number(process.env.PORT), '127.0.0.1')

async function next() {
  if (busy === 2 || waiting.length === 0) return
  busy++
  const response = waiting.shift()
  await verify(stored, 'correct horse battery')
  response.end('{}')
  busy--
  void next()
}
