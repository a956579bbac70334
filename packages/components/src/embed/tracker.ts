import type { ReportActivity } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import type { Session } from '../core/session.js'

type Kind = ReportActivity['entries'][number]['kind']

/** Where who is signed in is learnt from. */
interface Source {
  ready: Promise<unknown>
  session: () => Session | undefined
}

/** Milliseconds for which reports wait for each other. */
const PAUSE = 15_000
/** So many go at once, and no more are kept while the server cannot be reached. */
const MOST = 50
const DAY = 86_400_000

/** Reports to the server what happens on a page, for as long as somebody is signed in on it: in batches, and what is left when the page is. Answers the function that takes one. */
export function startTracking({ ready, session }: Source): (name: string, kind?: Kind) => void {
  let waiting: { id: string; kind: Kind; name: string; at: number }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (keepalive = false) => {
    clearTimeout(timer)
    timer = undefined
    const now = performance.now()
    const state = session()?.state ?? 'unknown'
    // What an operator does in a user's place is not the user's.
    const batch = state === 'signed_out' || session()?.actor ? [] : waiting.filter(({ at }) => now - at < DAY).slice(-MOST)
    waiting = state === 'unknown' ? batch : []
    if (state !== 'signed_in' || batch.length === 0) return
    const entries = batch.map(({ at, ...entry }) => ({ ...entry, ago: Math.max(0, Math.round(now - at)) }))
    await session()!
      .client.me.report(entries, { keepalive })
      .catch((error: unknown) => {
        // What the server refuses once it refuses again; what did not reach it goes with the next.
        if (error instanceof ApiError && error.code === 'offline') waiting = [...batch, ...waiting].slice(-MOST)
      })
  }

  const track = (name: string, kind: Kind = 'feature') => {
    const text = name.trim().slice(0, 200)
    if (!text) return
    waiting.push({ id: newId(), kind, name: text, at: performance.now() })
    if (waiting.length >= MOST) void flush()
    else timer ??= setTimeout(() => void flush(), PAUSE)
  }

  const leave = () => void flush(true)
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave())
  document.addEventListener('click', (event) => track(labelOf(event)), { capture: true })
  ready.then(() => flush()).catch(() => (waiting = []))
  return track
}

/** The `data-foyer-track` of the innermost element that has one; `''` where none does. */
function labelOf(event: Event): string {
  const labelled = event.composedPath().find((target) => target instanceof HTMLElement && target.hasAttribute('data-foyer-track'))
  return labelled instanceof HTMLElement ? (labelled.getAttribute('data-foyer-track') ?? '') : ''
}

/** A UUIDv7 (RFC 9562 §5.7), on pages without https too, where browsers make none. */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((Number.parseInt(random.charAt(3), 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}
