import type { Group, UserFilter, UserSchema } from '@foyer/shared'
import type { ApiError, Client } from '@foyer/shared/client'
import { html, type LitElement, type nothing, type ReactiveController, type TemplateResult } from 'lit'
import { PartController } from '../../controllers/part-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'
import { AskedController } from '../../users/asked.controller.js'
import type { Permissions } from '../../users/user-actions.js'
import { askColours, NO_COLOURS, type TagColours } from '../../users/user-tags.js'
import type { HeadView } from './column-heads.js'
import type { FilterChangeEvent } from './filters/user-filters.events.js'
import { isEmpty, type Outlook } from './list-filter.js'
import { partsOf, type Kept, type SavedView } from './saved-views.js'
import { fieldKey } from './user-columns.js'
import { UserLayoutController } from './user-layout.controller.js'
import { UserMemoryController } from './user-memory.controller.js'
import { UserRailController } from './user-rail.controller.js'

type Host = LitElement & Outlook & { client: Client | undefined; permissions: Permissions; memory: string; readonly userFilter: UserFilter }
type Words = Pick<MessagesController<'users'>, 'words'>

interface ViewOptions {
  messages: Words
  /** Registers the filters. */
  filters: () => Promise<unknown>
  /** Registers `<group-list>`. */
  groups: () => Promise<unknown>
  /** Registers the columns and the saved views. */
  setUp: () => Promise<unknown>
  /** How many users there are in all, where it is known. */
  total: () => number | null
  /** Why the list could not be had. */
  error: () => ApiError | null
  /** Whether the page's address says what to show. */
  isSaid: () => boolean
  /** What was set up could not be kept. */
  failed: () => void
}

/** What is registered draws itself. */
const registered = (bring: () => Promise<unknown>) => async () => {
  await bring()
  return { styles: [] }
}

/** How the list is looked at: its filters, its columns and the views that were saved, with what is fetched and kept for them. */
export class UserViewController implements ReactiveController {
  readonly #host: Host
  readonly #options: ViewOptions
  readonly #filters: PartController<{ styles: never[] }>
  readonly #setUp: PartController<{ styles: never[] }>
  readonly #schema: AskedController<UserSchema>
  readonly #groups: AskedController<readonly Group[]>
  readonly #colours: AskedController<TagColours>
  readonly #memory: UserMemoryController
  readonly #sizes: UserLayoutController
  readonly #rail: UserRailController

  constructor(host: Host, options: ViewOptions) {
    const client = () => host.client
    this.#host = host
    this.#options = options
    this.#filters = new PartController(host, registered(options.filters))
    this.#setUp = new PartController(host, registered(options.setUp))
    this.#schema = new AskedController(host, { client, ask: ({ userSchema }) => userSchema.get() })
    this.#groups = new AskedController(host, { client, ask: async ({ groups }) => (await groups.list({ limit: 100 })).items })
    this.#colours = new AskedController(host, { client, ask: askColours })
    const { failed } = options
    this.#memory = new UserMemoryController(host, { client, key: () => host.memory, remembered: (kept) => this.#remember(kept), failed })
    this.#sizes = new UserLayoutController(host, {
      table: () => host.renderRoot.querySelector<HTMLElement>('.grid-table'),
      layout: () => this.#memory.kept.layout,
      change: (layout) => this.#memory.change({ layout }),
    })
    this.#rail = new UserRailController(host, {
      ...options,
      wanted: () => this.#memory.kept.rail,
      set: (rail) => this.#memory.change({ rail }),
      count: () => this.#groups.value?.length ?? null,
      want: () => this.#groups.want(),
      again: () => void this.#groups.renew(),
    })
    host.addController(this)
  }

  hostUpdate(): void {
    const { filter } = this.#host
    if (!isEmpty(filter) && !this.#filters.failure) void this.#filters.bring()
    if (filter.group !== undefined) this.#groups.want()
  }

  /** The colours of tags, once somebody is listed who may have some. */
  get colours(): TagColours {
    this.#colours.want()
    return this.#colours.value ?? NO_COLOURS
  }

  /** What the rows and their heads are drawn by. */
  get head(): Pick<HeadView, 'layout' | 'schema' | 'field' | 'sizes'> {
    const schema = this.#schema.value
    return {
      layout: this.#memory.kept.layout,
      schema,
      field: (key) => schema?.fields.find((field) => field.key === key),
      sizes: this.#sizes,
    }
  }

  /** The chips. Until they are registered, a button stands in their place. */
  renderFilters(): TemplateResult {
    const { addFilter } = this.#options.messages.words.users
    const add = async () => {
      await this.#filters.bring()
      if (this.#filters.here) await this.#host.renderRoot.querySelector('foyer-user-filters')?.add()
    }
    return html`
      <foyer-user-filters
        exportparts="filter"
        .filter=${this.#host.filter}
        .types=${this.#schema.value?.types ?? []}
        .groups=${this.#groups.value ?? []}
        .client=${this.#host.client}
        .bring=${this.#bringChoices}
        .faults=${this.#options.error()?.fields ?? {}}
        @filter-change=${(event: FilterChangeEvent) => (this.#host.filter = event.filter)}
      >
        <button class="button plain small add" type="button" aria-haspopup="menu" @click=${add}>${icon('plus')}${addFilter}</button>
      </foyer-user-filters>
    `
  }

  /** The groups, where there is room for them. */
  renderRail(): TemplateResult | typeof nothing {
    return this.#rail.render()
  }

  /** The columns and the saved views, behind a button each. */
  renderSetUp(): TemplateResult {
    return html`
      ${this.#rail.renderButton()}
      <foyer-user-view
        .kept=${this.#memory.kept}
        .fields=${this.#schema.value?.fields ?? []}
        .bring=${this.#schema.bring}
        .current=${this.#current}
        .change=${(part: Partial<Kept>) => this.#memory.change(part)}
        .choose=${this.#choose}
      >
        ${this.#renderButton('views', 'bookmark')}${this.#renderButton('columns', 'columns')}
      </foyer-user-view>
    `
  }

  #renderButton(name: 'views' | 'columns', shape: 'bookmark' | 'columns') {
    const open = async () => {
      await this.#setUp.bring()
      if (this.#setUp.here) await this.#host.renderRoot.querySelector('foyer-user-view')?.open(name)
    }
    return html`
      <button
        class=${`button square plain small ${name}`}
        type="button"
        aria-haspopup="dialog"
        aria-label=${this.#options.messages.words.users.setUp[name]}
        @click=${open}
      >
        ${icon(shape)}
      </button>
    `
  }

  /** Asks for the profile's types and fields. */
  bringSchema(): Promise<void> {
    return this.#schema.bring()
  }

  readonly #bringChoices = async (): Promise<void> => {
    await Promise.all([this.#schema.bring(), this.#groups.bring()])
  }

  readonly #current = (name: string): SavedView => {
    const { sort, order, userFilter: filter } = this.#host
    return { name, filter, sort, order, columns: this.#memory.kept.layout.columns }
  }

  readonly #choose = (view: SavedView): void => {
    this.#show(view)
    this.#memory.change({ layout: { ...this.#memory.kept.layout, columns: view.columns } })
    this.#askForFields()
  }

  #show({ filter, sort, order }: SavedView): void {
    Object.assign(this.#host, { ...partsOf(filter), sort, order })
  }

  /** A table begins with the viewer's own view where neither the page nor its address says otherwise. */
  #remember({ views, first }: Kept): void {
    const { search, status, filter, sort, order } = this.#host
    const isPlain = search === '' && status === '' && isEmpty(filter) && sort === 'name' && order === 'asc'
    const view = views.find(({ name }) => name === first)
    if (view && isPlain && !this.#options.isSaid()) this.#show(view)
    this.#askForFields()
  }

  #askForFields(): void {
    if (this.#memory.kept.layout.columns.some((column) => fieldKey(column) !== undefined)) void this.#schema.bring()
  }
}
