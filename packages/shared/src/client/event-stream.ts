import type { CallOptions, Open } from './request.js'

/** One event of a `text/event-stream` (WHATWG HTML §9.2). `data` is parsed JSON. */
export interface ServerEvent {
  event: string
  data: unknown
  id: string
}

export interface StreamOptions extends CallOptions {
  query?: object
  lastEventId?: string
  /** The server accepted; events may be long in coming. */
  onOpen?: () => void
}

/** Opens a stream and yields its events until the server or the signal ends it. */
export async function* stream(
  open: Open,
  path: string,
  { query, lastEventId, onOpen, signal }: StreamOptions,
): AsyncGenerator<ServerEvent> {
  const response = await open('GET', path, {
    headers: { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    ...(query && { query }),
    ...(signal && { signal }),
  })
  onOpen?.()

  for await (const block of readBlocks(response.body!)) {
    const event = parse(block)
    if (event) yield event
  }
}

/** Cuts the bytes where the blank lines are. */
async function* readBlocks(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = blocks.pop()!
      yield* blocks
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** A block of comments only, such as a heartbeat, is no event. */
function parse(block: string): ServerEvent | null {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? []
    if (name !== undefined) fields.set(name, value!)
  }
  const data = fields.get('data')
  if (data === undefined) return null
  return { event: fields.get('event') ?? 'message', data: JSON.parse(data) as unknown, id: fields.get('id') ?? '' }
}
