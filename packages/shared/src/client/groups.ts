import type { z } from 'zod'
import type {
  CreateGroup,
  EditGroup,
  EditUserGroups,
  Group,
  GroupPage,
  GroupQuery,
  GroupUsers,
  GroupUsersChange,
  UserGroups,
} from '../schemas/group.js'
import type { CallOptions, Send } from './request.js'

type Query = z.input<typeof GroupQuery>
type Seen = Pick<Group, 'id' | 'version'>

export const groupsClient = (send: Send) => ({
  list: (query: Query = {}, options?: CallOptions) => send<GroupPage>('GET', '/groups', { query, ...options }),
  get: (id: string, options?: CallOptions) => send<Group>('GET', `/groups/${id}`, options),
  create: (body: z.input<typeof CreateGroup>, options?: CallOptions) => send<Group>('POST', '/groups', { body, ...options }),
  edit: ({ id, version }: Seen, body: z.input<typeof EditGroup>, options?: CallOptions) =>
    send<Group>('PATCH', `/groups/${id}`, { body, version, ...options }),
  /** Its users stay. */
  delete: (id: string, options?: CallOptions) => send<undefined>('DELETE', `/groups/${id}`, options),
  addUser: (id: string, userId: string, options?: CallOptions) => send<undefined>('PUT', `/groups/${id}/users/${userId}`, options),
  removeUser: (id: string, userId: string, options?: CallOptions) => send<undefined>('DELETE', `/groups/${id}/users/${userId}`, options),
  addUsers: (id: string, body: z.input<typeof GroupUsers>, options?: CallOptions) =>
    send<GroupUsersChange>('POST', `/groups/${id}/users/add`, { body, ...options }),
  removeUsers: (id: string, body: z.input<typeof GroupUsers>, options?: CallOptions) =>
    send<GroupUsersChange>('POST', `/groups/${id}/users/remove`, { body, ...options }),
  ofUser: (userId: string, options?: CallOptions) => send<UserGroups>('GET', `/users/${userId}/groups`, options),
  setOfUser: (userId: string, body: z.input<typeof EditUserGroups>, options?: CallOptions) =>
    send<UserGroups>('PUT', `/users/${userId}/groups`, { body, ...options }),
})
