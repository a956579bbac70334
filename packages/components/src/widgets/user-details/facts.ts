import type { User, UserSchema } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import { dateFormat } from '../../messages/formats.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { fullTime } from '../../messages/time.js'
import { icon } from '../../ui/icon.js'
import { fieldView } from '../../users/field-value.js'
import { statusButton } from '../../users/status-button.js'
import { lack, type Permissions, type UserAction } from '../../users/user-actions.js'
import type { MenuKind } from '../../users/user-menu.js'
import { plainTag, type TagColours } from '../../users/user-tags.js'
import { moment } from './panel-parts.js'

export interface FactsView {
  user: User
  client: Client | undefined
  /** The profile's types and fields, once they are known. */
  schema: UserSchema | null
  colours: TagColours
  permissions: Permissions
  /** Whether the menu of statuses is open. */
  isChoosing: boolean
  menu: (user: User, kind: MenuKind, button: HTMLButtonElement) => void
  run: (action: UserAction, user: User) => void
  messages: MessagesController<'users' | 'details'>
}

/** Everything that is known of a user, and what of it can be changed right there. */
export function facts(view: FactsView): TemplateResult {
  const { user, client, messages } = view
  const { users, details } = messages.words
  const mayEdit = !lack('users:edit', view.permissions)
  return html`
    <dl class="facts">
      ${standing(view)} ${fact(details.reason, bdi(user.statusReason))}
      ${mayEdit ? fact(details.picture.label, html`<foyer-user-picture .client=${client} .user=${user}></foyer-user-picture>`) : nothing}
      ${fact(users.facts.type, bdi(user.type))} ${address(view)}
      ${fact(users.facts.externalId, user.externalId && html`<code class="mono">${bdi(user.externalId, 'ltr')}</code>`)}
      ${fact(users.columns.phone, bdi(user.phone, 'ltr'))} ${fact(users.columns.company, bdi(user.company))}
      ${fact(users.columns.timezone, bdi(user.timezone, 'ltr'))}
      ${fact(users.columns.language, bdi(languageName(user.language, messages.language)))} ${ownFields(view)} ${tags(view, mayEdit)}
      ${fact(details.groups.label, html`<foyer-user-groups .client=${client} .user=${user} ?editable=${mayEdit}></foyer-user-groups>`)}
      ${times(view)}
    </dl>
  `
}

const bdi = (text: string, direction?: 'ltr') => text && html`<bdi dir=${direction ?? nothing}>${text}</bdi>`

function standing({ user, permissions, isChoosing, menu, messages: { words, language } }: FactsView) {
  const { users } = words
  return fact(users.columns.status, [
    statusButton(user, { words: users, permissions, deeds: { menu }, expanded: isChoosing }),
    user.bannedUntil && html`<span class="muted small">${users.bannedUntil(date(language, user.bannedUntil))}</span>`,
  ])
}

function times({ user, messages: { words, language } }: FactsView) {
  const { facts, columns, never } = words.users
  const last = (iso: string | null) => (iso ? moment(iso, language) : never)
  return [
    fact(facts.created, time(language, user.createdAt)),
    fact(columns.lastSignIn, last(user.lastSignInAt)),
    fact(columns.lastAccess, last(user.lastAccessAt)),
  ]
}

const time = (language: string, iso: string) => html`<time datetime=${iso} title=${fullTime(language, iso)}>${date(language, iso)}</time>`
const date = (language: string, iso: string) => dateFormat(language, { dateStyle: 'long' }).format(new Date(iso))

/** The anonymous user has none. */
function address({ user, messages }: FactsView) {
  const { columns, facts } = messages.words.users
  return fact(
    columns.email,
    user.email && [
      html`<bdi dir="ltr">${user.email}</bdi>`,
      html`<span class="muted small">${user.emailVerifiedAt ? facts.verified : facts.notVerified}</span>`,
    ],
  )
}

/** In the order of the schema; what the profile no longer has comes last, under its key. */
function ownFields({ user, schema, messages: { words, language } }: FactsView) {
  const known = new Map(schema?.fields.map((field) => [field.key, field]))
  const keys = [...known.keys(), ...Object.keys(user.fields).filter((key) => !known.has(key))]
  return keys
    .filter((key) => Object.hasOwn(user.fields, key))
    .map((key) =>
      fact(
        html`<bdi>${known.get(key)?.label ?? key}</bdi>`,
        fieldView(known.get(key), user.fields[key]!, { words: words.users, language }),
      ),
    )
}

/** A tag that follows a field says so. */
function tags({ user, schema, colours, run, messages: { words } }: FactsView, mayEdit: boolean) {
  const { columns, actions } = words.users
  const owned = new Set(schema?.fields.filter(({ keptAsTag }) => keptAsTag).map(({ key }) => key))
  const chips = user.tags.map((tag) => plainTag(tag, colours, owned.has(tag.key) ? words.details.followField : undefined))
  const edit = html`
    <button class="button square plain small" type="button" aria-label=${actions.tags} @click=${() => run('tags', user)}>
      ${icon('plus')}
    </button>
  `
  return fact(columns.tags, mayEdit && user.type !== 'anonymous' ? [...chips, edit] : chips)
}

/** What the reader calls a language such as `pt-BR`. */
function languageName(tag: string, reader: string): string {
  if (!tag) return ''
  return new Intl.DisplayNames(reader, { type: 'language', fallback: 'code' }).of(new Intl.Locale(tag).baseName) ?? tag
}

/** A line of what there is to know; nothing where it is not known. */
const fact = (name: unknown, value: unknown): TemplateResult | typeof nothing =>
  value === '' || (Array.isArray(value) && !value.length)
    ? nothing
    : html`
        <dt>${name}</dt>
        <dd>${value}</dd>
      `
