import type { User, UserSchema } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { MenuController } from '../controllers/menu-controller.js'
import type { ToastController } from '../controllers/toast-controller.js'
import type { MessagesController } from '../messages/messages-controller.js'
import type { Permissions, UserAction } from './user-actions.js'
import type { UserChangesController } from './user-changes.controller.js'
import { asksFirst, userDialogs, type Answers, type Question } from './user-dialogs.js'
import { userMenu, type MenuKind, type OwnAction } from './user-menu.js'

/** A menu that is open, or was last: whose, and which. */
interface Opened {
  user: User
  kind: MenuKind
}

interface MenuOptions {
  /** The menu's panel, once drawn. */
  panel: () => HTMLElement | null
  /** Draws what is asked for at once. */
  draw: () => void
  /** The profile's types and fields, where they are known. */
  schema: () => UserSchema | null
  /** The page's own actions with one user. */
  own: () => readonly OwnAction[]
  /** Registers the dialogs. */
  bring: () => Promise<unknown>
  toast: ToastController
  client: () => Client | undefined
  changes: UserChangesController
  /** Where the focus goes when the user who had it is gone. */
  grid: { beside: (id: string) => string | undefined; focus: (id: string | undefined) => void }
  messages: MessagesController<'users'>
  permissions: () => Permissions
  /** Opens the user's details; left out where they are open. */
  open?: (user: User) => void
  /** The user was deleted. */
  gone: (user: User) => void
}

/** What can be done with users: the menu of one, the dialog that some actions need, and then the deed. */
export class UserMenuController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: MenuOptions
  /** They share a panel and differ in which edge of their button it lines up with. */
  readonly #menus: Record<MenuKind, MenuController>
  #opened: Opened | null = null
  #question: Question | null = null

  constructor(host: ReactiveControllerHost, options: MenuOptions) {
    this.#host = host
    this.#options = options
    const { panel } = options
    this.#menus = { all: new MenuController(host, { panel }), status: new MenuController(host, { panel, align: 'start' }) }
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#question = null
  }

  /** The menu that is open, if one is. */
  get opened(): { id: string; kind: MenuKind } | null {
    const { user, kind } = this.#opened ?? {}
    return user && kind && this.#menus[kind].isOpen ? { id: user.id, kind } : null
  }

  /** Opens the menu at its button. The items are drawn before, so that the first can have the focus. */
  readonly show = (user: User, kind: MenuKind, button: HTMLButtonElement): void => {
    const menu = this.#menus[kind]
    if (menu.trigger !== button) {
      this.#opened = { user, kind }
      this.#host.requestUpdate()
      this.#options.draw()
    }
    menu.toggle(button)
  }

  /** Does it, or asks first. */
  readonly run = (action: UserAction, user: User): void => {
    this.#close()
    if (action === 'open') this.#options.open?.(user)
    else if (asksFirst(action)) void this.#ask({ action, user })
    else void this.#options.changes.stepNow(user, action)
  }

  readonly add = (): void => void this.#ask({ action: 'create', user: null })

  /** Draw it once, at the end of the host's template. */
  render(): TemplateResult {
    const { messages, permissions, own, open } = this.#options
    const { users: words } = messages.words
    const { user, kind } = this.#opened ?? {}
    const label = user && kind === 'all' ? words.actionsFor(user.name) : words.status
    return html`
      <div id="menu" class="menu" part="menu" popover role="menu" aria-label=${label} @keydown=${this.#menus.all.move}>
        ${
          user && kind
            ? userMenu({ user, kind, opens: !!open, permissions: permissions(), own: own(), words, run: this.run, close: this.#close })
            : nothing
        }
      </div>
      ${userDialogs(this.#question, {
        schema: this.#options.schema(),
        client: this.#options.client(),
        answers: this.#answers,
        close: () => this.#become(null),
      })}
    `
  }

  readonly #close = (): void => {
    this.#menus.all.close()
    this.#menus.status.close()
  }

  readonly #answers: Answers = {
    create: (values, password) => this.#settle(this.#options.changes.create(values, password)),
    edit: (user, changes) => this.#settle(Object.keys(changes).length === 0 || this.#options.changes.edit(user, changes)),
    reload: (id) => this.#options.client()!.users.get(id),
    notify: (user, notification) => this.#settle(this.#options.changes.notify(user, notification)),
    password: async (user, reset) => {
      const answer = await this.#options.changes.resetPassword(user, reset)
      if (answer && answer.temporaryPassword === null) this.#become(null)
      return answer ? answer.temporaryPassword : null
    },
    ban: (user, details) => this.#settle(this.#options.changes.step(user, 'ban', details)),
    farewell: (user) => this.#part(user),
  }

  /** The dialogs are a file of their own, which may not be had just now. */
  async #ask(question: Question): Promise<void> {
    const { bring, toast, messages } = this.#options
    try {
      await bring()
      this.#become(question)
    } catch {
      toast.show(messages.words.common.errors.offline)
    }
  }

  #become(question: Question | null): void {
    this.#question = question
    this.#host.requestUpdate()
  }

  async #settle(done: boolean | Promise<boolean>): Promise<void> {
    if (await done) this.#become(null)
  }

  /** The row that had the focus is gone, so the one beside it gets it. */
  async #part(user: User): Promise<void> {
    const { changes, grid, gone } = this.#options
    const beside = grid.beside(user.id)
    await this.#settle(this.#question?.action === 'reject' ? changes.step(user, 'reject') : changes.delete(user))
    if (this.#question) return
    gone(user)
    // Until the dialog is closed it keeps the focus, and then it gives it to a button that is gone.
    await new Promise((resolve) => setTimeout(resolve))
    grid.focus(beside)
  }
}
