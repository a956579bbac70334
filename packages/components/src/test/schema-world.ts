import type { EditUserSchema, Job, UserField, UserSchema } from '@foyer/shared'
import { fakeEvents, problem, type Answers } from './fake-api.js'

/** A field with what every field has. */
export const fakeField = (field: Pick<UserField, 'key' | 'label'> & Partial<UserField>): UserField => ({
  hint: '',
  type: 'text',
  required: false,
  default: null,
  options: [],
  seenBy: 'members',
  editedBy: 'members',
  askedAtSignUp: false,
  keptAsTag: false,
  ...field,
})

/** The job that brings a profile's users to a changed schema. */
export const fakeConforming = (job: Partial<Job> = {}): Job => ({
  id: '019aa1fc-0000-7001-8001-000000000001',
  kind: 'conform',
  action: 'conform',
  state: 'running',
  reason: null,
  undoOf: null,
  retryOf: null,
  startedBy: { kind: 'system', id: 'system' },
  total: 12_480,
  done: 3200,
  skipped: 0,
  failed: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  undoUntil: null,
  ...job,
})

/** A profile's types and fields, as its server keeps them. */
export class SchemaWorld {
  schema: UserSchema
  jobs: Job[] = []
  readonly events = fakeEvents()
  readonly heard: EditUserSchema[] = []

  constructor(fields: UserField[], types = ['standard', 'staff']) {
    this.schema = { types, fields, version: 1 }
  }

  get answers(): Answers {
    return {
      'GET /user-schema': () => this.schema,
      'PUT /user-schema': async (request) => this.#edit((await request.json()) as EditUserSchema, request.headers.get('if-match')),
      'GET /jobs': () => ({ items: this.jobs, next: null, previous: null }),
      'GET /events': this.events.answer,
    }
  }

  /** Changes it as somebody else would. */
  change(part: Partial<EditUserSchema>): void {
    this.schema = { ...this.schema, ...part, version: this.schema.version + 1 }
  }

  #edit(schema: EditUserSchema, seen: string | null): UserSchema | Response {
    if (seen !== `"${String(this.schema.version)}"`) return problem(412, 'version_conflict')
    this.heard.push(schema)
    this.change(schema)
    return this.schema
  }
}
