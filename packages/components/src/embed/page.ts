import type { HostSession } from '../core/host-session.js'
import type { Session } from '../core/session.js'
import type { Translation } from '../messages/messages.js'

/** What the script tag puts on the page, as `window.foyer`. */
export interface Foyer {
  readonly version: string
  /** The server that the script came from, such as `https://id.example.com/`. */
  readonly server: string
  /** The page's public key, from `data-key`. */
  readonly key: string
  /** Where the page's own site answers with a token for whom it has signed in, from `data-session-url`. It takes the place of a key. */
  readonly sessionUrl: string
  /** What stands before the widgets' names on this page, from `data-prefix`. */
  readonly prefix: string
  /** Resolves once it is known whether somebody is signed in. Rejects with an `ApiError` when the key does not work on this page. */
  readonly ready: Promise<Session | HostSession>
  /** Who is signed in; there once the server has said what the key names. */
  readonly session: Session | HostSession | undefined
  /** Brings one widget, such as `user-table`, where the script cannot see its tag: inside a shadow root. */
  readonly load: (tag: string) => Promise<void>
  /** Puts what somebody does on the page into their timeline, if they are signed in: a feature by its name, or a `page` by its path. An element with `data-foyer-track="name"` does so when it is pressed. */
  readonly track: (name: string, kind?: 'feature' | 'page') => void
  /** Adds a language, such as `fr`, or replaces single words of one. */
  readonly addMessages: (language: string, messages: Translation) => Promise<void>
}

declare global {
  interface Window {
    /** There once the script ran, which is `async`. */
    readonly foyer?: Foyer
  }
}
