import {
  Avatar,
  ChangeStatus,
  CreateUser,
  EditMe,
  EditMyFields,
  EditUser,
  EditUserSchema,
  EventQuery,
  IfMatch,
  Me,
  MyFields,
  User,
  UserCounts,
  UserId,
  UserPage,
  UserQuery,
  UserSchema,
} from '@foyer/shared'
import { Hono } from 'hono'
import { PICTURE_TYPES } from '../../core/pictures.js'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { eventStream, type OutgoingEvent } from '../../http/event-stream.js'
import { editMyFields, editUser } from './user-entry.service.js'
import { editUserSchema, readMyFields, readUserSchema } from './user-schema.service.js'
import { removeAvatar, removeMyAvatar, replaceAvatar, replaceMyAvatar } from './avatars.service.js'
import { changeStatus, removeUser } from './user-status.service.js'
import { countByStatus, createUser, editMe, listUsers, readUser, watchTopics } from './users.service.js'

export const users = new Hono<Env>()

endpoint(users, 'GET /users', { summary: 'List users', query: UserQuery, answer: UserPage }, (ctx, { query }) => listUsers(ctx, query))

const create = { summary: 'Create or invite a user', json: CreateUser, answer: User, status: 201, creates: true } as const
endpoint(users, 'POST /users', create, (ctx, { json }) => createUser(ctx, json))

endpoint(users, 'GET /users/counts', { summary: 'Count users in each status', answer: UserCounts }, (ctx) => countByStatus(ctx))

endpoint(users, 'GET /users/:userId', { summary: 'Read a user', param: UserId, answer: User }, (ctx, { param }) =>
  readUser(ctx, param.userId),
)

const edit = { summary: 'Edit a user', param: UserId, header: IfMatch, json: EditUser, answer: User }
endpoint(users, 'PATCH /users/:userId', edit, (ctx, { param, header, json }) => editUser(ctx, param.userId, json, header['if-match']))

const editSelf = { summary: 'Edit what is one’s own', header: IfMatch, json: EditMe, answer: Me, whileActing: true } as const
endpoint(users, 'PATCH /me', editSelf, (ctx, { header, json }) => editMe(ctx, json, header['if-match']))

const seeOwnFields = { summary: 'What one may see of one’s own fields', answer: MyFields, whileActing: true } as const
endpoint(users, 'GET /me/fields', seeOwnFields, (ctx) => readMyFields(ctx))

const editOwnFields = { summary: 'Fill in one’s own fields', header: IfMatch, json: EditMyFields, answer: MyFields }
endpoint(users, 'PATCH /me/fields', editOwnFields, (ctx, { header, json }) => editMyFields(ctx, json, header['if-match']))

endpoint(users, 'GET /user-schema', { summary: 'Types and fields of users', answer: UserSchema }, (ctx) => readUserSchema(ctx))

const schema = { summary: 'Change types and fields of users', header: IfMatch, json: EditUserSchema, answer: UserSchema }
endpoint(users, 'PUT /user-schema', schema, (ctx, { header, json }) => editUserSchema(ctx, json, header['if-match']))

const replacePicture = { summary: 'Replace the picture of a user', param: UserId, file: PICTURE_TYPES, answer: Avatar }
endpoint(users, 'PUT /users/:userId/avatar', replacePicture, (ctx, { param, file }) => replaceAvatar(ctx, param.userId, file))

endpoint(users, 'DELETE /users/:userId/avatar', { summary: 'Remove the picture of a user', param: UserId }, (ctx, { param }) =>
  removeAvatar(ctx, param.userId),
)

const replaceOwn = { summary: 'Replace one’s own picture', file: PICTURE_TYPES, answer: Avatar }
endpoint(users, 'PUT /me/avatar', replaceOwn, (ctx, { file }) => replaceMyAvatar(ctx, file))

endpoint(users, 'DELETE /me/avatar', { summary: 'Remove one’s own picture' }, (ctx) => removeMyAvatar(ctx))

endpoint(users, 'DELETE /users/:userId', { summary: 'Delete a user', param: UserId }, (ctx, { param }) => removeUser(ctx, param.userId))

const status = { summary: 'Change the status of a user', param: UserId, json: ChangeStatus, answer: User }
endpoint(users, 'POST /users/:userId/status', status, (ctx, { param, json }) => changeStatus(ctx, param.userId, json))

const events = { summary: 'Watch for changes in the profile', query: EventQuery, streams: true } as const
endpoint(users, 'GET /events', events, async (ctx, { query }) => {
  const abort = new AbortController()
  return eventStream(hints(watchTopics(ctx, query.topics, abort.signal)), abort)
})

async function* hints(changes: AsyncGenerator<string[]>): AsyncGenerator<OutgoingEvent> {
  for await (const topics of changes) for (const topic of topics) yield { event: topic, data: {} }
}
