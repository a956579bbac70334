import { problem, type Answers } from './fake-api.js'

/** A whole server as a table, for what reaches several profiles: `'METHOD /profile/path'` to its answer. What is not in it is not found. */
export function fakeServer(answers: Answers) {
  const requests: Request[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const key = `${request.method} ${new URL(request.url).pathname.replace('/v1/profiles', '')}`
    requests.push(request.clone())
    const value = await (answers[key] ?? (() => problem(404, 'route_not_found')))(request)
    if (value === undefined) return new Response(null, { status: 204 })
    return value instanceof Response ? value : Response.json(value)
  }
  return { server: { baseUrl: 'http://test/', fetch }, requests }
}
