import {
  CreateGroup,
  EditGroup,
  EditUserGroups,
  Group,
  GroupId,
  GroupMember,
  GroupPage,
  GroupQuery,
  GroupUsers,
  GroupUsersChange,
  IfMatch,
  UserGroups,
  UserId,
} from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { addOneToGroup, addToGroup, listGroupsOf, removeFromGroup, removeOneFromGroup, setGroupsOf } from './group-users.service.js'
import { createGroup, editGroup, listGroups, readGroup, removeGroup } from './groups.service.js'

export const groups = new Hono<Env>()

endpoint(groups, 'GET /groups', { summary: 'List groups', query: GroupQuery, answer: GroupPage }, (ctx, { query }) =>
  listGroups(ctx, query),
)

const create = { summary: 'Create a group', json: CreateGroup, answer: Group, status: 201, creates: true } as const
endpoint(groups, 'POST /groups', create, (ctx, { json }) => createGroup(ctx, json))

endpoint(groups, 'GET /groups/:groupId', { summary: 'Read a group', param: GroupId, answer: Group }, (ctx, { param }) =>
  readGroup(ctx, param.groupId),
)

const edit = { summary: 'Rename a group', param: GroupId, header: IfMatch, json: EditGroup, answer: Group }
endpoint(groups, 'PATCH /groups/:groupId', edit, (ctx, { param, header, json }) => editGroup(ctx, param.groupId, json, header['if-match']))

endpoint(groups, 'DELETE /groups/:groupId', { summary: 'Delete a group', param: GroupId }, (ctx, { param }) =>
  removeGroup(ctx, param.groupId),
)

endpoint(groups, 'PUT /groups/:groupId/users/:userId', { summary: 'Add a user to a group', param: GroupMember }, (ctx, { param }) =>
  addOneToGroup(ctx, param.groupId, param.userId),
)

const removeOne = { summary: 'Remove a user from a group', param: GroupMember }
endpoint(groups, 'DELETE /groups/:groupId/users/:userId', removeOne, (ctx, { param }) =>
  removeOneFromGroup(ctx, param.groupId, param.userId),
)

const add = { summary: 'Add users to a group', param: GroupId, json: GroupUsers, answer: GroupUsersChange }
endpoint(groups, 'POST /groups/:groupId/users/add', add, (ctx, { param, json }) => addToGroup(ctx, param.groupId, json.userIds))

const remove = { summary: 'Remove users from a group', param: GroupId, json: GroupUsers, answer: GroupUsersChange }
endpoint(groups, 'POST /groups/:groupId/users/remove', remove, (ctx, { param, json }) => removeFromGroup(ctx, param.groupId, json.userIds))

endpoint(groups, 'GET /users/:userId/groups', { summary: 'Groups of a user', param: UserId, answer: UserGroups }, (ctx, { param }) =>
  listGroupsOf(ctx, param.userId),
)

const setGroups = { summary: 'Set the groups of a user', param: UserId, json: EditUserGroups, answer: UserGroups }
endpoint(groups, 'PUT /users/:userId/groups', setGroups, (ctx, { param, json }) => setGroupsOf(ctx, param.userId, json.groupIds))
