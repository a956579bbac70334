import { z } from 'zod'
import { Line } from './text.js'

/** What can be sent on: somebody was added, somebody signed in, and what pages report of people. */
export const ANALYTICS_EVENTS = ['sign_up', 'sign_in', 'page', 'feature'] as const

const events = z.array(z.enum(ANALYTICS_EVENTS)).refine((names) => new Set(names).size === names.length, 'Each event once.')
const measurementId = z.string().regex(/^G-[A-Z0-9]{4,20}$/, 'Enter an id like G-ABC1234567.')
const url = Line.max(500).refine(isHookUrl, 'Enter an address like https://hooks.example.com/foyer.')

/** Where events go besides, of people who are named by a hash alone. Secrets are kept and never told. */
export const Analytics = z.object({
  googleAnalytics: z.object({ measurementId }).nullable(),
  webhook: z.object({ url: z.string() }).nullable(),
  events,
  version: z.int(),
})

/** A secret that is left out stays as it is. */
export const EditAnalytics = z.strictObject({
  /** Google Analytics 4, by its Measurement Protocol. */
  googleAnalytics: z.strictObject({ measurementId, apiSecret: Line.min(1, 'Enter the API secret.').max(200).optional() }).nullable(),
  /** Signed as Standard Webhooks says: the secret is `whsec_` and 24 to 64 bytes in base64. */
  webhook: z
    .strictObject({
      url,
      secret: z
        .string()
        .regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, 'Enter a secret like whsec_… with 24 to 64 bytes in base64.')
        .optional(),
    })
    .nullable(),
  events,
})

export type AnalyticsEvent = (typeof ANALYTICS_EVENTS)[number]
export type Analytics = z.output<typeof Analytics>
export type EditAnalytics = z.output<typeof EditAnalytics>

function isHookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, hash } = new URL(text)
  return protocol === 'https:' && username + password + hash === ''
}
