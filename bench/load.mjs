import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { runQuietly } from '../scripts/child.mjs'
import { findWrk } from './wrk.mjs'

let found

/** Which program makes the load, and how to call it: wrk, or autocannon where wrk cannot be had. */
export async function generator() {
  found ??= findWrk().then((wrk) => (wrk ? { name: 'wrk', run: (load) => runWrk(wrk, load) } : { name: 'autocannon', run: runAutocannon }))
  return found
}

/** Sends `requests` (`{ method, path, headers, body }`) in turn over `connections` for `seconds`. Answers `{ rate, p50, p99, max, failed }`: requests a second, milliseconds, and how many were not answered by 2xx. */
export async function load({ url, requests, connections = 50, seconds }) {
  const { run } = await generator()
  return run({ url, requests: requests.flatMap(fromManyPlaces), connections, seconds })
}

/** One request as a proxy passes it on from 250 clients: a single one would be told to wait. The other side gets the same headers. */
const fromManyPlaces = (request) =>
  Array.from({ length: 250 }, (_, n) => ({ ...request, headers: { ...request.headers, 'x-forwarded-for': `192.0.2.${String(n + 1)}` } }))

async function runWrk(wrk, { url, requests, connections, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'))
  try {
    const script = join(folder, 'requests.lua')
    writeFileSync(script, luaOf(requests))
    const args = [
      '--threads',
      '1',
      '--connections',
      String(connections),
      '--duration',
      `${String(seconds)}s`,
      '--timeout',
      '30s',
      '--script',
      script,
      url,
    ]
    const { code, output } = await runQuietly(wrk, args)
    if (code !== 0) throw new Error(`wrk failed: ${output.trim()}`)
    const { rate, p50, p99, max, failed } = JSON.parse(/^\{.*\}$/m.exec(output)[0])
    return { rate, p50, p99, max, failed }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function runAutocannon(load) {
  const answer = promisify(execFile)(process.execPath, [fileURLToPath(new URL('autocannon.mjs', import.meta.url))])
  answer.child.stdin.end(JSON.stringify(load))
  return JSON.parse((await answer).stdout)
}

/** A wrk script that sends each request in turn and tells what came of it as JSON. */
const luaOf = (requests) => `
local requests
init = function()
  requests = {${requests.map(formatOf).join(',\n')}}
end
local n = 0
request = function()
  n = n % #requests + 1
  return requests[n]
end
done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('{"rate":%f,"p50":%f,"p99":%f,"max":%f,"failed":%d}\\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000, failed))
end
`

const formatOf = ({ method = 'GET', path, headers = {}, body }) => {
  const table = Object.entries(headers).map(([name, value]) => `[${quote(name)}] = ${quote(value)}`)
  return `wrk.format(${quote(method)}, ${quote(path)}, {${table.join(', ')}}, ${body === undefined ? 'nil' : quote(body)})`
}

/** A Lua string, byte by byte where it is not plain. */
const quote = (text) =>
  `"${Array.from(Buffer.from(text), (byte) => (byte > 31 && byte < 127 && byte !== 34 && byte !== 92 ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`)).join('')}"`
