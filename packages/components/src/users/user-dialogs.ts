import type { User, UserSchema } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, type TemplateResult } from 'lit'
import type { UserAction } from './user-actions.js'
import type { Ban } from './dialogs/user-ban.js'
import type { Farewell } from './dialogs/user-farewell.js'
import type { Create, Edit } from './dialogs/user-form.js'
import type { Notify } from './dialogs/user-notice.js'
import type { Reset } from './dialogs/user-password.js'

const ASKING = ['edit', 'tags', 'notify', 'password', 'actAs', 'ban', 'reject', 'delete'] as const satisfies UserAction[]
type Asking = (typeof ASKING)[number]

/** Which dialog is open, and about whom. */
export type Question = { action: 'create'; user: null } | { action: Asking; user: User }

/** Whether this is done only after a dialog. */
export const asksFirst = (action: UserAction): action is Asking => (ASKING as readonly UserAction[]).includes(action)

/** What the dialogs do when they are answered. */
export interface Answers {
  create: Create
  edit: Edit
  reload: (id: string) => Promise<User>
  notify: Notify
  password: Reset
  ban: Ban
  farewell: Farewell
}

interface DialogsView {
  schema: UserSchema | null
  client: Client | undefined
  answers: Answers
  close: () => void
}

/** All dialogs, of which one may be open. */
export function userDialogs(question: Question | null, view: DialogsView): TemplateResult {
  const leave = (event: Event) => {
    event.stopPropagation()
    view.close()
  }
  return html`${entries(question, view, leave)} ${steps(question, view.answers, leave)}`
}

type Leave = (event: Event) => void

/** Those that something is entered in. */
function entries(question: Question | null, { schema, client, answers }: DialogsView, leave: Leave): TemplateResult {
  const { action, user = null } = question ?? {}
  return html`
    <foyer-user-form
      exportparts="dialog"
      .user=${user}
      ?open=${action === 'create' || action === 'edit'}
      .schema=${schema}
      .client=${client}
      .create=${answers.create}
      .edit=${answers.edit}
      .reload=${answers.reload}
      @dialog-close=${leave}
    ></foyer-user-form>
    <foyer-user-tags
      exportparts="dialog"
      .user=${user}
      ?open=${action === 'tags'}
      .schema=${schema}
      .client=${client}
      .edit=${answers.edit}
      .reload=${answers.reload}
      @dialog-close=${leave}
    ></foyer-user-tags>
    <foyer-user-notice
      exportparts="dialog"
      .user=${user}
      ?open=${action === 'notify'}
      .notify=${answers.notify}
      @dialog-close=${leave}
    ></foyer-user-notice>
    <foyer-user-password
      exportparts="dialog"
      .user=${user}
      ?open=${action === 'password'}
      .reset=${answers.password}
      @dialog-close=${leave}
    ></foyer-user-password>
  `
}

/** Those before a step. */
function steps(question: Question | null, answers: Answers, leave: Leave): TemplateResult {
  const { action, user = null } = question ?? {}
  return html`
    <foyer-user-ban
      exportparts="dialog"
      .user=${user}
      ?open=${action === 'ban'}
      .ban=${answers.ban}
      @dialog-close=${leave}
    ></foyer-user-ban>
    <foyer-user-acting exportparts="dialog" .user=${user} ?open=${action === 'actAs'} @dialog-close=${leave}></foyer-user-acting>
    <foyer-user-farewell
      exportparts="dialog"
      .user=${user}
      .action=${action === 'reject' ? 'reject' : 'delete'}
      ?open=${action === 'reject' || action === 'delete'}
      .agree=${answers.farewell}
      @dialog-close=${leave}
    ></foyer-user-farewell>
  `
}
