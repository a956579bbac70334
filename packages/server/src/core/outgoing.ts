import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'

/** Milliseconds until a whole answer has to be here. */
const PATIENCE = 10_000
/** Bytes of an answer that are read before the connection is cut. */
const MOST_BYTES = 65_536

/** Sends a text, and answers the status. Throws where the address is not one of the public internet, or nobody answers in time. */
export type Send = (url: string, body: string, headers: Record<string, string>) => Promise<number>

/** An address that nothing is sent to. */
class OutgoingError extends Error {
  override name = 'OutgoingError'
}

interface Limits {
  /** For tests alone: whether this machine itself may be reached, also without TLS. */
  allowLoopback?: boolean
  patience?: number
}

/**
 * The one way out of the server to an address that somebody entered (SECURITY S-9). The name is resolved here, every address it has is
 * looked at, and the connection goes to one of those; redirects are not followed.
 */
export function createSend({ allowLoopback = false, patience = PATIENCE }: Limits = {}): Send {
  return (text, body, headers) => {
    const url = new URL(text)
    if (url.protocol !== 'https:' && !(allowLoopback && url.protocol === 'http:')) throw new OutgoingError('Only https is sent to.')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) !== 0 && isRefused(host, allowLoopback)) throw new OutgoingError('This address is not on the public internet.')
    const bytes = Buffer.from(body)
    const options: RequestOptions = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Foyer', ...headers, 'content-length': bytes.length },
      lookup: publicOnly(allowLoopback),
      agent: false,
      signal: AbortSignal.timeout(patience),
    }
    return post(url, options, bytes)
  }
}

function post(url: URL, options: RequestOptions, body: Buffer): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  const request = open(url, options, (answer) => {
    let read = 0
    answer.on('data', (chunk: Buffer) => {
      read += chunk.length
      if (read > MOST_BYTES) answer.destroy(new OutgoingError('The answer is too long.'))
    })
    answer.on('end', () => resolve(answer.statusCode ?? 0))
    answer.on('error', reject)
  })
  request.on('error', reject)
  request.end(body)
  return promise
}

/** Resolves a name as usual, and refuses it where any of its addresses is refused: the connection goes to what was looked at, and to nothing else. */
const publicOnly = (allowLoopback: boolean): NonNullable<RequestOptions['lookup']> =>
  function lookup(host, options, done) {
    resolve(host, { ...options, all: true }, (error, found: LookupAddress[] | undefined) => {
      const addresses = found ?? []
      const refused = error ?? (addresses.some(({ address }) => isRefused(address, allowLoopback)) ? notPublic() : null)
      const [first] = addresses
      if (refused || !first) done(refused ?? notPublic(), '', 4)
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }

const notPublic = () => new OutgoingError('This address is not on the public internet.')

/** Everything but global unicast (IANA special-purpose registries): this network, private, shared, loopback, link-local, documentation, benchmarks, multicast, reserved. */
const RANGES: readonly [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

const closed = new BlockList()
for (const [network, bits] of RANGES) closed.addSubnet(network, bits, 'ipv4')
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
// Tunnels and translations hide an address of version 4: 6to4, Teredo and other special purposes, documentation.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(network, bits, 'ipv6')

function isRefused(address: string, allowLoopback: boolean): boolean {
  if (allowLoopback && /^(?:127\.|::1$)/.test(address)) return false
  if (isIP(address) === 4) return closed.check(address, 'ipv4')
  return !open6.check(address, 'ipv6') || closed6.check(address, 'ipv6')
}
