import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const common = { xFrameOptions: false, strictTransportSecurity: false, referrerPolicy: 'no-referrer' } as const

/** Headers of an answer that is data, never a page. `resourcePolicy` says who may load it without CORS. */
export const securityHeaders = (resourcePolicy: 'same-origin' | 'cross-origin') =>
  secureHeaders({
    ...common,
    crossOriginResourcePolicy: resourcePolicy,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  })

/** Headers of a page we serve ourselves: everything from our own origin, nothing inline, never framed. */
export const pageHeaders = secureHeaders({
  ...common,
  crossOriginResourcePolicy: 'same-origin',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['lit-html', "'allow-duplicates'"],
  },
  permissionsPolicy: { camera: false, microphone: false, geolocation: false },
})

/** For answers about somebody: no cache keeps them, on the way or in the browser. */
export const unstored: MiddlewareHandler = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
}
