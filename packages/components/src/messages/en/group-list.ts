import type { GroupListMessages } from '../group-list.messages.js'
import { plural } from '../plural.js'

export const groupList: GroupListMessages = {
  groups: 'Groups',
  all: 'All users',
  add: 'New group',
  settings: (name) => `Settings of ${name}`,
  edit: 'Edit',
  remove: 'Delete',
  search: 'Search groups',
  more: 'Show more',
  users: (count) => plural('en', count, { one: '# user', other: '# users' }),
  empty: { title: 'No groups yet', text: 'Put users who belong together into a group.' },
  noMatch: (text) => `No group matches “${text}”.`,
  signedOut: 'Nobody is signed in',
  notLoaded: 'The groups did not load',
  name: 'Name',
  externalId: 'External ID',
  externalIdHint: 'What another system calls this group.',
  nameMissing: 'Enter a name',
  nameTaken: 'Another group has this name',
  tooMany: 'There are 1,000 groups. Delete one first.',
  gone: 'This group is not here any more.',
  create: { heading: 'New group', go: 'Create group', done: (name) => `${name} was created` },
  change: { heading: (name) => `Edit ${name}`, done: (name) => `${name} was saved` },
  farewell: {
    heading: (name) => `Delete ${name}?`,
    text: (count) =>
      count === 0
        ? 'Nobody is in it. This cannot be undone.'
        : plural('en', count, {
            one: '# user leaves the group and stays in the profile. This cannot be undone.',
            other: '# users leave the group and stay in the profile. This cannot be undone.',
          }),
    keep: 'Keep group',
    go: 'Delete group',
    done: (name) => `${name} was deleted`,
  },
}
