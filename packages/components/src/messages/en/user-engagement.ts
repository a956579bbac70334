import { plural } from '../plural.js'
import type { UserEngagementMessages } from '../user-engagement.messages.js'

export const userEngagement: UserEngagementMessages = {
  title: 'Engagement',
  metric: 'What',
  metrics: { active: 'Active users', signUps: 'New users' },
  interval: 'By',
  intervals: { day: 'Day', week: 'Week', month: 'Month' },
  range: 'Time',
  days: (count) => plural('en', count, { one: '# day', other: '# days' }),
  by: 'Split by',
  splits: { none: 'Nothing', type: 'Type', tag: 'Tag', group: 'Group' },
  over: (from, to) => `${from} to ${to}`,
  between: (least, most) => `between ${least} and ${most}`,
  summary: (name, rest) => `${name}, ${rest}`,
  all: 'All',
  goneGroup: 'A group that was deleted',
  largest: 'The ten largest are shown.',
  noParts: 'Nothing was counted apart in this time. A tag is once five users carry it.',
  showTable: 'Show as table',
  hideTable: 'Hide table',
  note: 'Everybody counts once in each day, week or month. Days are those of UTC; the last is still under way.',
  empty: { title: 'Nobody in this time', text: 'Choose a longer time, or something else to count.' },
  signedOut: 'Nobody is signed in',
  notLoaded: 'The numbers did not load',
}
