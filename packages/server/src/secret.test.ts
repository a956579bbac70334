import { createHash, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { readConfig } from './config.js'
import { faultOfSecret, newServerSecret } from './secret.js'

/** As they stand in manuals, tutorials and on crackers' lists; the last two lines are of those that look random. */
const KNOWN = `
secret|your-256-bit-secret|your-512-bit-secret|a-string-secret-at-least-256-bits-long|supersecret|my_super_secret_jwt_key|shhhhh|keyboard cat|changeme|test|undefined
404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970|0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef|AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
VGhpcyBzZWNyZXQgaXMgc3RvcmVkIGJhc2UtNjQgZW5jb2RlZCBvbiB0aGUgcHJveHkgaG9zdA|thisisaverylongjwtsecretkeythatshouldbechangedinproduction2024
09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7|yGQ2d6XjlHRVey65kaEjc1CXfHtz_lAeyh4VZKcrYCs|su9iB2ntuqm7oFWp31LoWI4BWK11xcLlaOIgFqIj5vozjdgzwtSYmIWhEc6c1Vqe
z6dl6gOuGtZj26ipPx5mgbHABkmCKNrqBwZON555Rx96UR7jDl7iuO5ONZoldMj5|0a6b944d-d2fb-46fc-a85e-0295c986cd9f|r9iMKoe5CRMgvJBBtp4HrqN7QiPpUToj
`
  .trim()
  .split(/[|\n]/)

/** Strong, but not made by Foyer: any of them may stand on somebody's list. */
const random = Array.from({ length: 5000 }, (_, n) =>
  createHash('sha512')
    .update(String(n))
    .digest()
    .subarray(0, 32 + (n % 33)),
)

it('never starts with a secret that Foyer did not make, however random it looks', () => {
  const strangers = [...KNOWN, ...(['hex', 'base64', 'base64url'] as const).flatMap((way) => random.map((bytes) => bytes.toString(way)))]
  const dressed = strangers.flatMap((secret) => [secret, `foyer_secret_${secret}`, `foyer_secret_${secret.slice(0, 49)}`])

  const accepted = dressed.filter((secret) => faultOfSecret(secret) === null)

  expect(accepted).toEqual([])
  expect(new Set(dressed).size).toBeGreaterThan(40_000)
})

it('takes every secret that Foyer made, and none with a letter changed, lost or doubled', () => {
  const secrets = Array.from({ length: 1000 }, () => newServerSecret())
  const damaged = secrets.flatMap((secret, n) => {
    const at = 13 + (n % 49)
    const other = secret[at] === 'A' ? 'B' : 'A'
    return [
      secret.slice(0, at) + other + secret.slice(at + 1),
      secret.slice(0, at) + secret.slice(at + 1),
      secret.slice(0, at) + secret.slice(at - 1),
    ]
  })

  const [refused, passed] = [
    secrets.filter((secret) => faultOfSecret(secret) !== null),
    damaged.filter((secret) => faultOfSecret(secret) === null),
  ]

  expect({ refused, passed }).toEqual({ refused: [], passed: [] })
  expect(new Set(secrets).size).toBe(1000)
})

it('is the guard before every start', () => {
  expect(() => readConfig({ FOYER_SECRET: randomBytes(32).toString('base64') })).toThrow(/^FOYER_SECRET is not one that Foyer made/)
  expect(() => readConfig({})).toThrow(/^FOYER_SECRET is missing/)
})
