import type { UserActivityMessages } from '../user-activity.messages.js'

export const activity: UserActivityMessages = {
  label: 'Activity',
  show: 'Show',
  all: 'All',
  kinds: { sign_in: 'Sign-ins', page: 'Pages', feature: 'Features' },
  signedIn: 'Signed in',
  on: (site) => `on ${site}`,
  today: 'Today',
  more: 'Load more',
  notLoaded: 'The activity did not load',
  gone: { title: 'This user is not here', text: 'They were deleted, or belong to another profile.' },
  denied: { title: 'You cannot see what users do here', text: 'Ask an admin of the profile for the right to see users.' },
  signedOut: { title: 'Sign in to see the activity', text: 'Your session has ended.' },
  empty: {
    title: 'No activity yet',
    text: 'Sign-ins appear by themselves. Pages and features appear once your site reports them with foyer.track() or data-foyer-track.',
  },
  emptyKind: 'Nothing of this kind yet.',
}
