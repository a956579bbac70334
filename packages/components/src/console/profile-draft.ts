import type { EditProfile, Profile } from '@foyer/shared'
import type { ConsoleMessages } from '../messages/console.messages.js'
import { isColour, lookDraftOf, lookOf, SEEDS, type LookDraft } from './look-draft.js'

/** A profile's settings as they stand in the form: origins one a line, the look by its seeds. */
export interface ProfileDraft extends LookDraft {
  name: string
  slug: string
  welcomeMessage: string
  origins: string
  activityDays: string
}

export type DraftField = keyof ProfileDraft

export const FIELDS: readonly DraftField[] = ['name', 'slug', 'welcomeMessage', 'origins', 'activityDays', ...SEEDS]

export const draftOf = ({ name, slug, welcomeMessage, origins, activityDays, look }: Profile): ProfileDraft => ({
  name,
  slug,
  welcomeMessage,
  origins: origins.join('\n'),
  activityDays: String(activityDays),
  ...lookDraftOf(look),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Only what differs is sent, so that another's change to another field stays. A look is sent whole. */
export function changesOf(draft: ProfileDraft, profile: Profile): EditProfile {
  const saved = draftOf(profile)
  const { name, slug, welcomeMessage } = draft
  const all = { name, slug, welcomeMessage, origins: linesOf(draft.origins), activityDays: Number(draft.activityDays), look: lookOf(draft) }
  const changed = FIELDS.filter((field) => draft[field] !== saved[field]).map((field) => (isSeed(field) ? 'look' : field))
  return Object.fromEntries(changed.map((field) => [field, all[field]]))
}

const isSeed = (field: DraftField): field is keyof LookDraft => SEEDS.some((seed) => seed === field)

export const isChanged = (draft: ProfileDraft, profile: Profile) => Object.keys(changesOf(draft, profile)).length > 0

/** Takes over what others saved meanwhile, but not where something was typed. */
export function rebase(draft: ProfileDraft, before: Profile, now: Profile): ProfileDraft {
  const [was, is] = [draftOf(before), draftOf(now)]
  return Object.fromEntries(
    FIELDS.map((field) => [field, draft[field] === was[field] ? is[field] : draft[field]]),
  ) as unknown as ProfileDraft
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

export const isSlug = (text: string) => SLUG.test(text)

/** What is wrong with each field, in words. The server judges again, and knows more. */
export function faultsOf(draft: ProfileDraft, { create, profile, look }: ConsoleMessages): Partial<Record<DraftField, string>> {
  const wrong = linesOf(draft.origins).find((line) => !isOrigin(line))
  return {
    ...(!draft.name.trim() && { name: create.nameMissing }),
    ...(!isSlug(draft.slug.trim()) && { slug: create.slugShape }),
    ...(!isDays(draft.activityDays) && { activityDays: profile.activityDaysFault }),
    ...(wrong !== undefined && { origins: profile.originFault(wrong) }),
    ...(!isColour(draft.accent) && { accent: look.colourFault }),
    ...(!isColour(draft.neutral) && { neutral: look.colourFault }),
  }
}

/** One day to two years, as the server takes them. */
const isDays = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 730

/** An exact `scheme://host[:port]` as browsers send it (RFC 6454 §6.2): https, or http on this machine. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  const local = /^(?:localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && local))
}
