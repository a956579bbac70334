import { createHash, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { readConfig } from './config.js'
import { faultOfSecret } from './secret.js'

const WORDS =
  'secret password changeme token private key jwt admin super your default example test development production signing hmac random string long enough letmein qwerty dragon monkey shadow master sunshine welcome football baseball iloveyou trustno1 correct horse battery staple the quick brown fox jumps over lazy dog foyer portal user'.split(
    ' ',
  )

/** As they stand in manuals, tutorials and the heads of crackers' lists. */
const SAMPLES = `
secret|your-256-bit-secret|your-384-bit-secret|your-512-bit-secret|a-string-secret-at-least-256-bits-long|a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long
supersecret|my_super_secret_jwt_key|shhhhh|keyboard cat|changeme|CHANGE_ME_TO_SOMETHING_RANDOM_AND_LONG_ENOUGH|please-change-this-secret-before-deploying-it
09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7|404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970
VGhpcyBzZWNyZXQgaXMgc3RvcmVkIGJhc2UtNjQgZW5jb2RlZCBvbiB0aGUgcHJveHkgaG9zdA|eW91ci0yNTYtYml0LXNlY3JldC15b3VyLTI1Ni1iaXQtc2VjcmV0
00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff|000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f|AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789|1234567890123456789012345678901234567890123456|qwertyuiopasdfghjklzxcvbnmQWERTYUIOPASDFGHJKLZXCVBNM
0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef|deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef|3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8=
0a6b944d-d2fb-46fc-a85e-0295c986cd9f|r9iMKoe5CRMgvJBBtp4HrqN7QiPpUToj|thisisaverylongjwtsecretkeythatshouldbechangedinproduction2024
`
  .trim()
  .split(/[|\n]/)

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
const WAYS = ['hex', 'base64', 'base64url'] as const
const encodings = (text: string): string[] => [text, ...WAYS.map((way) => Buffer.from(text).toString(way))]
const encodedBytes = (bytes: number[]) => WAYS.map((way) => Buffer.from(bytes).toString(way))

function* weakSecrets(): Generator<string> {
  for (const sample of SAMPLES) yield* encodings(sample)
  for (const one of WORDS) {
    for (const joint of ['', '-', '_', ' ', '1', '123', '!']) yield* encodings(Array.from({ length: 12 }, () => one).join(joint))
    for (const two of WORDS) for (const pair of [`${one}-${two}-`, capital(one) + capital(two)]) yield* encodings(pair.repeat(6))
    yield* encodings(one.padEnd(48, '0'))
  }
  for (let from = 0; from < WORDS.length; from++) yield* phrases([...WORDS.slice(from), ...WORDS.slice(0, from)])
  for (let byte = 0; byte < 256; byte++) yield* regular(byte)
  for (let length = 0; length < 32; length++) yield* WAYS.map((way) => randomBytes(length).toString(way))
}

function* regular(byte: number): Generator<string> {
  for (const step of [0, 1, 2, 3, 5, 16, 255]) yield* encodedBytes(Array.from({ length: 32 }, (_, n) => byte + n * step))
  for (const period of [2, 4, 8]) yield* encodedBytes(Array.from({ length: 48 }, (_, n) => byte + (n % period) * 37))
  yield* encodings(String(byte).repeat(64))
}

function* phrases(words: string[]): Generator<string> {
  for (const joint of ['', '-', '_']) yield* encodings(words.join(joint).slice(0, 64))
  yield* encodings(words.map(capital).join('').slice(0, 64))
  yield* encodings(`${words.map(capital).join('').slice(0, 60)}2026`)
}

it('never starts with a secret that is short, known, made of words, repeated or counted', () => {
  const secrets = [...new Set(weakSecrets())]

  const accepted = secrets.filter((secret) => faultOfSecret(secret) === null)

  expect(accepted).toEqual([])
  expect(secrets.length).toBeGreaterThan(10_000)
})

it('is the guard before every start', () => {
  expect(() => readConfig({ FOYER_SECRET: 'secret'.repeat(10) })).toThrow(/^FOYER_SECRET is not random enough/)
  expect(() => readConfig({})).toThrow(/^FOYER_SECRET is missing/)
})

it.each(['hex', 'base64', 'base64url'] as const)('takes what openssl and npm start make, in %s', (way) => {
  const secrets = Array.from({ length: 20_000 }, (_, n) => createHash('sha256').update(String(n)).digest(way))

  const refused = secrets.filter((secret) => faultOfSecret(secret) !== null)

  expect(refused).toEqual([])
})
