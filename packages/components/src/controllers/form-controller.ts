import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What is wrong with one field, in words, or `''`. */
export type Judge = (input: HTMLInputElement) => string

export interface Fault {
  name: string
  text: string
}

/**
 * Knows what is wrong with the fields of a form, and when to say so: at a submit, and after leaving a field that holds something, never
 * while it is typed. A fault that is shown follows what is typed, and goes when it is mended.
 */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #judge: Judge
  #faults: Fault[] = []
  #told = new Set<string>()

  constructor(host: ReactiveControllerHost, judge: Judge) {
    this.#host = host
    this.#judge = judge
    host.addController(this)
  }

  get faults(): readonly Fault[] {
    return this.#faults
  }

  /** What the last submit found and is still so: for a summary, which must not appear by leaving a field. */
  get summary(): readonly Fault[] {
    return this.#faults.filter(({ name }) => this.#told.has(name))
  }

  faultOf(name: string): string {
    return this.#faults.find((fault) => fault.name === name)?.text ?? ''
  }

  /** Judges every field. `true` when nothing is wrong. */
  check(form: HTMLFormElement): boolean {
    this.show(fields(form).map((input) => ({ name: input.name, text: this.#judge(input) })))
    return this.#faults.length === 0
  }

  /** Shows these instead, such as what the server found. */
  show(faults: Fault[]): void {
    this.#replace(faults)
    this.#told = new Set(this.#faults.map(({ name }) => name))
  }

  clear(): void {
    this.show([])
  }

  hostDisconnected(): void {
    this.clear()
  }

  /** Put it on the form: `@focusout`. What the server found stays until the field is changed. */
  readonly leave = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !target.value) return
    const text = this.#judge(target)
    if (text) this.#set(target.name, text)
  }

  /** Put it on the form: `@input`. */
  readonly mend = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && this.faultOf(target.name)) this.#set(target.name, this.#judge(target))
  }

  #set(name: string, text: string): void {
    if (this.faultOf(name) === text) return
    const known = this.#faults.some((fault) => fault.name === name)
    this.#replace(known ? this.#faults.map((fault) => (fault.name === name ? { name, text } : fault)) : [...this.#faults, { name, text }])
  }

  #replace(faults: Fault[]): void {
    this.#faults = faults.filter(({ text }) => text)
    this.#host.requestUpdate()
  }
}

const fields = (form: HTMLFormElement) => [...form.elements].filter((element) => element instanceof HTMLInputElement)
