import type { Client } from '@foyer/shared/client'
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { PartController } from '../../controllers/part-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'
import type { Permissions } from '../../users/user-actions.js'
import { plainFilter, type ListFilter } from './list-filter.js'

type Host = LitElement & { readonly client: Client | undefined; readonly permissions: Permissions; filter: ListFilter }

interface RailOptions {
  messages: Pick<MessagesController<'users'>, 'words'>
  /** Registers `<group-list>`. */
  groups: () => Promise<unknown>
  /** Whether the viewer wants it; `null` where they never said. */
  wanted: () => boolean | null
  set: (wanted: boolean) => void
  /** How many groups there are; `null` until it is known. */
  count: () => number | null
  /** The groups are about to be needed. */
  want: () => void
  /** The groups have changed. */
  again: () => void
  /** How many users there are in all. */
  total: () => number | null
}

/** Pixels of the list from which groups have room beside it. */
const ROOM = 900

/** The groups beside the list, where there is room for them. They are there by themselves where the profile has any; the viewer may say otherwise. */
export class UserRailController implements ReactiveController {
  readonly #host: Host
  readonly #options: RailOptions
  readonly #part: PartController<{ styles: never[] }>
  readonly #size: ResizeObserver
  #list: Element | null = null
  #hasRoom = false

  constructor(host: Host, options: RailOptions) {
    this.#host = host
    this.#options = options
    this.#part = new PartController(host, async () => {
      await options.groups()
      return { styles: [] }
    })
    this.#size = new ResizeObserver(([entry]) => this.#measure(entry!.contentRect.width))
    host.addController(this)
  }

  hostUpdate(): void {
    if (this.#hasRoom && this.#options.wanted() === null) this.#options.want()
    if (this.#isShown && !this.#part.failure) void this.#part.bring()
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector('.list')
    if (list === this.#list) return
    this.#list = list
    this.#size.disconnect()
    if (list) this.#size.observe(list)
  }

  hostConnected(): void {
    if (this.#list) this.#size.observe(this.#list)
  }

  hostDisconnected(): void {
    this.#size.disconnect()
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isShown || !this.#part.here) return nothing
    const { client, permissions, filter } = this.#host
    return html`
      <foyer-group-list
        class="rail"
        part="rail"
        .client=${client}
        .permissions=${permissions}
        .group=${filter.group ?? ''}
        .total=${this.#options.total()}
        @group-selected=${this.#choose}
        @group-created=${this.#again}
        @group-edited=${this.#again}
        @group-deleted=${this.#again}
      ></foyer-group-list>
    `
  }

  /** Shows the groups, and puts them away. */
  renderButton(): TemplateResult | typeof nothing {
    if (!this.#hasRoom) return nothing
    return html`
      <button
        class="button square plain small"
        type="button"
        aria-pressed=${this.#isShown}
        aria-label=${this.#options.messages.words.users.setUp.groups}
        @click=${() => this.#options.set(!this.#isShown)}
      >
        ${icon('group')}
      </button>
    `
  }

  get #isShown(): boolean {
    const { wanted, count } = this.#options
    return this.#hasRoom && this.#host.client !== undefined && (wanted() ?? (count() ?? 0) > 0)
  }

  #measure(width: number): void {
    const hasRoom = width >= ROOM
    if (hasRoom === this.#hasRoom) return
    this.#hasRoom = hasRoom
    this.#host.requestUpdate()
  }

  readonly #choose = ({ currentTarget }: Event): void => {
    const { group } = currentTarget as HTMLElement & { group: string }
    this.#host.filter = plainFilter({ ...this.#host.filter, group: group || undefined })
  }

  readonly #again = (): void => this.#options.again()
}
