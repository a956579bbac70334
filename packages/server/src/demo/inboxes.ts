import type { CreateNotification } from '@foyer/shared'

/** What users of the demo find in their inbox. */
export const FOR_USERS: readonly CreateNotification[] = [
  {
    title: 'Your bill for October is ready',
    message: 'It comes to 84.20 and is due on the 5th. You need not do anything if you pay by direct debit.',
  },
  { title: 'Planned work in your street', message: 'On Tuesday between 09:00 and 11:00 the supply may stop for a few minutes.' },
  { title: 'We have read your meter', message: 'Thank you for letting us in. Your next reading is due in spring.' },
  { title: 'A new device signed in', message: 'If this was you, there is nothing to do. If not, change your password and tell us.' },
  { title: 'Your contract was renewed', message: 'It now runs for another year, at the same price.' },
]

/** What the operator of the demo finds, oldest first. */
export const FOR_OPERATOR: readonly CreateNotification[] = [
  {
    title: 'Welcome to Foyer',
    message: 'This is a demo: its people are made up, and its mails go nowhere. Look around, and change what you like.',
  },
  { title: 'People wait for your approval', message: 'Filter the users of Harbour Energy by “pending” to see them.' },
  { title: 'Try the example page', message: 'Sign up there and watch the new user appear in the console.' },
]
