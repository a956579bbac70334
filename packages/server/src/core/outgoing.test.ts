import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createSend } from './outgoing.js'

/** A real server on this machine. */
async function createReceiver(answer: RequestListener) {
  const asked: { method: string; headers: Record<string, unknown>; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push({ method: request.method!, headers: request.headers, body })
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { asked, port, url: `http://127.0.0.1:${String(port)}/hook?a=b` }
}

const failure = (sending: () => Promise<unknown>) =>
  Promise.resolve()
    .then(sending)
    .then(
      () => 'sent',
      (error: unknown) => (error as Error).message,
    )

it('sends a text to where it may go, and answers the status', async () => {
  const { url, asked, port } = await createReceiver((_, response) => response.writeHead(202).end('ok'))
  const send = createSend({ allowLoopback: true })

  const statuses = [await send(url, '{"é":1}', { 'webhook-id': '7' }), await send(`http://localhost:${String(port)}/`, '{}', {})]

  expect(statuses).toEqual([202, 202])
  expect(asked[0]).toMatchObject({ method: 'POST', body: '{"é":1}', headers: { 'webhook-id': '7', 'content-type': 'application/json' } })
})

it('reaches nothing that is not on the public internet, however it is written', async () => {
  const { asked, port } = await createReceiver((_, response) => response.end())
  const send = createSend()
  const hosts = [
    ...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
    ...[
      '0.0.0.0',
      '[::]',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '[fe80::1]',
      '[fc00::1]',
      '[fd12:3456::1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '[2001:0:7f00:1::]',
      '[ff02::1]',
      '[2001:db8::1]',
    ],
  ]

  const said = await Promise.all(hosts.map((host) => failure(() => send(`https://${host}:${String(port)}/`, '{}', {}))))

  expect(said).toEqual(hosts.map(() => 'This address is not on the public internet.'))
  expect(asked).toEqual([])
})

it('lets a test reach this machine, and no other of its network', async () => {
  const send = createSend({ allowLoopback: true })

  for (const host of ['10.0.0.1', '192.168.1.1', '169.254.169.254', '[fe80::1]'])
    expect(await failure(() => send(`http://${host}/`, '{}', {}))).toBe('This address is not on the public internet.')
})

it('sends in the clear nowhere, and by no other way than https', async () => {
  const send = createSend()

  for (const url of ['http://example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'gopher://example.com/'])
    expect(await failure(() => send(url, '{}', {}))).toBe('Only https is sent to.')
})

it('follows no redirect', async () => {
  const inner = await createReceiver((_, response) => response.end())
  const outer = await createReceiver((_, response) => response.writeHead(307, { location: inner.url }).end())

  const status = await createSend({ allowLoopback: true })(outer.url, '{}', {})

  expect([status, inner.asked]).toEqual([307, []])
})

it('waits so long and reads so much, and no more', async () => {
  const silent = await createReceiver(() => undefined)
  const endless = await createReceiver((_, response) => {
    const more = () => {
      if (!response.destroyed) response.write('x'.repeat(65_536), more)
    }
    more()
  })
  const send = createSend({ allowLoopback: true, patience: 300 })

  expect(await failure(() => send(silent.url, '{}', {}))).toMatch(/aborted/)
  expect(await failure(() => createSend({ allowLoopback: true })(endless.url, '{}', {}))).toBe('The answer is too long.')
})
