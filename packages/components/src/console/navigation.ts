import type { Membership } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleMessages } from '../messages/console.messages.js'
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
              ${item('users', inProfile('users'), 'users')} ${item('engagement', inProfile('engagement'), 'chart')}
              ${item('fields', inProfile('fields'), 'columns')} ${item('settings', inProfile('settings'), 'sliders')}
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
