import { ApiError } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ToastController } from '../../controllers/toast-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'

/** Does one thing at a time, and says in passing what the server refused. */
export class DeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #toast: ToastController
  readonly #messages: MessagesController<'details'>
  #isBusy = false

  constructor(host: ReactiveControllerHost, toast: ToastController, messages: MessagesController<'details'>) {
    this.#host = host
    this.#toast = toast
    this.#messages = messages
    host.addController(this)
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  hostDisconnected(): void {
    this.#isBusy = false
  }

  /** Answers whether it was done. */
  async run(deed: () => Promise<void>): Promise<boolean> {
    if (this.#isBusy) return false
    this.#isBusy = true
    this.#host.requestUpdate()
    const isDone = await this.ask(deed)
    this.#isBusy = false
    this.#host.requestUpdate()
    return isDone
  }

  /** The same for a question, of which many may be open. */
  async ask(question: () => Promise<void>): Promise<boolean> {
    try {
      await question()
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#toast.show(this.#messages.explain(error))
      return false
    }
  }
}
