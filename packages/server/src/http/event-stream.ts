/** One event to be sent. `id` is where a reader goes on after a pause. */
export interface OutgoingEvent {
  event: string
  data: unknown
  id?: number
}

const HEARTBEAT_MS = 25_000
/** As many events as wait for a reader that is slower than they come. */
const AHEAD = 8

/** Answers with a `text/event-stream` (WHATWG HTML §9.2) of `events`, which are asked to stop by `abort` when the reader leaves. One event is fetched whenever the reader has room for it: what a slow reader does not take stays in the database. */
export function eventStream(events: AsyncGenerator<OutgoingEvent>, abort: AbortController): Response {
  const encoder = new TextEncoder()
  let heartbeat: NodeJS.Timeout | undefined

  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      heartbeat = setInterval(() => (controller.desiredSize ?? 0) > 0 && send(': alive\n\n'), HEARTBEAT_MS)
      send(': hello\n\n')
    },
    async pull(controller) {
      const next = await events.next().catch((error: unknown) => {
        clearInterval(heartbeat)
        throw error
      })
      if (abort.signal.aborted) return
      if (next.done !== true) {
        controller.enqueue(encoder.encode(write(next.value)))
        return
      }
      clearInterval(heartbeat)
      controller.close()
    },
    async cancel() {
      clearInterval(heartbeat)
      abort.abort()
      await events.return(undefined)
    },
  }
  return new Response(new ReadableStream(source, { highWaterMark: AHEAD }), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

const write = ({ event, data, id }: OutgoingEvent) =>
  `${id === undefined ? '' : `id: ${String(id)}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
