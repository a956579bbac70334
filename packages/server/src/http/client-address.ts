import { isIP, type BlockList } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Env } from './env.js'

/** What a client is counted by: an IPv4 address, or the /64 of an IPv6 address, of which one customer has all. `''` where there is no socket. */
export function clientAddress(c: Context<Env>, trusted: BlockList): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',')
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  let client = plain(incoming?.socket.remoteAddress ?? '')
  // From the right, for each proxy adds whom it saw: what stands left of the first stranger, that stranger wrote.
  while (isTrusted(trusted, client) && hops.length > 0) {
    const before = plain(hops.pop()!)
    if (isIP(before) === 0) break
    client = before
  }
  return isIP(client) === 6 ? `${groupsOf(client).slice(0, 4).join(':')}::/64` : client
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** The address alone, without a port or a zone; an IPv4 address that came by IPv6 as IPv4. */
function plain(text: string): string {
  const address = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .split('%', 1)[0]!
  if (isIP(address) !== 6) return address
  const groups = groupsOf(address)
  if (groups.slice(0, 6).join() !== '0,0,0,0,0,ffff') return address
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')
}

/** The eight groups of an IPv6 address, whatever way it is written. */
function groupsOf(address: string): string[] {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = [], tail = []] = shortest.split('::').map((side) => side.split(':').filter(Boolean))
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
}
