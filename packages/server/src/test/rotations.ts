import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from 'jose'
import { expect, onTestFinished } from 'vitest'
import { transaction, within } from '../core/context.js'
import { openSigningKeys, type SigningKey } from '../core/signing-keys.js'
import { PURPOSES } from '../core/token-kinds.js'
import { connect } from '../db/connect.js'
import { close } from '../db/store.js'
import { keepKeys, rotateKeys } from '../features/keys/keys.service.js'
import { insertMembership } from '../features/profiles/profiles.queries.js'
import { createTestApp, URL_OF_SERVER, type TestApp } from './create-test-app.js'
import { operators, signedIn } from './make.js'

const DAY = 86_400
/** Seconds after which no token lives that a retired key signed. */
const OUTLIVED = 1861

/** Another process on the same database, such as the command line: it tells the server nothing. */
export async function elsewhere({ databaseUrl, parts, system }: TestApp) {
  const store = connect(databaseUrl)
  onTestFinished(() => close(store))
  const signing = await openSigningKeys(store, parts.keys.sealing, parts.now)
  return { ...system, db: store.reader, writer: store.writer, signing }
}

/** A host's backend that verifies by our key set, over a socket. It reads the set when it is told to, as when `max-age` is over, and for no unknown key. */
async function startHost({ app, acme, clock }: TestApp) {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const url = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/.well-known/jwks.json`)
  const keySet = createRemoteJWKSet(url, { cacheMaxAge: Infinity, cooldownDuration: Infinity })
  const rules = { issuer: `${URL_OF_SERVER}/v1/profiles/${acme.id}`, audience: `${URL_OF_SERVER}/v1` }
  return {
    url,
    reload: () => keySet.reload(),
    accepts: (token: string) =>
      jwtVerify(token, keySet, { ...rules, currentDate: clock.now() }).then(
        () => true,
        () => false,
      ),
  }
}

/** A server and a host under load, whose keys another process rotates day after day. */
export async function createRotations() {
  const world = await createTestApp()
  const { acme, app, clock, system } = world
  const [other, host] = [await elsewhere(world), await startHost(world)]
  const tally = { verified: 0, failed: 0, retiredAccepted: 0 }

  /** An operator of the profile; answers how they get a token of it. */
  const signIn = async () => {
    const { browser, user } = await signedIn(world, operators)
    await transaction(within(system, acme.id), (ctx) => insertMembership(ctx, user.id, 'owner'))
    return async () => (await browser.me.profiles.enter(acme.id)).accessToken
  }
  const serverAccepts = async (token: string) =>
    (await app.request(`/v1/profiles/${acme.id}/users`, { headers: { authorization: `Bearer ${token}` } })).status === 200
  const check = async (token: string) => {
    for (const accepted of [await host.accepts(token), await serverAccepts(token)]) tally[accepted ? 'verified' : 'failed']++
  }
  const forge = ({ id, privateKey }: SigningKey, token: string) => {
    const at = Math.floor(clock.now().getTime() / 1000)
    const claims = { ...decodeJwt(token), iat: at, nbf: at, exp: at + 600 }
    return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'embed+jwt', kid: id }).sign(privateKey)
  }

  const rotateUnderLoad = async (mint: () => Promise<string>) => {
    const load = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 6; n++) await check(await mint())
    })
    await Promise.all([...load, rotateKeys(other, PURPOSES)])
  }

  /** One day: hosts have read the key set before the keys turn, and again after. 28 tokens are verified in it, each by the host and by the server. */
  const rotate = async () => {
    clock.move(DAY)
    const mint = await signIn()
    await host.reload()
    const [before, retired] = [await mint(), await world.parts.signing.current('access')]
    await rotateUnderLoad(mint)
    const after = await mint()
    await check(after)
    await host.reload()
    for (const token of [before, after]) await check(token)

    clock.move(OUTLIVED)
    await keepKeys(other)
    await host.reload()
    await check(await forge(await world.parts.signing.current('access'), after))
    const forged = await forge(retired, after)
    for (const accepted of [await host.accepts(forged), await serverAccepts(forged)]) if (accepted) tally.retiredAccepted++
  }
  return { ...world, rotate, tally, url: host.url }
}

/** Reads the key set as anybody does, and expects nothing private in it. Answers its key ids. */
export async function readKeySet(url: URL): Promise<string[]> {
  const response = await fetch(url)
  expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  const { keys } = (await response.json()) as { keys: { kid: string }[] }
  for (const key of keys) expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  return keys.map(({ kid }) => kid)
}
