import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const common = { xFrameOptions: false, strictTransportSecurity: false, referrerPolicy: 'no-referrer' } as const

/** Of every answer that is data. */
const ofData = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
}

/** Headers of an answer that is data, never a page. `resourcePolicy` says who may load it without CORS. Set before the answer is made: to change a finished one costs as much as a small query. */
export function securityHeaders(resourcePolicy: 'same-origin' | 'cross-origin'): MiddlewareHandler {
  const headers = Object.entries({ ...ofData, 'Cross-Origin-Resource-Policy': resourcePolicy })
  return async (c, next) => {
    for (const [name, value] of headers) c.header(name, value)
    await next()
  }
}

interface PageRules {
  /** The origins whose pages may frame it; nobody's, when there are none. */
  framers?: readonly string[]
  /** Whether it has scripts of ours. */
  runs?: boolean
}

/** Headers of a page we serve ourselves: everything from our own origin, nothing inline. */
export function pageHeaders({ framers = [], runs = true }: PageRules = {}) {
  const ours = runs ? ["'self'"] : ["'none'"]
  return secureHeaders({
    ...common,
    crossOriginResourcePolicy: 'same-origin',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ours,
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ours,
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: framers.length > 0 ? [...framers] : ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html', "'allow-duplicates'"],
    },
    permissionsPolicy: { camera: false, microphone: false, geolocation: false },
  })
}

/** For answers about somebody: no cache keeps them, on the way or in the browser. */
export const unstored: MiddlewareHandler = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
}
