import type { CreateNotification, CreateUser, EditUser, ResetPassword, User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ToastController } from '../controllers/toast-controller.js'
import type { MessagesController } from '../messages/messages-controller.js'
import {
  UserCreatedEvent,
  UserCreateEvent,
  UserDeletedEvent,
  UserDeleteEvent,
  UserEditedEvent,
  UserEditEvent,
  UserNotifiedEvent,
  UserNotifyEvent,
  UserPasswordReplacedEvent,
  UserPasswordReplaceEvent,
  UserStatusChangedEvent,
  UserStatusChangeEvent,
  type NewUser,
  type StatusStep,
  type StepDetails,
} from './user.events.js'

interface ChangesOptions {
  client: () => Client | undefined
  /** What shows users. */
  list: { put: (user: User) => void; remove: (id: string) => void }
  details: { put: (user: User) => void }
  /** What hears of changes. */
  news: { during: <Result>(change: () => Promise<Result>) => Promise<Result>; look: () => void }
  toast: ToastController
  messages: MessagesController<'users'>
}

/** Steps that leave nothing lost, and their way back. */
const BACK: Partial<Record<StatusStep, StatusStep>> = { deactivate: 'reactivate', reactivate: 'deactivate', ban: 'unban' }

/** Changes users: announces it, asks the server, shows it, reports it. Each answers whether it happened, and throws what the server refused. */
export class UserChangesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: ChangesOptions
  readonly #busy = new Set<string>()
  #unanswered: { what: string; key: string } | null = null

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChangesOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#unanswered = null
  }

  async create(values: NewUser, password?: string): Promise<boolean> {
    const announced = new UserCreateEvent(values)
    if (!this.#host.dispatchEvent(announced)) return false
    const body: Partial<CreateUser> & NewUser = { ...values, ...(password !== undefined && { password }) }
    const user = await this.#once(['create', body], (idempotencyKey) => this.#client.users.create(body, { idempotencyKey }))
    const event = new UserCreatedEvent(user)
    this.#host.dispatchEvent(event)
    this.#say(user.status === 'invited' ? this.#words.done.invite(user.name) : this.#words.done.create(user.name))
    this.#options.news.look()
    return true
  }

  async edit(user: User, changes: Partial<EditUser>): Promise<boolean> {
    const announced = new UserEditEvent(user, changes)
    if (!this.#host.dispatchEvent(announced)) return false
    const edited = await this.#options.news.during(() => this.#client.users.edit(user, changes))
    this.#show(edited)
    const event = new UserEditedEvent(edited)
    this.#host.dispatchEvent(event)
    this.#say(this.#words.done.edit(edited.name))
    return true
  }

  async notify(user: User, notification: CreateNotification): Promise<boolean> {
    const announced = new UserNotifyEvent(user, notification)
    if (!this.#host.dispatchEvent(announced)) return false
    const send = (idempotencyKey: string) => this.#client.notifications.create(user.id, notification, { idempotencyKey })
    await this.#once(['notify', user.id, notification], send)
    const event = new UserNotifiedEvent(user, notification)
    this.#host.dispatchEvent(event)
    this.#say(this.#words.done.notify(user.name))
    return true
  }

  /** Answers a temporary password, which is shown to the reader alone; `null` by the other ways. */
  async resetPassword(user: User, reset: ResetPassword): Promise<{ temporaryPassword: string | null } | false> {
    const announced = new UserPasswordReplaceEvent(user, reset.way)
    if (!this.#host.dispatchEvent(announced)) return false
    const answer = await this.#options.news.during(() => this.#client.users.resetPassword(user.id, reset))
    const event = new UserPasswordReplacedEvent(user, reset.way)
    this.#host.dispatchEvent(event)
    if (answer.temporaryPassword === null) this.#say(this.#words.done.password(user.name))
    return answer
  }

  async delete(user: User): Promise<boolean> {
    const announced = new UserDeleteEvent(user)
    if (!this.#host.dispatchEvent(announced)) return false
    await this.#options.news.during(() => this.#client.users.delete(user.id))
    this.#options.list.remove(user.id)
    const event = new UserDeletedEvent(user)
    this.#host.dispatchEvent(event)
    this.#say(this.#words.done.delete(user.name))
    return true
  }

  async step(user: User, action: StatusStep, { until, reason }: StepDetails = {}): Promise<boolean> {
    const announced = new UserStatusChangeEvent(user, action, { until, reason })
    if (!this.#host.dispatchEvent(announced)) return false
    const body = { action, ...(until !== undefined && { until }), ...(reason && { reason }) }
    const changed = await this.#options.news.during(() => this.#client.users.changeStatus(user.id, body))
    if (changed) this.#show(changed)
    else this.#options.list.remove(user.id)
    const event = new UserStatusChangedEvent(changed ?? user, action)
    this.#host.dispatchEvent(event)
    this.#say(this.#words.done[action](user.name), this.#wayBack(user, changed, action))
    return true
  }

  /** Takes a step that needs no question. A refusal is told in passing. */
  async stepNow(user: User, action: StatusStep): Promise<void> {
    if (this.#busy.has(user.id)) return
    this.#busy.add(user.id)
    try {
      await this.step(user, action)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#say(this.#reason(error, action))
    } finally {
      this.#busy.delete(user.id)
    }
  }

  /** An invitation is refused for as long as the last one is new. */
  #reason(error: ApiError, action: StatusStep): unknown {
    const isLately = action === 'invite' && error.status === 429 && error.retryAfter !== null
    return isLately ? this.#words.invitedLately(Math.ceil(error.retryAfter / 60)) : this.#options.messages.explain(error)
  }

  /** Unbanning makes anybody active, so only who was active before has a way back from a ban. */
  #wayBack(user: User, changed: User | undefined, action: StatusStep) {
    const back = BACK[action]
    if (!changed || !back || (action === 'ban' && user.status !== 'active')) return undefined
    return { word: this.#options.messages.words.common.undo, run: () => void this.stepNow(changed, back) }
  }

  /** Sends under the same key while the same thing goes unanswered, so that trying again adds nothing twice. */
  async #once<Result>(content: unknown, send: (key: string) => Promise<Result>): Promise<Result> {
    const what = JSON.stringify(content)
    if (this.#unanswered?.what !== what) this.#unanswered = { what, key: crypto.getRandomValues(new Uint32Array(4)).join('-') }
    const result = await send(this.#unanswered.key)
    this.#unanswered = null
    return result
  }

  #show(user: User): void {
    this.#options.list.put(user)
    this.#options.details.put(user)
  }

  #say(text: unknown, action?: { word: string; run: () => void }): void {
    this.#options.toast.show(text, action)
  }

  get #client(): Client {
    return this.#options.client()!
  }

  get #words() {
    return this.#options.messages.words.users
  }
}
