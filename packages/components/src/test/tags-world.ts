import type { ColourTag, ListedTag, RenameTag, TagColour } from '@foyer/shared'
import { problem, type Answers } from './fake-api.js'

/** A tag of the list, written `key:value`. */
export const fakeTag = (name: string, count = 1, colour: TagColour | null = null): ListedTag => {
  const [key = '', value = ''] = name.split(':')
  return { key, value, count, colour }
}

/** The tags of a profile, as its server keeps them. */
export class TagsWorld {
  tags: ListedTag[]
  readonly heard: { path: string; body: unknown }[] = []

  constructor(tags: ListedTag[]) {
    this.tags = tags
  }

  get answers(): Answers {
    return {
      'GET /tags': (request) => this.#page(new URL(request.url).searchParams),
      'PUT /tags/colour': async (request) => this.#colour((await this.#hear(request)) as ColourTag),
      'POST /tags/rename': async (request) => this.#rename((await this.#hear(request)) as RenameTag),
    }
  }

  async #hear(request: Request): Promise<unknown> {
    const body: unknown = await request.json()
    this.heard.push({ path: new URL(request.url).pathname.replace(/^.*acme/, ''), body })
    return body
  }

  #page(query: URLSearchParams) {
    const from = Number(query.get('cursor') ?? 0)
    const limit = Number(query.get('limit'))
    const search = (query.get('search') ?? '').toLowerCase()
    const named = (tag: ListedTag) => `${tag.key}:${tag.value}`.toLowerCase()
    const found = this.tags.filter((tag) => named(tag).startsWith(search)).sort((a, b) => (named(a) < named(b) ? -1 : 1))
    const next = from + limit < found.length ? String(from + limit) : null
    return { items: found.slice(from, from + limit), next, previous: null }
  }

  #find({ key, value }: { key: string; value?: string | undefined }) {
    return this.tags.find((tag) => tag.key === key && tag.value === value)
  }

  #colour({ colour, ...tag }: ColourTag) {
    const found = this.#find(tag)
    if (!found) return problem(404, 'tag_not_found')
    this.tags = this.tags.map((tag) => (tag === found ? { ...tag, colour } : tag))
    return this.#find(tag)
  }

  #rename({ from, to, merge }: RenameTag) {
    const [old, taken] = [this.#find(from), this.#find(to)]
    if (!old) return problem(404, 'tag_not_found')
    if (taken && !merge) return problem(409, 'tag_exists')
    const renamed = { ...old, key: to.key, value: to.value ?? '', count: old.count + (taken?.count ?? 0) }
    this.tags = [...this.tags.filter((tag) => tag !== old && tag !== taken), renamed]
    return { changed: old.count, job: null }
  }
}
