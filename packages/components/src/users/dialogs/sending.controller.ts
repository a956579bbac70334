import { ApiError } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { MessagesController } from '../../messages/messages-controller.js'
import { restAfter } from '../../messages/resting.js'

type Control = HTMLInputElement | HTMLTextAreaElement

/** Sends what a dialog holds, once at a time, and keeps what was wrong with it: with which field, or with all of it. */
export class SendingController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #messages: MessagesController
  readonly #judge: (control: Control) => string
  #faults: Readonly<Record<string, string>> = {}
  #error: ApiError | null = null
  #busy = false

  constructor(host: ReactiveControllerHost, messages: MessagesController, judge: (control: Control) => string = () => '') {
    this.#host = host
    this.#messages = messages
    this.#judge = judge
    host.addController(this)
  }

  get isBusy(): boolean {
    return this.#busy
  }

  /** What the server refused altogether. */
  get error(): ApiError | null {
    return this.#error
  }

  /** What is wrong with this field. A fault of one of its parts, such as `tags.0.key`, is its own. */
  faultOf(name: string): string {
    const part = Object.keys(this.#faults).find((key) => key === name || key.startsWith(`${name}.`))
    return part === undefined ? '' : this.#faults[part]!
  }

  hostConnected(): void {
    this.reset()
  }

  reset(): void {
    this.#faults = {}
    this.#error = null
    this.#host.requestUpdate()
  }

  /** Sends if nothing is wrong as far as can be seen from here, and the server does not want to be left alone. */
  async send(form: HTMLFormElement, run: () => Promise<unknown>): Promise<void> {
    if (this.#busy || restAfter(this.#error)) return
    this.#error = null
    this.#faults = this.#check(form)
    if (!Object.keys(this.#faults).length) await this.#run(run)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  async #run(run: () => Promise<unknown>): Promise<void> {
    this.#busy = true
    this.#host.requestUpdate()
    try {
      await run()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { fault } = this.#messages.words.common
      this.#faults = Object.fromEntries(Object.entries(error.fields).map(([name, said]) => [name, fault(said)]))
      if (!Object.keys(error.fields).length) this.#error = error
    } finally {
      this.#busy = false
    }
  }

  #check(form: HTMLFormElement): Record<string, string> {
    const controls = [...form.elements].filter(isControl)
    const faults = controls.map((control) => [control.name, this.#judge(control)] as const)
    return Object.fromEntries(faults.filter(([, fault]) => fault))
  }
}

const isControl = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && element.type !== 'radio') || element instanceof HTMLTextAreaElement
