import type { Membership } from '@foyer/shared'

/** What names are compared by, as the server does: no letter case, no accents. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC').trim()

/** Those whose name or short name has every word of `text`. */
export function matching(memberships: readonly Membership[], text: string): readonly Membership[] {
  const words = fold(text).split(/\s+/)
  return memberships.filter(({ profile }) => {
    const found = `${fold(profile.name)} ${profile.slug}`
    return words.every((word) => found.includes(word))
  })
}

/** The names that several of these have. */
export function sharedNames(memberships: readonly Membership[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { profile } of memberships) (seen.has(profile.name) ? shared : seen).add(profile.name)
  return shared
}
