import type { Avatar } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { publish, transaction, within, type Context, type Writing } from '../../core/context.js'
import { notFound } from '../../core/errors.js'
import { dropFile, keepFile, readFile, writeFile } from '../../core/files.js'
import { PICTURE, squarePicture } from '../../core/pictures.js'
import { USERS } from '../../realtime/bus.js'
import { selectAvatar, updateAvatar } from './avatars.queries.js'

/** Gives a user this picture, drawn anew. Throws `picture_unreadable`. */
export async function replaceAvatar(ctx: Context, userId: string, picture: Uint8Array): Promise<Avatar> {
  authorize(ctx, 'users:edit')

  return replace(ctx, userId, picture)
}

/** Takes a user's picture away. Throws 404 where there is none. */
export async function removeAvatar(ctx: Context, userId: string): Promise<undefined> {
  authorize(ctx, 'users:edit')

  return remove(ctx, userId)
}

export async function replaceMyAvatar(ctx: Context, picture: Uint8Array): Promise<Avatar> {
  authorizeUser(ctx)

  return replace(ctx, ctx.actor.id, picture)
}

export async function removeMyAvatar(ctx: Context): Promise<undefined> {
  authorizeUser(ctx)

  return remove(ctx, ctx.actor.id)
}

/** The bytes of a user's picture, under the name that it has now; whoever knows the name may see it. Throws 404. */
export async function readAvatar(ctx: Context, profileId: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  allowAnyone(ctx)

  const picture = await readFile(within(ctx, profileId), `avatars/${profileId}/${name}`)
  if (!picture) throw notFound('avatar')
  return picture
}

/** Gives up the picture of a user who goes. */
export async function dropAvatar(ctx: Writing, userId: string): Promise<void> {
  allowAnyone(ctx)

  const before = await selectAvatar(ctx, userId)
  if (before?.avatar) await dropFile(ctx, before.avatar.slice(1))
}

async function replace(ctx: Context, userId: string, picture: Uint8Array): Promise<Avatar> {
  if (!(await selectAvatar(ctx, userId))) throw notFound('user')
  const name = await writeFile(ctx, 'avatars', { bytes: await squarePicture(picture), extension: PICTURE.extension })
  const avatar = `/${name}`
  await transaction(ctx, async (ctx) => {
    await dropAvatar(ctx, userId)
    if (!(await updateAvatar(ctx, userId, avatar))) throw notFound('user')
    await keepFile(ctx, name)
    await tell(ctx, 'user.avatar_replaced', userId)
  })
  return { avatar }
}

function remove(ctx: Context, userId: string): Promise<undefined> {
  return transaction(ctx, async (ctx) => {
    const user = await selectAvatar(ctx, userId)
    if (!user) throw notFound('user')
    if (user.avatar === null) throw notFound('avatar')
    await dropFile(ctx, user.avatar.slice(1))
    await updateAvatar(ctx, userId, null)
    await tell(ctx, 'user.avatar_deleted', userId)
    return undefined
  })
}

async function tell(ctx: Writing, action: 'user.avatar_replaced' | 'user.avatar_deleted', userId: string): Promise<void> {
  await audit(ctx, action, userId)
  publish(ctx, USERS)
}
