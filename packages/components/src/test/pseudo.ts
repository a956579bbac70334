import { actingAsBannerWords } from '../messages/acting-as-banner.words.js'
import { commonWords } from '../messages/common.words.js'
import { consoleWords } from '../messages/console.words.js'
import { groupListWords } from '../messages/group-list.words.js'
import type { Messages, Translation } from '../messages/messages.js'
import { bellWords } from '../messages/notification-bell.words.js'
import { portalWords } from '../messages/portal.words.js'
import { switcherWords } from '../messages/profile-switcher.words.js'
import type { AnySection, Section } from '../messages/section.js'
import { tagPickerWords } from '../messages/tag-picker.words.js'
import { activityWords } from '../messages/user-activity.words.js'
import { bulkWords } from '../messages/user-bulk.words.js'
import { detailsWords } from '../messages/user-details.words.js'
import { dialogsWords } from '../messages/user-dialogs.words.js'
import { userEngagementWords } from '../messages/user-engagement.words.js'
import { userFieldsWords } from '../messages/user-fields.words.js'
import { filtersWords } from '../messages/user-filters.words.js'
import { signupWords } from '../messages/user-signup.words.js'
import { usersWords } from '../messages/user-table.words.js'
import { viewsWords } from '../messages/user-views.words.js'

/** Every section, by its name. */
const all: { [Name in keyof Messages]: Section<Name> } = {
  actingAsBanner: actingAsBannerWords,
  common: commonWords,
  signup: signupWords,
  users: usersWords,
  dialogs: dialogsWords,
  filters: filtersWords,
  views: viewsWords,
  groupList: groupListWords,
  tagPicker: tagPickerWords,
  bulk: bulkWords,
  activity: activityWords,
  userFields: userFieldsWords,
  userEngagement: userEngagementWords,
  details: detailsWords,
  bell: bellWords,
  switcher: switcherWords,
  console: consoleWords,
  portal: portalWords,
}

export const SECTIONS: AnySection[] = Object.values(all)

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ'

/** The language `en-XA`: English with accents, 40 % longer, in brackets. What is not in brackets on a screen came from no message. */
export const pseudo = (): Translation => Object.fromEntries(SECTIONS.map(({ name, en }) => [name, accented(en)]))

function accented(value: unknown): unknown {
  if (typeof value === 'string')
    return `⟦${value.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)]!)}${'~'.repeat(value.length * 0.4)}⟧`
  if (typeof value === 'function') return (...args: unknown[]) => accented((value as (...args: unknown[]) => unknown)(...args))
  if (Array.isArray(value)) return value.map((part: unknown) => (typeof part === 'string' ? accented(part) : part))
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, accented(part)]))
}
