import { transaction, type Context } from '../core/context.js'
import { addKnownUsers } from '../features/users/user-batch.service.js'
import { countByStatus } from '../features/users/users.service.js'
import { editUserSchema, readUserSchema } from '../features/users/user-schema.service.js'
import { PEOPLE_SCHEMA } from './people-schema.js'
import { makePerson } from './person.js'

/** Users in one transaction: large enough to be quick, small enough to let a running server write in between. */
const BATCH = 2000

interface Options {
  /** The number of the first; without it, how many users the profile has. */
  first?: number
  onProgress?: (done: number) => void
}

/** Adds `count` made-up users to the profile, and the fields they have, if it has none of its own. */
export async function seedUsers(ctx: Context, count: number, { first, onProgress }: Options = {}): Promise<void> {
  if ((await readUserSchema(ctx)).version === 0) await editUserSchema(ctx, PEOPLE_SCHEMA, 0)
  let number = first ?? Object.values(await countByStatus(ctx)).reduce((sum, n) => sum + n, 0)
  let done = 0
  while (done < count) {
    const people = Array.from({ length: Math.min(BATCH, count - done) }, (_, n) => makePerson(number++, (done + n) / count, ctx.now()))
    done += await transaction(ctx, (ctx) => addKnownUsers(ctx, people))
    onProgress?.(done)
  }
}
