import type { Membership } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { ProfileSwitcherMessages } from '../../messages/profile-switcher.messages.js'
import { icon } from '../../ui/icon.js'
import { logo } from '../../ui/avatar.js'
import { sharedNames } from './profile-search.js'

/** As many options as are drawn; a search finds the others. */
export const MOST = 100

export interface Panel {
  words: ProfileSwitcherMessages
  all: readonly Membership[]
  /** Those that the search left, all of them. */
  found: readonly Membership[]
  /** Those of them that are drawn. */
  shown: readonly Membership[]
  current: Membership | undefined
  target: Membership | undefined
  active: number
  /** What is typed; `null` for no search box. */
  search: string | null
  type: (event: InputEvent) => void
  choose: (membership: Membership) => void
  create: (() => void) | null
}

/** Every profile of the operator, and the way to a new one. */
export const switcherPanel = (panel: Panel): TemplateResult => html`
  ${panel.search === null ? nothing : searchBox(panel)} ${panel.shown.length ? options(panel) : nothing}
  ${panel.search !== null && !panel.found.length ? noMatch(panel) : nothing}
  ${panel.create ? foot(panel.words, panel.create, panel.all.length > 0) : nothing}
`

const searchBox = ({ words, all, found, search, active, shown, type }: Panel) => html`
  <div class="switcher-search with at-start">
    ${icon('search')}
    <input
      class="input"
      part="search"
      type="search"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      maxlength="120"
      aria-autocomplete="list"
      aria-expanded=${String(shown.length > 0)}
      aria-controls=${shown.length ? 'options' : nothing}
      aria-activedescendant=${shown.length ? optionId(active) : nothing}
      aria-label=${words.search}
      placeholder=${words.searchAmong(all.length)}
      .value=${search!}
      @input=${type}
    />
    <span class="hidden" role="status">${search ? words.found(found.length) : nothing}</span>
  </div>
`

const options = (panel: Panel) => {
  const { words, found, shown, search, active } = panel
  const shared = sharedNames(panel.all)
  return html`
    <ul
      class="profile-list"
      part="list"
      role="listbox"
      id="options"
      aria-label=${words.profiles}
      tabindex=${search === null ? '0' : nothing}
      aria-activedescendant=${search === null ? optionId(active) : nothing}
    >
      ${shown.map((membership, at) => option(panel, membership, at, shared.has(membership.profile.name)))}
    </ul>
    ${found.length > shown.length ? html`<p class="menu-label">${words.more(found.length - shown.length)}</p>` : nothing}
  `
}

function option({ words, current, target, active, choose }: Panel, membership: Membership, at: number, isShared: boolean) {
  const { profile, role } = membership
  const isCurrent = profile.id === current?.profile.id
  return html`
    <li
      class=${at === active ? 'menu-item profile-option active' : 'menu-item profile-option'}
      part="option"
      role="option"
      id=${optionId(at)}
      aria-selected=${String(isCurrent)}
      title=${profile.name}
      @click=${() => choose(membership)}
    >
      ${logo(profile.name, profile.logo)}
      <span class="switcher-text">
        <span class="option-name"><bdi>${profile.name}</bdi></span>
        <span class="switcher-role"> ${words.roles[role]}${isShared ? html` · <bdi dir="ltr">${profile.slug}</bdi>` : nothing} </span>
      </span>
      ${mark(isCurrent, profile.id === target?.profile.id)}
    </li>
  `
}

function mark(isCurrent: boolean, isTarget: boolean) {
  if (isTarget) return html`<span class="spinner" aria-hidden="true"></span>`
  return isCurrent ? icon('check') : nothing
}

const noMatch = ({ words, search }: Panel) => html`
  <p class="none">${words.noMatch(search!.trim())}<br /><span class="muted">${words.noMatchText}</span></p>
`

const foot = (words: ProfileSwitcherMessages, create: () => void, isBelow: boolean) => html`
  ${isBelow ? html`<hr class="menu-line" />` : html`<p class="none">${words.none}</p>`}
  <div class="switcher-foot">
    <button class="button plain" part="create" type="button" @click=${create}>${icon('plus')}${words.newProfile}</button>
  </div>
`

const optionId = (at: number) => `option-${String(at)}`
