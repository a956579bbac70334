import type { UserField } from '@foyer/shared'
import { html, LitElement } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { PopoverController } from '../../../controllers/popover-controller.js'
import { MessagesController } from '../../../messages/messages-controller.js'
import { usersWords } from '../../../messages/user-table.words.js'
import { viewsWords } from '../../../messages/user-views.words.js'
import { icon, type IconName } from '../../../ui/icon.js'
import { columnWord } from '../column-heads.js'
import { NOTHING_KEPT, withView, type Kept, type SavedView } from '../saved-views.js'
import { columnPicker } from './column-picker.js'
import { styles } from './user-view.styles.js'
import { viewList } from './view-list.js'

/**
 * How a table is looked at: its columns, and views that were saved.
 *
 * @tag foyer-user-view
 * @summary The columns and the saved views of a table of users.
 */
export class UserView extends LitElement {
  static override styles = styles

  /** What the viewer keeps. */
  @property({ attribute: false }) kept: Kept = NOTHING_KEPT

  /** The profile's own fields, which may be columns. */
  @property({ attribute: false }) fields: readonly UserField[] = []

  /** Asks for the fields. */
  @property({ attribute: false }) bring: () => Promise<void> = () => Promise.resolve()

  /** How the table is looked at now, under this name. */
  @property({ attribute: false }) current?: (name: string) => SavedView

  /** Keeps what is different. */
  @property({ attribute: false }) change?: (part: Partial<Kept>) => void

  /** Looks at the table in this way. */
  @property({ attribute: false }) choose?: (view: SavedView) => void

  @state() private chosen = ''
  @state() private renamed: string | null = null

  @query('#columns') private readonly columnsPanel!: HTMLElement | null
  @query('#views') private readonly viewsPanel!: HTMLElement | null

  readonly #messages = new MessagesController(this, viewsWords, usersWords)
  readonly #columns = new PopoverController(this, { panel: () => this.columnsPanel, gap: 4 })
  readonly #views = new PopoverController(this, { panel: () => this.viewsPanel, gap: 4, closed: () => (this.renamed = null) })

  override render() {
    const { views } = this.#messages.words
    return html`
      ${this.#renderButton('bookmark', views.views, this.#views, 'views')}
      ${this.#renderButton('columns', views.columns, this.#columns, 'columns')}
      <div id="views" class="popover" popover role="dialog" aria-label=${views.views}>${this.#views.isOpen ? this.#renderViews() : ''}</div>
      <div id="columns" class="popover" popover role="dialog" aria-label=${views.columns}>
        ${this.#columns.isOpen ? this.#renderColumns() : ''}
      </div>
    `
  }

  /** Opens one of the two, as a press on its button does. */
  async open(name: 'views' | 'columns'): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`.${name}`)?.click()
  }

  #renderButton(shape: IconName, word: string, popover: PopoverController, name: string) {
    const toggle = async (event: Event) => {
      const button = event.currentTarget as HTMLButtonElement
      await this.bring()
      popover.toggle(button)
    }
    return html`
      <button
        class=${`button square plain small ${name}`}
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${popover.isOpen}
        aria-label=${word}
        title=${word}
        @click=${toggle}
      >
        ${icon(shape)}
      </button>
    `
  }

  #renderColumns() {
    const { views, users } = this.#messages.words
    const { kept, fields } = this
    return columnPicker({
      layout: kept.layout,
      fields,
      word: (column) => columnWord(column, users, (key) => fields.find((field) => field.key === key)),
      change: (layout) => this.change!({ layout }),
      words: views,
    })
  }

  #renderViews() {
    const { views, common } = this.#messages.words
    const { kept, chosen, renamed } = this
    return viewList({
      kept,
      chosen,
      renamed,
      choose: (view) => {
        this.chosen = view.name
        this.#views.close()
        this.choose!(view)
      },
      save: (name) => {
        this.chosen = name
        this.change!({ views: withView(kept.views, this.current!(name)) })
      },
      rename: (view, name) => this.#rename(view, name),
      ask: (name) => (this.renamed = name),
      change: (part) => this.change!(part),
      words: views,
      common,
    })
  }

  /** A name that another view has goes over to this one. */
  #rename(view: SavedView, name: string): void {
    const { kept } = this
    const views = kept.views
      .filter((other) => other === view || other.name !== name)
      .map((other) => (other === view ? { ...view, name } : other))
    this.renamed = null
    if (this.chosen === view.name) this.chosen = name
    this.change!({ views, first: kept.first === view.name ? name : kept.first })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-view': UserView
  }
}
