import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { readConfig } from '../config.js'
import { newServerSecret } from '../secret.js'
import { fromAddress } from '../test/from-address.js'
import { clientAddress } from './client-address.js'
import type { Env } from './env.js'

/** Whom a server behind `proxies` counts a request for. */
async function counted(proxies: string, socket: string, forwarded?: string): Promise<string> {
  const { trustedProxies } = readConfig({ FOYER_SECRET: newServerSecret(), FOYER_TRUSTED_PROXIES: proxies })
  const app = new Hono<Env>().get('/', (c) => c.text(clientAddress(c, trustedProxies)))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, fromAddress(socket))).text()
}

it.each<[string, string, string, string | undefined, string]>([
  ['the socket’s', '', '203.0.113.7', undefined, '203.0.113.7'],
  ['the socket’s, whatever is forwarded', '', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['the socket’s, though it says to have come by a proxy', '10.0.0.1', '203.0.113.7', '198.51.100.1, 10.0.0.1', '203.0.113.7'],
  ['the one a proxy saw', '10.0.0.1', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['not what the client wrote in front of it', '10.0.0.1', '10.0.0.1', '198.51.100.1, 10.0.0.1, 203.0.113.7', '203.0.113.7'],
  [
    'the first stranger behind several proxies',
    '10.0.0.0/8, 192.0.2.1',
    '10.1.2.3',
    '198.51.100.1,203.0.113.7, 192.0.2.1,10.9.9.9',
    '203.0.113.7',
  ],
  ['the farthest, where all are proxies', '10.0.0.0/8', '10.1.2.3', '10.0.0.7, 10.0.0.8', '10.0.0.7'],
  ['the proxy’s, where it forwards nothing', '10.0.0.1', '10.0.0.1', undefined, '10.0.0.1'],
  ['the proxy’s, where it forwards nonsense', '10.0.0.1', '10.0.0.1', '203.0.113.7, unknown', '10.0.0.1'],
  ['the proxy’s, where it forwards nothing but commas', '10.0.0.1', '10.0.0.1', ' , ,', '10.0.0.1'],
  ['without the port', '10.0.0.1', '10.0.0.1', '203.0.113.7:51234', '203.0.113.7'],
  ['without the port of IPv6', '::1', '::1', '[2001:db8:1:2::9]:51234', '2001:db8:1:2::/64'],
  ['the /64 of IPv6', '', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['the same /64, however it is written', '', '2001:0DB8:0001:0002::6', undefined, '2001:db8:1:2::/64'],
  ['the /64 of a short address', '', '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['another /64', '', '2001:db8:1:3::6', undefined, '2001:db8:1:3::/64'],
  ['IPv4 by IPv6', '', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['IPv4 by IPv6 in digits', '::1', '::1', '::ffff:cb00:7107', '203.0.113.7'],
  ['a proxy’s IPv4 by IPv6', '10.0.0.1', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['the one behind a range of IPv6', '2001:db8:ffff::/48', '2001:db8:ffff:1::1', '203.0.113.7', '203.0.113.7'],
  ['without a zone', '', 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
])('is %s', async (_, ...[proxies, socket, forwarded, client]) => {
  expect(await counted(proxies, socket, forwarded)).toBe(client)
})

it('is the socket’s for any proxy that is not listed, and empty without a socket', async () => {
  const app = new Hono<Env>().get('/', (c) =>
    c.text(`<${clientAddress(c, readConfig({ FOYER_SECRET: newServerSecret() }).trustedProxies)}>`),
  )

  expect(await counted('10.0.0.0/31', '10.0.0.2', '203.0.113.7')).toBe('10.0.0.2')
  expect(await (await app.request('/', { headers: { 'x-forwarded-for': '203.0.113.7' } })).text()).toBe('<>')
})
