import { z } from 'zod'

/** One trimmed line, without the control characters and broken surrogates that a database refuses. */
export const Line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Use plain text on one line.')

/** Text of several lines: tabs and line ends are kept, other control characters refused. */
export const Text = z
  .string()
  .trim()
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, 'Use plain text.')

/** An address, trimmed and lower-cased after Unicode normalisation (NFKC), so that a full-width `＠` is not a second spelling. ≤ 254 characters. */
export const Email = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().max(254, 'Use an address of at most 254 characters.').pipe(z.email('Enter an address like name@example.com.')))

/** An exact `scheme://host[:port]` as browsers send it in `Origin` (RFC 6454 §6.2): https, or http on this machine. */
export const Origin = z.string().trim().max(300).refine(isOrigin, 'Enter an address like https://www.example.com, without a path.')

/** Whether `origin` is of this very machine, where only test keys work. */
export function isLocalOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'
}

/** A name or an address. URLs allow more in a host, such as `*` and `;`, which no browser sends and a policy header would misread. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (!HOST.test(url.hostname)) return false
  return url.origin === text && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocalOrigin(text)))
}
