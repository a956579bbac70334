import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds in which everybody who holds a connection hears that it closes; a request that is on its way is still taken. */
const LAST_CALL = 250
/** Milliseconds that a new connection has to say something. */
const FIRST_WORD = 1000
/** Milliseconds that the server looks for a moment in which nobody comes. */
const LULL = 1000
/** Milliseconds of a turn of the event loop that had next to nothing to do. */
const SHORT_TURN = 0.2

/** Watches a server's connections, so that it can end without dropping a request. The answer ends it, in `limit` milliseconds more than the last call at most. */
export function watchRequests(server: Server): (endStreams: () => void, limit: number) => Promise<void> {
  const silent = new Set<Socket>()
  const open = new Set<ServerResponse>()
  let ending = false
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.prependListener('request', (request, response: ServerResponse) => {
    silent.delete(request.socket)
    open.add(response)
    response.once('close', () => open.delete(response))
    if (ending) sayClose(response)
  })

  return async (endStreams, limit) => {
    ending = true
    for (const response of open) sayClose(response)
    await sleep(LAST_CALL)
    await lull(server)
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    endStreams()
    await until(() => open.size === 0 && silent.size === 0, FIRST_WORD)
    await until(() => open.size === 0, limit - FIRST_WORD)
    server.closeAllConnections()
    await closed
  }
}

function sayClose(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

/**
 * Waits until nobody is at the door, a second at most: connections that the system has taken and we have not are cut when the server closes.
 * A turn that took long says nothing, for who came meanwhile waits unseen; after a nap the system lets a process run on without a break.
 */
async function lull(server: Server): Promise<void> {
  let quiet = false
  const note = () => (quiet = false)
  server.on('connection', note)
  for (const end = performance.now() + LULL; !quiet && performance.now() < end;) {
    await sleep(1)
    const begun = performance.now()
    quiet = true
    await nextTurn()
    if (performance.now() - begun > SHORT_TURN) quiet = false
  }
  server.off('connection', note)
}

async function until(isSo: () => boolean, limit: number): Promise<void> {
  const end = AbortSignal.timeout(limit)
  while (!isSo() && !end.aborted) await sleep(10)
}
