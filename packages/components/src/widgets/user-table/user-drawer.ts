import type { User, UserSchema } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { ago, fullTime } from '../../messages/time.js'
import type { CommonMessages } from '../../messages/common.messages.js'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { avatar } from '../../ui/avatar.js'
import { icon } from '../../ui/icon.js'
import { dateFormat } from '../../messages/formats.js'
import { fieldView } from '../../users/field-value.js'
import { drawer } from './user-drawer.styles.js'
import { actionsFor, iconOf, lackFor, type Permissions, type UserAction } from '../../users/user-actions.js'
import { statusButton } from '../../users/status-button.js'
import type { MenuKind } from '../../users/user-menu.js'
import type { RowDeeds } from './user-rows.js'
import { tagChip } from '../../users/user-tags.js'

export interface DrawerView {
  user: User
  opened: MenuKind | null
  /** The profile's types and fields, once they are known. */
  schema: UserSchema | null
  permissions: Permissions
  deeds: RowDeeds
  run: (action: UserAction, user: User) => void
  close: () => void
  words: UserTableMessages
  common: CommonMessages
  language: string
}

export const styles = [drawer]

/** Everything about one user, beside the list. */
export const userDrawer = (view: DrawerView): TemplateResult => {
  const { user, opened, deeds, close, words, common } = view
  return html`
    <aside class="drawer" part="drawer" aria-label=${words.detailsOf(user.name)}>
      <header class="drawer-head">
        ${avatar(user.name, { size: 'large' })}
        <div>
          <h3 class="drawer-name" tabindex="-1"><bdi>${user.name}</bdi></h3>
          <p class="muted clip" dir="ltr">${user.email}</p>
        </div>
        <div class="tools">
          <button
            class="button square plain"
            type="button"
            aria-haspopup="menu"
            aria-expanded=${opened === 'all'}
            aria-label=${words.actionsFor(user.name)}
            @click=${(event: Event) => deeds.menu(user, 'all', event.currentTarget as HTMLButtonElement)}
          >
            ${icon('more')}
          </button>
          <button class="button square plain" type="button" aria-label=${common.close} @click=${close}>${icon('close')}</button>
        </div>
      </header>
      <div class="drawer-body" tabindex="0" role="group" aria-label=${words.facts.title}>
        <dl class="facts">${facts(view)}</dl>
      </div>
      <footer class="drawer-foot">${buttons(view)}</footer>
    </aside>
  `
}

function facts(view: DrawerView) {
  const { user, opened, deeds, words, language } = view
  const time = (iso: string) => html`<time datetime=${iso} title=${fullTime(language, iso)}>${date(language, iso)}</time>`
  return [
    fact(words.columns.status, [
      statusButton(user, { ...view, expanded: opened === 'status' }),
      user.bannedUntil && html`<span class="muted small">${words.bannedUntil(date(language, user.bannedUntil))}</span>`,
    ]),
    fact(words.facts.type, html`<bdi>${user.type}</bdi>`),
    fact(words.columns.email, [
      html`<bdi dir="ltr">${user.email}</bdi>`,
      html`<span class="muted small">${user.emailVerifiedAt ? words.facts.verified : words.facts.notVerified}</span>`,
    ]),
    fact(words.facts.externalId, user.externalId && html`<code class="mono"><bdi dir="ltr">${user.externalId}</bdi></code>`),
    fact(words.columns.phone, user.phone && html`<bdi dir="ltr">${user.phone}</bdi>`),
    fact(words.columns.company, user.company && html`<bdi>${user.company}</bdi>`),
    fact(words.columns.timezone, user.timezone && html`<bdi dir="ltr">${user.timezone}</bdi>`),
    fact(words.columns.language, user.language && html`<bdi>${languageName(user.language, language)}</bdi>`),
    ...ownFields(view),
    fact(
      words.columns.tags,
      user.tags.map((tag) => tagChip({ tag, prefix: words.filterBy, filter: deeds.filter })),
    ),
    fact(words.facts.created, time(user.createdAt)),
    fact(words.columns.lastAccess, lastAccess(view)),
  ]
}

/** In the order of the schema; what the profile no longer has comes last, under its key. */
function ownFields({ user, schema, words, language }: DrawerView) {
  const known = new Map(schema?.fields.map((field) => [field.key, field]))
  const keys = [...known.keys(), ...Object.keys(user.fields).filter((key) => !known.has(key))].filter((key) =>
    Object.hasOwn(user.fields, key),
  )
  return keys.map((key) =>
    fact(html`<bdi>${known.get(key)?.label ?? key}</bdi>`, fieldView(known.get(key), user.fields[key]!, { words, language })),
  )
}

/** What the reader calls a language such as `pt-BR`. */
function languageName(tag: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: 'language', fallback: 'code' }).of(new Intl.Locale(tag).baseName) ?? tag
}

/** A line of what there is to know; nothing where it is not known. */
const fact = (name: unknown, value: unknown) =>
  value === '' || (Array.isArray(value) && !value.length)
    ? nothing
    : html`
        <dt>${name}</dt>
        <dd>${value}</dd>
      `

function lastAccess({ user: { lastAccessAt }, words, language }: DrawerView) {
  if (lastAccessAt === null) return words.never
  return html`<time datetime=${lastAccessAt} title=${fullTime(language, lastAccessAt)}>${ago(language, lastAccessAt)}</time>`
}

const date = (language: string, iso: string) => dateFormat(language, { dateStyle: 'long' }).format(new Date(iso))

/** What one does most; the rest is in the menu. */
function buttons(view: DrawerView) {
  const open = actionsFor(view.user)
  const step = open.includes('deactivate') ? 'deactivate' : open.includes('reactivate') ? 'reactivate' : undefined
  const lacks = new Set([lackFor('edit', view.permissions), lackFor('notify', view.permissions)])
  return html`
    ${button('edit', view)}${button('notify', view)}${step ? html`<span class="push"></span>${button(step, view)}` : nothing}
    ${[...lacks].map((lack) => (lack ? html`<p class="why">${view.words.needs[lack]}</p>` : nothing))}
  `
}

function button(action: UserAction, { user, permissions, words, run }: DrawerView) {
  const lack = lackFor(action, permissions)
  return html`
    <button class="button" type="button" aria-disabled=${lack ? 'true' : nothing} @click=${() => lack ?? run(action, user)}>
      ${action === 'edit' ? icon(iconOf(action)) : nothing}${words.actions[action]}
    </button>
  `
}
