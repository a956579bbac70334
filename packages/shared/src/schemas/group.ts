import { z } from 'zod'
import { PageQuery, pageOf } from './page.js'
import { Line } from './text.js'

/** A named set of users. */
export const Group = z.object({
  id: z.uuidv7(),
  name: z.string(),
  externalId: z.string(),
  /** How many users are in it. */
  count: z.int(),
  createdAt: z.iso.datetime(),
  /** Of name and external id; who is in the group does not change it. */
  version: z.int(),
})

/** By name. */
export const GroupPage = pageOf(Group)
export const GroupId = z.object({ groupId: z.uuidv7() })
export const GroupMember = z.object({ groupId: z.uuidv7(), userId: z.uuidv7() })

export const GroupQuery = z.strictObject({
  ...PageQuery.shape,
  /** Stands anywhere in the name. */
  search: Line.max(100).default(''),
})

const name = Line.min(1, 'Enter a name.').max(80)
const externalId = Line.max(120)

export const CreateGroup = z.strictObject({ name, externalId: externalId.default('') })

/** What is left out stays. */
export const EditGroup = z.strictObject({ name, externalId }).partial()

export const GroupUsers = z.strictObject({ userIds: z.array(z.uuidv7('This is not a user.')).min(1).max(500, 'Name at most 500 users.') })

/** What came of adding or removing several users. */
export const GroupUsersChange = z.object({
  /** How many came, or left. Who was in the group already, or never, is not among them. */
  changed: z.int(),
  /** Those of the ids that are of no user of this profile. */
  missing: z.array(z.string()),
  group: Group,
})

/** Every group that a user is in, by name. */
export const UserGroups = z.object({ items: z.array(Group) })
export const EditUserGroups = z.strictObject({ groupIds: z.array(z.uuidv7('This is not a group.')).max(1000) })

export type Group = z.output<typeof Group>
export type GroupPage = z.output<typeof GroupPage>
export type GroupQuery = z.output<typeof GroupQuery>
export type CreateGroup = z.output<typeof CreateGroup>
export type EditGroup = z.output<typeof EditGroup>
export type GroupUsers = z.output<typeof GroupUsers>
export type GroupUsersChange = z.output<typeof GroupUsersChange>
export type UserGroups = z.output<typeof UserGroups>
export type EditUserGroups = z.output<typeof EditUserGroups>
