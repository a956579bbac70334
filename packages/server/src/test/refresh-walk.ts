import { expect } from 'vitest'
import { createTestApp } from './create-test-app.js'
import { createRandom } from './random.js'

/** What is known of one session: its tokens in the order they were given, and when each was traded (seconds). */
interface Family {
  tokens: { text: string; tradedAt?: number }[]
  over: boolean
}

const GRACE = 10

/** What should come of sending the token at `place` at second `now`. */
function expectation({ tokens, over }: Family, place: number, now: number): 'child' | 'refused' | 'reused' {
  const { tradedAt } = tokens[place]!
  if (over) return 'refused'
  if (tradedAt === undefined) return 'child'
  const untouched = tokens[place + 1]!.tradedAt === undefined
  return now - tradedAt < GRACE && untouched ? 'child' : 'reused'
}

/** Sessions of one user, and random acts on them, each compared with the model. */
export async function createWalk(seed: number) {
  const { browse, codeFor, clock, mails } = await createTestApp()
  const [page, random] = [browse(), createRandom(seed)]
  await page.join({ email: 'ada@example.com' }, codeFor)
  const [name = ''] = page.cookies.keys()
  const families: Family[] = [{ tokens: [{ text: page.cookies.get(name)! }], over: false }]
  const tally = { now: 0, reused: 0 }

  const begin = async () => {
    await page.signIn('ada@example.com')
    families.push({ tokens: [{ text: page.cookies.get(name)! }], over: false })
  }
  const wait = () => {
    const seconds = random.below(6)
    clock.move(seconds)
    tally.now += seconds
  }
  const choose = () => {
    const living = families.filter(({ over }) => !over)
    const family = random.pick(random.below(8) === 0 ? families : living)
    const place = Math.max(0, family.tokens.length - 1 - random.pick([0, 0, 0, 0, 1, 1, 1, 2, 5]))
    page.cookies.set(name, family.tokens[place]!.text)
    return { family, place }
  }
  const end = async () => {
    const { family } = choose()
    await page.auth.signOut()
    family.over = true
  }
  const trade = async () => {
    const { family, place } = choose()
    const expected = expectation(family, place, tally.now)
    const status = await page.auth.refresh().then(
      () => 200,
      (error: unknown) => (error as { status: number }).status,
    )
    expect([expected, status]).toEqual([expected, expected === 'child' ? 200 : 401])
    if (expected === 'child') keep(family, place, page.cookies.get(name)!)
    if (expected === 'reused') {
      family.over = true
      tally.reused++
    }
  }
  const keep = ({ tokens }: Family, place: number, text: string) => {
    const [token, child] = tokens.slice(place)
    if (child) expect(text).toBe(child.text)
    else tokens.push({ text })
    token!.tradedAt ??= tally.now
  }
  const step = async () => {
    const [lot, living] = [random.below(12), families.filter(({ over }) => !over).length]
    if (living === 0 || (lot === 0 && living < 4)) await begin()
    else if (lot < 4) wait()
    else await (lot === 4 ? end() : trade())
  }
  return { step, families, tally, mails }
}
