import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { buildCli, start } from './test/built-cli.js'
import { createTestCli, freePort } from './test/create-test-cli.js'

const asOldNode = (version: string) =>
  `data:text/javascript,
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    process.dlopen = () => { process.stderr.write('A native package was loaded.'); process.exit(139) };`.replace(/\s+/g, ' ')

it.each(['20.19.5', '22.13.1', '18.20.8'])(
  'says in one line that Node %s is too old, before anything native is loaded',
  async (version) => {
    const { env } = await createTestCli()

    const ended = await start(await buildCli(), ['serve'], env, ['--import', asOldNode(version)]).ended

    expect(ended).toEqual({ code: 1, signal: null, out: '', err: `Foyer needs Node 22.14 or newer; this is Node ${version}.\n` })
  },
)

it('runs as a program: one line on standard error and a code where it fails', async () => {
  const { env } = await createTestCli()
  const file = await buildCli()

  const endings = {
    migrated: await start(file, ['migrate', '--json'], env).ended,
    unknown: await start(file, ['fly'], env).ended,
    wrong: await start(file, ['serve'], { ...env, FOYER_SECRET: 'secret' }).ended,
  }

  expect(endings.migrated).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^\{"schema":"\d{4}-[\w-]+"\}\n$/) })
  expect(endings.unknown).toEqual({ code: 2, signal: null, out: '', err: 'There is no command “fly”. See foyer --help.\n' })
  expect(endings.wrong).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^FOYER_SECRET is not one that Foyer made[^\n]*\n$/) })
  expect(await readFile(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

it('keeps its log out of what it prints', async () => {
  const { env, url } = await createTestCli({ FOYER_LOG_LEVEL: 'info' })
  const { child, printed, ended } = start(await buildCli(), ['serve', '--json'], env)
  await printed
  await fetch(`${url}/healthz`)

  child.kill('SIGTERM')

  const { out, err } = await ended
  expect(Object.keys(JSON.parse(out) as object)).toContain('console')
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toContainEqual(expect.objectContaining({ path: '/healthz' }))
})

it('answers every request that has begun when it is told to stop at 500 a second, and ends with 0', async () => {
  const { env, url } = await createTestCli()
  const { child, printed, ended } = start(await buildCli(), ['serve'], env)
  await printed
  const load = sendRequests(`${url}/readyz`, 500)
  await sleep(1000)
  const asked = performance.now()

  child.kill('SIGTERM')

  const { code } = await ended
  expect(code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  const { answered, refused, dropped, cutAtTheDoor } = await load.stop()
  expect(dropped).toEqual([])
  expect(cutAtTheDoor).toBeLessThanOrEqual(10)
  expect(answered.get(200)).toBeGreaterThan(300)
  expect([...answered.keys()]).toEqual([200])
  expect(refused).toBeGreaterThan(0)
})

it('ends within ten seconds although a mail server keeps it waiting', async () => {
  const port = await freePort()
  const silent = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void silent.close())
  const called = new Promise((resolve) => silent.once('connection', resolve))
  const mail = { SMTP_URL: `smtp://127.0.0.1:${String(port)}`, FOYER_MAIL_FROM: 'foyer@example.com' }
  const { env, url } = await createTestCli(mail)
  const { child, printed, ended } = start(await buildCli(), ['serve', '--demo'], env)
  await printed
  await signUp(url)
  await called
  const asked = performance.now()

  child.kill('SIGTERM')

  expect(await ended).toMatchObject({ code: 0 })
  expect(performance.now() - asked).toBeLessThan(10_000)
})

it('does not wait after a second signal', async () => {
  const { env, url } = await createTestCli()
  const { child, printed, ended } = start(await buildCli(), ['serve'], env)
  await printed
  await fetch(`${url}/healthz`)

  child.kill('SIGINT')
  await sleep(50)
  child.kill('SIGINT')

  expect(await ended).toMatchObject({ code: 130 })
})

/**
 * Sends so many requests a second over connections that are used again, and sorts what came of them. A connection that was never made is refused; one that broke had a request dropped.
 * One that was new may have been cut at the door: the system had taken it, the server not yet, and no server can close its door without that. A burst is five, every ten milliseconds.
 */
function sendRequests(url: string, perSecond: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 30 })
  const outcome = { answered: new Map<number, number>(), refused: 0, cutAtTheDoor: 0, dropped: [] as string[] }
  const send = () =>
    new Promise<void>((resolve) => {
      const sending = request(url, { agent }, (response) => {
        response.resume().once('close', () => {
          if (response.complete) outcome.answered.set(response.statusCode!, (outcome.answered.get(response.statusCode!) ?? 0) + 1)
          else outcome.dropped.push('cut short')
          resolve()
        })
      })
      sending
        .once('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ECONNREFUSED') outcome.refused++
          else if (error.code === 'ECONNRESET' && !sending.reusedSocket) outcome.cutAtTheDoor++
          else outcome.dropped.push(error.code ?? error.message)
          resolve()
        })
        .end()
    })

  const sent: Promise<void>[] = []
  const timer = setInterval(() => sent.push(...Array.from({ length: perSecond / 100 }, send)), 10)
  const stop = async () => {
    await vi.waitUntil(() => outcome.refused > 0, { timeout: 5000 })
    clearInterval(timer)
    await Promise.all(sent)
    agent.destroy()
    return outcome
  }
  return { stop }
}

async function signUp(url: string): Promise<void> {
  await fetch(`${url}/v1/profiles/019aa1fc-0000-7001-8001-000000000001/auth/sign-up`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: 'http://127.0.0.1:8788',
      'x-foyer': '1',
      'x-foyer-key': 'pk_test_AZqh_AAAcAGAAQAAAAAAAQfoyerdemo000001',
    },
    body: JSON.stringify({ email: 'ada@example.com', name: 'Ada', password: 'correct horse battery' }),
  })
}
