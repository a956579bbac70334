import type { Migration } from 'kysely/migration'
import * as profiles from './0001-profiles.js'
import * as users from './0002-users.js'
import * as userSearch from './0003-user-search.js'
import * as sessions from './0004-sessions.js'
import * as notifications from './0005-notifications.js'
import * as journal from './0006-journal.js'
import * as looks from './0007-looks.js'
import * as people from './0008-people.js'
import * as tagsOfUsers from './0009-tags-of-users.js'
import * as keyRoles from './0010-key-roles.js'
import * as attempts from './0011-attempts.js'
import * as peopleInFull from './0012-people-in-full.js'
import * as schemasTagsGroups from './0013-schemas-tags-groups.js'
import * as preferences from './0014-preferences.js'
import * as passwordsAndDevices from './0015-passwords-and-devices.js'
import * as namesOfTags from './0016-names-of-tags.js'
import * as jobs from './0017-jobs.js'
import * as files from './0018-files.js'
import * as activities from './0019-activities.js'
import * as anonymousUsers from './0020-anonymous-users.js'
import * as acting from './0021-acting.js'
import * as engagement from './0022-engagement.js'
import * as analytics from './0023-analytics.js'
import * as colouredTags from './0024-coloured-tags.js'

/** In order, by name. Listed rather than read from disk, so a bundle still migrates. */
export const migrations: Record<string, Migration> = {
  '0001-profiles': profiles,
  '0002-users': users,
  '0003-user-search': userSearch,
  '0004-sessions': sessions,
  '0005-notifications': notifications,
  '0006-journal': journal,
  '0007-looks': looks,
  '0008-people': people,
  '0009-tags-of-users': tagsOfUsers,
  '0010-key-roles': keyRoles,
  '0011-attempts': attempts,
  '0012-people-in-full': peopleInFull,
  '0013-schemas-tags-groups': schemasTagsGroups,
  '0014-preferences': preferences,
  '0015-passwords-and-devices': passwordsAndDevices,
  '0016-names-of-tags': namesOfTags,
  '0017-jobs': jobs,
  '0018-files': files,
  '0019-activities': activities,
  '0020-anonymous-users': anonymousUsers,
  '0021-acting': acting,
  '0022-engagement': engagement,
  '0023-analytics': analytics,
  '0024-coloured-tags': colouredTags,
}
