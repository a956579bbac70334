import type { Membership } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleMessages } from '../messages/console.messages.js'
import { avatar } from '../ui/avatar.js'
import { icon, type IconName } from '../ui/icon.js'
import { addressOf, type View } from './route.controller.js'

export type Place = View | 'mails'

interface Navigation {
  words: ConsoleMessages
  current: Membership | undefined
  place: Place
  readsMails: boolean
  /** The console's own address, such as `/console`. */
  home: string
}

/** The ways through the console: those of the profile, and those of the server. */
export const navigation = ({ words, current, place, readsMails, home }: Navigation): TemplateResult => {
  const item = (to: Place, address: string, drawing: IconName) => html`
    <li>
      <a class="side-item" href=${address} aria-current=${to === place ? 'page' : nothing}>${icon(drawing)}<span>${words[to]}</span></a>
    </li>
  `
  const inProfile = (view: View) => (place === 'mails' ? home : '') + addressOf({ profileId: current!.profile.id, view })

  return html`
    <nav class="side-nav" aria-label=${words.navigation}>
      ${
        current
          ? html`<ul>
              ${item('users', inProfile('users'), 'users')} ${item('settings', inProfile('settings'), 'sliders')}
            </ul>`
          : nothing
      }
      ${
        readsMails
          ? html`
              <p class="side-label" id="server">${words.server}</p>
              <ul aria-labelledby="server">
                ${item('mails', `${home}/mail`, 'mail')}
              </ul>
            `
          : nothing
      }
    </nav>
  `
}

interface Switcher {
  words: ConsoleMessages
  current: Membership | undefined
  isOpen: boolean
  toggle: (event: Event) => void
}

/** Which profile this is, and the button that opens the others. */
export const switcher = ({ words, current, isOpen, toggle }: Switcher): TemplateResult => {
  const name = current?.profile.name ?? words.profiles
  return html`
    <button class="switcher" type="button" aria-haspopup="menu" aria-expanded=${String(isOpen)} @click=${toggle}>
      ${avatar(name, '', 'square')}
      <span class="switcher-text">
        <span class="switcher-name clip"><bdi>${name}</bdi></span>
        ${current ? html`<span class="switcher-role clip">${words.roles[current.role]}</span>` : nothing}
      </span>
      <span class="hidden">${words.switchProfile}</span>
      ${icon('select')}
    </button>
  `
}

interface Profiles {
  words: ConsoleMessages
  memberships: readonly Membership[]
  current: Membership | undefined
  choose: (membership: Membership) => void
  create: () => void
}

/** Every profile of the operator, and a new one. Equal names are told apart by their short names. */
export const profileItems = ({ words, memberships, current, choose, create }: Profiles): TemplateResult => html`
  ${memberships.map(
    (membership) => html`
      <button
        class="menu-item"
        type="button"
        role="menuitemradio"
        tabindex="-1"
        aria-checked=${String(membership === current)}
        @click=${() => choose(membership)}
      >
        ${avatar(membership.profile.name, 'small', 'square')}
        <span class="switcher-text">
          <span class="switcher-name clip"><bdi>${membership.profile.name}</bdi></span>
          <span class="switcher-role clip"><bdi dir="ltr">${membership.profile.slug}</bdi></span>
        </span>
        ${membership === current ? icon('check') : nothing}
      </button>
    `,
  )}
  <hr class="menu-line" />
  <button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${create}>${icon('plus')}${words.newProfile}</button>
`
