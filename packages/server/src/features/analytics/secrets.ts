import type { EditAnalytics } from '@foyer/shared'
import type { Context } from '../../core/context.js'
import { invalid } from '../../core/errors.js'
import { seal, unseal } from '../../core/seal.js'

/** What opens the way at the other end, or signs. */
export interface Secrets {
  google?: string
  webhook?: string
}

type Holder = Pick<Context, 'keys' | 'profileId'>

/** The secrets after a change: those that were given, and those that stay; what goes nowhere has none. Throws 400 naming one that is missing. */
export function secretsAfter({ googleAnalytics, webhook }: EditAnalytics, before: Secrets): Secrets {
  return {
    ...(googleAnalytics && { google: given(googleAnalytics.apiSecret ?? before.google, 'googleAnalytics.apiSecret') }),
    ...(webhook && { webhook: given(webhook.secret ?? before.webhook, 'webhook.secret') }),
  }
}

function given(secret: string | undefined, part: string): string {
  if (secret === undefined) throw invalid({ [part]: 'Enter a secret.' })
  return secret
}

/** Sealed, they open in this profile alone. */
export const sealSecrets = (holder: Holder, secrets: Secrets): string => seal(holder.keys.sealing, ownerOf(holder), JSON.stringify(secrets))

export const openSecrets = (holder: Holder, sealed: string): Secrets =>
  JSON.parse(unseal(holder.keys.sealing, ownerOf(holder), sealed)) as Secrets

const ownerOf = ({ profileId }: Holder) => `analytics ${profileId}`
