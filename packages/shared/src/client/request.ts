import { offline, readError } from './api-error.js'

export interface ClientOptions {
  /** The server, such as `https://id.example.com/`. */
  baseUrl: string
  /** The profile every call is about; `operators` for accounts. */
  profileId: string
  /** The public key of the page, sent with the calls under `/auth/`. */
  embedKey?: string
  /** Sends one request. Tests pass a Hono app's `fetch` and skip the network. */
  fetch?: (request: Request) => Response | Promise<Response>
  /** The bearer token at hand, if any. */
  token?: () => string | undefined
  /** Fetches a new token after a 401 for `refused`. `false` means that there is none for this call. */
  renew?: (refused: string | undefined) => Promise<boolean>
  /** Headers for every call. */
  headers?: () => Record<string, string>
}

export interface CallOptions {
  signal?: AbortSignal
  /** Lets a repeated call change nothing twice. */
  idempotencyKey?: string
  /** Goes on although the page is left; for at most 64 KiB. */
  keepalive?: boolean
}

interface Call extends CallOptions {
  query?: object
  /** A file is sent as it is, anything else as JSON. */
  body?: unknown
  /** The version of the row this change was made from. */
  version?: number
  headers?: Record<string, string>
}

export type Open = (method: string, path: string, call?: Call) => Promise<Response>
export type Send = <Result>(method: string, path: string, call?: Call) => Promise<Result>

/** The same options for whoever reads more of them than stands there, as the browser does: without what a script of the page has put on every object. */
export const own = <Options extends object>(options: Options): Options => Object.assign(Object.create(null) as Options, options)

/** Builds the one function through which every call to the server passes. It throws an `ApiError` on every refusal, and retries once after `renew`. */
export function createOpen(given: ClientOptions): Open {
  const options = own(given)
  const attempt = async (method: string, path: string, call: Call) => {
    const { fetch = (request: Request) => globalThis.fetch(request) } = options
    try {
      return await fetch(toRequest(options, method, path, call))
    } catch (error) {
      throw call.signal?.aborted ? error : offline()
    }
  }

  return async (method, path, asked = {}) => {
    const call = own(asked)
    const token = options.token?.()
    let response = await attempt(method, path, call)
    if (response.status === 401 && !isAuth(path) && (await options.renew?.(token))) response = await attempt(method, path, call)
    if (!response.ok) throw await readError(response)
    return response
  }
}

/** `open`, with the answer read. */
export const createSend =
  (open: Open): Send =>
  async <Result>(method: string, path: string, call?: Call) => {
    const response = await open(method, path, call)
    return (response.status === 204 ? undefined : await response.json()) as Result
  }

function toRequest(options: ClientOptions, method: string, path: string, call: Call): Request {
  const { baseUrl, profileId } = options
  const url = new URL(`v1/profiles/${encodeURIComponent(profileId)}${path}`, baseUrl)
  for (const [key, value] of Object.entries<unknown>((call.query ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) url.searchParams.append(key, String(one))
  }

  const init = own<RequestInit>({
    method,
    credentials: isAuth(path) ? 'include' : 'omit',
    headers: { ...toHeaders(options, path, call), ...call.headers, ...options.headers?.() },
    body: toBody(call.body),
    signal: call.signal ?? null,
    keepalive: call.keepalive ?? false,
  })
  return new Request(url, init)
}

function toBody(body: unknown): BodyInit | null {
  if (body === undefined) return null
  return body instanceof Blob ? body : JSON.stringify(body)
}

function toHeaders({ token, embedKey }: ClientOptions, path: string, { body, version, idempotencyKey }: Call): Record<string, string> {
  const bearer = token?.()
  return {
    'x-foyer': '1',
    ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    ...(embedKey !== undefined && isAuth(path) && { 'x-foyer-key': embedKey }),
    ...(body !== undefined && { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
    ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  }
}

const isAuth = (path: string) => path.startsWith('/auth/')
