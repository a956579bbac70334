/** One event to be sent. `id` is where a reader goes on after a pause. */
export interface OutgoingEvent {
  event: string
  data: unknown
  id?: number
}

const HEARTBEAT_MS = 25_000

/** Answers with a `text/event-stream` (WHATWG HTML §9.2) of `events`, which are asked to stop by `abort` when the reader leaves. */
export function eventStream(events: AsyncGenerator<OutgoingEvent>, abort: AbortController): Response {
  const encoder = new TextEncoder()
  let heartbeat: NodeJS.Timeout | undefined

  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      heartbeat = setInterval(() => send(': alive\n\n'), HEARTBEAT_MS)
      send(': hello\n\n')
      try {
        for await (const { event, data, id } of events) {
          send(`${id === undefined ? '' : `id: ${String(id)}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        }
        if (!abort.signal.aborted) controller.close()
      } catch (error) {
        if (!abort.signal.aborted) controller.error(error)
      } finally {
        clearInterval(heartbeat)
      }
    },
    cancel() {
      clearInterval(heartbeat)
      abort.abort()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } })
}
