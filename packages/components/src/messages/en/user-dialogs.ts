import type { UserDialogsMessages } from '../user-dialogs.messages.js'

export const dialogs: UserDialogsMessages = {
  form: {
    addTitle: 'Add a user',
    editTitle: 'Edit user',
    add: 'Add user',
    invite: 'Send invitation',
    access: 'Password',
    letThemChoose: 'Let them choose it (send an invitation)',
    setPassword: 'Set a password',
    showPassword: 'Show password',
    fields: { name: 'Name', email: 'Email', password: 'Password to hand over', type: 'Type', externalId: 'External ID', tags: 'Tags' },
    hints: {
      password: 'At least 12 characters. They prove their address at the first sign-in.',
      type: 'Standard, unless your profile has types of its own.',
      tags: 'One a line, as in plan: Pro',
    },
    faults: {
      name: 'Enter a name',
      email: 'Enter an email',
      emailShape: 'Enter an address like name@example.com',
      password: 'Choose a password',
    },
    newerTitle: 'Somebody else changed this user meanwhile',
    newerText: 'Nothing was saved. Below is what they left where it differs from yours. Save again to put yours in its place.',
  },
  notice: {
    heading: (name) => `Send a notification to ${name}`,
    title: 'Title',
    message: 'Message',
    send: 'Send notification',
    fault: 'Enter a title',
  },
  ban: {
    heading: (name) => `Ban ${name}?`,
    text: 'Their sessions end now, and they cannot sign in while the ban lasts. Their data stays.',
    howLong: 'How long',
    never: 'Until somebody lifts it',
    until: 'Until a day',
    day: 'Ends at the start of',
    fault: 'Choose a day to come',
    keep: 'Keep user',
    go: 'Ban user',
  },
  delete: {
    heading: (name) => `Delete ${name}?`,
    text: 'Their sessions end now, and their data cannot come back. The audit log keeps a line.',
    keep: 'Keep user',
    go: 'Delete user',
  },
  reject: {
    heading: (name) => `Reject ${name}?`,
    text: 'Their request and what they entered are deleted and cannot come back. They may sign up again.',
    keep: 'Keep user',
    go: 'Reject user',
  },
}
