import type { Tag, UserStatus } from '@foyer/shared'
import { newId } from '../core/id.js'
import type { KnownUser } from '../features/users/user-batch.service.js'
import { NAMES, namesIn } from './names.js'
import { CONTRACTS } from './people-schema.js'
import { createRandom, type Random } from './random.js'

const HOMES = NAMES.map(({ given, family, ...home }) => ({ ...home, given: namesIn(given), family: namesIn(family) }))
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
const ZONES: Readonly<Record<string, string>> = {
  uk: 'Europe/London',
  dach: 'Europe/Berlin',
  france: 'Europe/Paris',
  iberia: 'Europe/Madrid',
  nordics: 'Europe/Oslo',
  italy: 'Europe/Rome',
}
const PLANS = ['basic', 'basic', 'basic', 'plus', 'plus', 'business']
const CREWS = ['dock', 'turbine', 'night', 'office']
const DAY = 86_400_000

/** Days since the first came. */
const SPAN = 700

/** The made-up person of this number: always the same, but for the moments of their past. `place` is theirs in the row of all who came, from 0 to 1. */
export function makePerson(number: number, place: number, now: Date): KnownUser {
  const random = createRandom(number)
  const home = random.pick(HOMES)
  const [given, family] = [random.pick(home.given), random.pick(home.family)]
  const parts = home.familyFirst ? [family.shown, given.shown] : [given.shown, family.shown]
  // More and more come, as to a business that grows.
  const age = SPAN * (1 - place) ** 2.5
  return {
    type: random.next() < 0.9 ? 'standard' : 'contractor',
    name: parts.join(' '),
    email: `${given.letters}.${family.letters}${number < 1000 ? '' : String(number)}@${random.pick(SITES)}`,
    externalId: random.next() < 0.8 ? `C-${String(100_000 + number)}` : '',
    ...drawContact(random, home.region),
    fields: drawFields(random),
    tags: drawTags(random, home.region),
    passwordHash: null,
    ...drawPast(random, drawStatus(random, age), age, now.getTime()),
  }
}

/** Nobody is kept waiting for weeks, and invitations are taken up or forgotten. */
function drawStatus(random: Random, age: number): UserStatus {
  const [waits, chance] = [random.next(), random.next()]
  if (age < 10 && waits < 0.25) return 'pending'
  if (age < 60 && waits < 0.45) return 'invited'
  if (chance < 0.08) return 'inactive'
  return chance < 0.13 ? 'banned' : 'active'
}

function drawContact(random: Random, region: string): Pick<KnownUser, 'phone' | 'company' | 'timezone'> {
  const phone = random.pick(PHONES).replace(/#/g, () => String(random.below(10)))
  return { phone: random.next() < 0.85 ? phone : '', company: random.pick(COMPANIES), timezone: ZONES[region] ?? '' }
}

function drawFields(random: Random): KnownUser['fields'] {
  const [meter, year] = [random.below(1_000_000), 2012 + random.below(13)]
  const since = `${String(year)}-${String(1 + random.below(12)).padStart(2, '0')}-01`
  return {
    ...(random.next() < 0.8 && { meter: `M-${String(meter).padStart(6, '0')}` }),
    ...(random.next() < 0.7 && { contract: random.pick(CONTRACTS) }),
    ...(random.next() < 0.5 && { since }),
    ...(random.next() < 0.4 && { paperless: true }),
  }
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

type Past = Pick<
  KnownUser,
  'id' | 'status' | 'createdAt' | 'emailVerifiedAt' | 'invitedAt' | 'lastSignInAt' | 'lastAccessAt' | 'bannedUntil'
>

/** How many of those with this status were ever here. */
const CAME: Record<UserStatus, number> = { pending: 0, invited: 0, active: 1, inactive: 0.7, banned: 1 }

/** What a person of this status and age (in days) has behind them: most were here lately, and nobody before they came. */
function drawPast(random: Random, status: UserStatus, age: number, now: number): Past {
  const created = now - age * DAY
  const wasHere = random.next() < CAME[status]
  const access = now - (now - created) * random.next() ** 3
  const signIn = access - (access - created) * random.next() * 0.2
  const at = (time: number) => new Date(time).toISOString()
  return {
    id: newId(new Date(created)),
    status,
    createdAt: at(created),
    emailVerifiedAt: wasHere || status === 'pending' ? at(created) : null,
    invitedAt: status === 'invited' ? at(created) : null,
    lastSignInAt: wasHere ? at(signIn) : null,
    lastAccessAt: wasHere ? at(access) : null,
    bannedUntil: status === 'banned' && random.next() < 0.5 ? at(now + (1 + random.below(40)) * DAY) : null,
  }
}
