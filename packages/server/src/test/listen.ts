import type { ServerEvent } from '@foyer/shared/client'
import { vi } from 'vitest'

interface Options {
  onOpen: () => void
  lastEventId?: string
}

/** Reads a stream from now on, and keeps what it says. */
export async function listen(open: (options: Options) => AsyncGenerator<ServerEvent>, lastEventId?: string) {
  const heard: ServerEvent[] = []
  const opened = Promise.withResolvers<undefined>()
  const read = async () => {
    const events = open({ onOpen: () => opened.resolve(undefined), ...(lastEventId !== undefined && { lastEventId }) })
    for await (const event of events) heard.push(event)
    return 'ended' as const
  }
  const ended = read()
  await Promise.race([opened.promise, ended])

  return {
    heard,
    /** Comes when the server ends the stream. */
    ended,
    /** What was said in events of this kind. */
    of: <Data>(kind: string) => heard.filter(({ event }) => event === kind).map(({ data }) => data as Data),
    /** Waits until the stream has said `count` events of this kind. */
    until: (kind: string, count: number) =>
      vi.waitUntil(() => heard.filter(({ event }) => event === kind).length >= count, { timeout: 5000, interval: 2 }),
  }
}
