import type { CreateGroup, EditGroup, Group } from '@foyer/shared'
import { fakeEvents, problem, type Answers } from './fake-api.js'

let made = 0

/** A group of this name. */
export const fakeGroup = (name: string, count = 0, more: Partial<Group> = {}): Group => ({
  id: `019aa1fc-0000-7001-8001-${String(++made).padStart(12, '0')}`,
  name,
  externalId: '',
  count,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
  ...more,
})

/** The groups of a profile, as its server keeps them. */
export class GroupsWorld {
  groups: Group[]
  readonly events = fakeEvents()
  readonly heard: { method: string; path: string; body: unknown }[] = []

  constructor(groups: Group[]) {
    this.groups = groups
  }

  get answers(): Answers {
    const answers: Answers = {
      'GET /groups': (request) => this.#page(new URL(request.url).searchParams),
      'POST /groups': async (request) => this.#create((await this.#hear(request)) as CreateGroup),
      'GET /events': this.events.answer,
    }
    for (const { id } of this.groups) {
      answers[`PATCH /groups/${id}`] = async (request) => this.#edit(id, (await this.#hear(request)) as EditGroup)
      answers[`DELETE /groups/${id}`] = async (request) => {
        await this.#hear(request)
        this.groups = this.groups.filter((group) => group.id !== id)
      }
    }
    return answers
  }

  async #hear(request: Request): Promise<unknown> {
    const body: unknown = request.body ? await request.json() : undefined
    this.heard.push({ method: request.method, path: new URL(request.url).pathname.replace(/^.*acme/, ''), body })
    return body
  }

  #page(query: URLSearchParams) {
    const from = Number(query.get('cursor') ?? 0)
    const limit = Number(query.get('limit'))
    const search = (query.get('search') ?? '').toLowerCase()
    const found = this.groups.filter(({ name }) => name.toLowerCase().includes(search)).sort((a, b) => (a.name < b.name ? -1 : 1))
    const next = from + limit < found.length ? String(from + limit) : null
    return { items: found.slice(from, from + limit), next, previous: null }
  }

  #create(values: CreateGroup) {
    if (this.groups.some(({ name }) => name === values.name)) return problem(409, 'group_name_taken')
    const group = fakeGroup(values.name, 0, { externalId: values.externalId })
    this.groups = [...this.groups, group]
    return group
  }

  #edit(id: string, changes: EditGroup) {
    this.groups = this.groups.map((group) => (group.id === id ? ({ ...group, ...changes, version: group.version + 1 } as Group) : group))
    return this.groups.find((group) => group.id === id)
  }
}
