import { plural } from '../plural.js'
import type { ProfileSwitcherMessages } from '../profile-switcher.messages.js'

export const switcher: ProfileSwitcherMessages = {
  profiles: 'Profiles',
  roles: { owner: 'Owner', admin: 'Admin', editor: 'Editor', viewer: 'Viewer' },
  switchProfile: 'Switch profile',
  choose: 'Choose a profile',
  switching: 'Switching…',
  search: 'Search profiles',
  searchAmong: (n) => plural('en', n, { one: 'Search # profile', other: 'Search # profiles' }),
  noMatch: (text) => `No profile matches “${text}”.`,
  noMatchText: 'Search by name or short name.',
  more: (n) => plural('en', n, { one: '# more. Search to find it.', other: '# more. Search to find them.' }),
  found: (n) => plural('en', n, { one: '# profile', other: '# profiles' }),
  newProfile: 'New profile',
  none: 'No profile yet',
  signedOut: 'Sign in to see your profiles.',
  notLoaded: 'Your profiles did not load.',
  notEntered: (name) => `${name} could not be opened.`,
  gone: (name) => `You are no longer in ${name}. Nothing here was changed.`,
  moved: (from, to) => `You are no longer in ${from}. This is ${to} now.`,
  movedNowhere: (from) => `You are no longer in ${from}. No other profile is yours.`,
  unknown: 'This profile is not one of yours. Choose another one.',
  dismiss: 'Close the message',
}
