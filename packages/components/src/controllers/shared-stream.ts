import type { ServerEvent } from '@foyer/shared/client'

export interface StreamCall {
  signal: AbortSignal
  lastEventId?: string
  onOpen: () => void
}

/** What listeners tell each other: events, and never a token. `ask` wants to know whether a stream is open; `live` answers. */
type Word = { kind: 'ask' | 'live' | 'opened' } | { kind: 'event'; event: ServerEvent }

/**
 * One stream of events for every tab and element that asks for the same `name` on this origin. Whoever holds the lock of that name opens
 * the stream and passes on what it hears; when it goes, the next one goes on after the last event it heard. Where a browser has no locks
 * or channels, everybody opens a stream.
 */
export async function* sharedStream(
  name: string,
  open: (call: StreamCall) => AsyncGenerator<ServerEvent>,
  call: StreamCall,
): AsyncGenerator<ServerEvent> {
  const { locks } = navigator as { locks?: LockManager }
  if (!locks || !('BroadcastChannel' in globalThis)) {
    yield* open(call)
    return
  }

  let { lastEventId } = call
  const turn = takeTurn(locks, name, call.signal)
  const channel = new BroadcastChannel(name)
  const leave = () => {
    channel.close()
    turn.end()
  }
  // At once, for a stream may be slow to notice.
  call.signal.addEventListener('abort', leave)
  try {
    for await (const event of follow(channel, turn.came, call.onOpen)) {
      if (event.id) lastEventId = event.id
      yield event
    }
    if (!call.signal.aborted) yield* lead(channel, open, { ...call, ...(lastEventId !== undefined && { lastEventId }) })
  } finally {
    call.signal.removeEventListener('abort', leave)
    leave()
  }
}

/** A browser that refuses the lock, such as to a sandboxed frame, leaves everybody to themselves. */
function takeTurn(locks: LockManager, name: string, signal: AbortSignal): { came: Promise<void>; end: () => void } {
  const ended = Promise.withResolvers<undefined>()
  const came = new Promise<void>((resolve) => {
    const hold = () => (resolve(), ended.promise)
    locks.request(name, { signal }, hold).catch(() => resolve())
  })
  return { came, end: () => ended.resolve(undefined) }
}

/** What the leader hears, until our turn has come. */
async function* follow(channel: BroadcastChannel, turn: Promise<void>, opened: () => void): AsyncGenerator<ServerEvent> {
  const heard: ServerEvent[] = []
  let isOpen = false
  let isOurTurn = false as boolean
  let wake: () => void = () => undefined

  channel.onmessage = ({ data: word }: MessageEvent<Word>) => {
    if (word.kind === 'event') {
      heard.push(word.event)
    } else if (word.kind === 'opened' || (word.kind === 'live' && !isOpen)) {
      isOpen = true
      opened()
    }
    wake()
  }
  void turn.then(() => {
    isOurTurn = true
    wake()
  })
  tell(channel, { kind: 'ask' })

  for (;;) {
    while (heard.length) yield heard.shift()!
    if (isOurTurn) return
    await new Promise<void>((resolve) => (wake = resolve))
  }
}

/** The server's own stream, passed on to whoever follows. */
async function* lead(
  channel: BroadcastChannel,
  open: (call: StreamCall) => AsyncGenerator<ServerEvent>,
  call: StreamCall,
): AsyncGenerator<ServerEvent> {
  let isOpen = false
  channel.onmessage = ({ data: word }: MessageEvent<Word>) => {
    if (word.kind === 'ask' && isOpen) tell(channel, { kind: 'live' })
  }
  const onOpen = () => {
    if (call.signal.aborted) return
    isOpen = true
    tell(channel, { kind: 'opened' })
    call.onOpen()
  }

  for await (const event of open({ ...call, onOpen })) {
    if (call.signal.aborted) return
    tell(channel, { kind: 'event', event })
    yield event
  }
}

const tell = (channel: BroadcastChannel, word: Word) => channel.postMessage(word)
