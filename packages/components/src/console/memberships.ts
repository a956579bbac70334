import type { Membership } from '@foyer/shared'

/** The built-in profile whose users are the operators. */
export const OPERATORS = 'operators'

const KEY = 'foyer-profile'

/** The profile that the address names, else the one this tab had last, else the first of a site. `undefined` when the address names none of these. */
export function choose(memberships: readonly Membership[], named: string | undefined): Membership | undefined {
  const find = (id: string | null | undefined) => memberships.find(({ profile }) => profile.id === id)
  if (named !== undefined) return find(named)
  return find(sessionStorage.getItem(KEY)) ?? memberships.find(({ profile }) => profile.id !== OPERATORS)
}

/** Each tab has its own profile. Only the id is kept, never a token. */
export const remember = (profileId: string) => sessionStorage.setItem(KEY, profileId)

/** Whether this operator may read what the server caught instead of mailing it. */
export const readsMails = (memberships: readonly Membership[]) =>
  memberships.some(({ profile, permissions }) => profile.id === OPERATORS && permissions.includes('mails:read'))
