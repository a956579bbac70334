import { createServer } from 'node:http'
import { toNodeHandler } from 'better-auth/node'
import { createAuth } from './better-auth-setup.mjs'

const { PORT, BENCH_FILE, BENCH_SECRET } = process.env
const auth = createAuth({ file: BENCH_FILE, secret: BENCH_SECRET, url: `http://127.0.0.1:${PORT}` })
const handle = toNodeHandler(auth)
createServer((request, response) => (request.url === '/' ? response.end('{}') : handle(request, response))).listen(
  Number(PORT),
  '127.0.0.1',
)
