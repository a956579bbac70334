import type { Tag, UserStatus } from '@foyer/shared'
import { newId } from '../core/id.js'
import type { KnownUser } from '../features/users/user-batch.service.js'
import { NAMES, namesIn } from './names.js'
import { createRandom, type Random } from './random.js'

const PLACES = NAMES.map(({ given, family, ...place }) => ({ ...place, given: namesIn(given), family: namesIn(family) }))
const SITES = ['mail.example', 'post.example', 'harbour-energy.example', 'northwind.example', 'fjordnett.example', 'correo.example']
const COMPANIES = [
  'Albatros Freight',
  'Kestrel Foods',
  'Nordlys AS',
  'Casa Olivar',
  'Mori Seiki Works',
  'Blue Heron Hotels',
  'Tern & Daughters',
  'Azul Mar',
  'Karoo Dairy',
  '',
]
const PHONES = ['+44 7700 900###', '+1 202 555 01##', '+49 30 23125 ###', '+33 1 99 00 ## ##', '+46 70 174 06 ##', '+61 491 570 1##']
const PLANS = ['basic', 'basic', 'basic', 'plus', 'plus', 'business']
const CREWS = ['dock', 'turbine', 'night', 'office']
/** Of every hundred people, so many are in each status. */
const STATUSES: readonly [UserStatus, number][] = [
  ['pending', 5],
  ['invited', 9],
  ['inactive', 8],
  ['banned', 4],
  ['active', 74],
]

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** The made-up person of this number: always the same, but for the moment they are told of. */
export function makePerson(number: number, now: Date): KnownUser {
  const random = createRandom(number)
  const place = random.pick(PLACES)
  const [given, family] = [random.pick(place.given), random.pick(place.family)]
  const parts = place.familyFirst ? [family.shown, given.shown] : [given.shown, family.shown]
  const status = drawStatus(random)
  return {
    type: random.next() < 0.9 ? 'standard' : 'contractor',
    name: parts.join(' '),
    email: `${given.letters}.${family.letters}${number < 1000 ? '' : String(number)}@${random.pick(SITES)}`,
    externalId: random.next() < 0.8 ? `C-${String(100_000 + number)}` : '',
    fields: drawFields(random),
    tags: drawTags(random, place.region),
    passwordHash: null,
    status,
    ...drawPast(random, status, now.getTime()),
  }
}

function drawStatus(random: Random): UserStatus {
  let left = random.below(100)
  const drawn = STATUSES.find(([, share]) => (left -= share) < 0)
  return drawn ? drawn[0] : 'active'
}

function drawFields(random: Random): Record<string, string> {
  const phone = random.pick(PHONES).replace(/#/g, () => String(random.below(10)))
  const company = random.pick(COMPANIES)
  return { ...(random.next() < 0.85 && { phone }), ...(company !== '' && { company }) }
}

function drawTags(random: Random, region: string): Tag[] {
  const tags = [
    { key: 'plan', value: random.pick(PLANS) },
    { key: 'region', value: region },
  ]
  if (random.next() < 0.4) tags.push({ key: 'crew', value: random.pick(CREWS) })
  if (random.next() < 0.1) tags.push({ key: 'beta', value: '' })
  return tags
}

type Past = Pick<KnownUser, 'id' | 'createdAt' | 'emailVerifiedAt' | 'invitedAt' | 'lastSignInAt' | 'lastAccessAt' | 'bannedUntil'>

/** Longest ago that somebody of this status came. */
const OLDEST: Record<UserStatus, number> = { pending: 10, invited: 60, active: 700, inactive: 700, banned: 400 }

/** How many of those with this status were ever here. */
const CAME: Record<UserStatus, number> = { pending: 0, invited: 0, active: 1, inactive: 0.7, banned: 1 }

/** What a person of this status has behind them: most were here lately, and nobody before they came. */
function drawPast(random: Random, status: UserStatus, now: number): Past {
  const created = now - random.next() * OLDEST[status] * DAY - MINUTE
  const wasHere = random.next() < CAME[status]
  const access = now - (now - created) * random.next() ** 3
  const signIn = access - (access - created) * random.next() * 0.2
  const at = (time: number) => new Date(time).toISOString()
  return {
    id: newId(new Date(created)),
    createdAt: at(created),
    emailVerifiedAt: wasHere || status === 'pending' ? at(created) : null,
    invitedAt: status === 'invited' ? at(created) : null,
    lastSignInAt: wasHere ? at(signIn) : null,
    lastAccessAt: wasHere ? at(access) : null,
    bannedUntil: status === 'banned' && random.next() < 0.5 ? at(now + (1 + random.below(40)) * DAY) : null,
  }
}
