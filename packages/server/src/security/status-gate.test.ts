import { UserStatus, type SignedIn } from '@foyer/shared'
import { expect, it } from 'vitest'
import { transaction, within } from '../core/context.js'
import { hashPassword } from '../core/passwords.js'
import { createTestApp, type TestApp } from '../test/create-test-app.js'

const email = 'ada@example.com'
const password = 'correct horse battery'

/** Puts the user into a status behind the API's back, so that only the gates themselves are left to refuse. */
async function force({ system, acme }: TestApp, status: UserStatus) {
  await transaction(within(system, acme.id), ({ db }) =>
    db.updateTable('users').set({ status }).where('profileId', '=', acme.id).where('email', '=', email).execute(),
  )
}

/** Each way to hold a session, tried by somebody who has every secret for it. Answers whether it let them in. */
const PATHWAYS: Record<string, (world: TestApp, status: UserStatus) => Promise<boolean>> = {
  'sign in by password': async (world, status) => {
    await world.browse().join({ email }, world.codeFor)
    await force(world, status)
    return settles(world.browse().signIn(email, password))
  },
  'answer the code of an unproved address': async (world, status) => {
    await (await world.as('owner')).users.create({ email, name: 'Ada', password })
    const page = world.browse()
    const asked = await page.auth.signIn({ email, password })
    const code = await world.codeFor(email)
    await force(world, status)
    return settles(page.auth.answer({ challengeId: asked.state === 'challenge' ? asked.challenge.id : '', code }))
  },
  'sign up again with the address': async (world, status) => {
    await world.browse().join({ email }, world.codeFor)
    await force(world, status)
    const earlier = await world.codeFor(email)
    const page = world.browse()
    const asked = await page.auth.signUp({ email, name: 'Ada', password })
    return settles(page.auth.answer({ challengeId: asked.state === 'challenge' ? asked.challenge.id : '', code: earlier }))
  },
  'answer a sign-up’s code after the address was taken': async (world, status) => {
    const page = world.browse()
    const asked = await page.auth.signUp({ email, name: 'Ada', password })
    const code = await world.codeFor(email)
    await (await world.as('owner')).users.create({ email, name: 'Ada', password: 'another good password' })
    await force(world, status)
    return settles(page.auth.answer({ challengeId: asked.state === 'challenge' ? asked.challenge.id : '', code }))
  },
  'refresh a session': async (world, status) => {
    const page = world.browse()
    await page.join({ email }, world.codeFor)
    await force(world, status)
    return settles(page.refresh())
  },
  'go on with an access token': async (world, status) => {
    const page = world.browse()
    await page.join({ email }, world.codeFor)
    await force(world, status)
    return settles(page.me.get())
  },
  'step up': async (world, status) => {
    const page = world.browse()
    await page.join({ email }, world.codeFor)
    await force(world, status)
    return settles(page.auth.stepUp(password))
  },
}

const settles = (attempt: Promise<unknown>) =>
  attempt.then(
    (answer) => (answer as SignedIn).state !== ('challenge' as string),
    () => false,
  )

it.each(Object.keys(PATHWAYS))('lets only active users %s', async (pathway) => {
  const admitted = []
  for (const status of UserStatus.options) {
    const world = await createTestApp()
    if (await PATHWAYS[pathway]!(world, status)) admitted.push(status)
  }

  expect(admitted).toEqual(pathway.includes('sign up again') || pathway.includes('taken') ? [] : ['active'])
})

it('ends an operator’s way into a profile with their own status', async () => {
  const world = await createTestApp()
  const owner = await world.as('owner')
  expect(await settles(owner.users.list())).toBe(true)

  await transaction(world.system, ({ db }) =>
    db.updateTable('users').set({ status: 'banned' }).where('profileId', '=', 'operators').execute(),
  )

  expect(await settles(owner.users.list())).toBe(false)
})

it('ends a member’s way into a profile with their membership', async () => {
  const world = await createTestApp()
  const editor = await world.as('editor')

  await transaction(world.system, ({ db }) =>
    db.updateTable('memberships').set({ role: 'viewer' }).where('profileId', '=', world.acme.id).where('role', '=', 'editor').execute(),
  )
  await expect(editor.users.create({ email, name: 'Ada' })).rejects.toMatchObject({ status: 403 })
  await transaction(world.system, ({ db }) => db.deleteFrom('memberships').where('profileId', '=', world.acme.id).execute())
  await expect(editor.users.list()).rejects.toMatchObject({ status: 401 })
})

it('gives a member no more than their token says, whatever they have become since', async () => {
  const world = await createTestApp()
  const viewer = await world.as('viewer')

  await transaction(world.system, ({ db }) =>
    db.updateTable('memberships').set({ role: 'owner' }).where('profileId', '=', world.acme.id).where('role', '=', 'viewer').execute(),
  )

  await expect(viewer.users.create({ email, name: 'Ada' })).rejects.toMatchObject({ status: 403 })
})

it('never keeps a password it could be read from', async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
