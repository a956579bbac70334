import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.js'
import { numberFormat } from '../../messages/formats.js'
import { UNREAD_CAP } from './unread-count.js'

interface BellButton {
  unread: number
  name: string
  language: string
  isOpen: boolean
  toggle: (event: Event) => void
}

/** The bell, with the number of unread ones on its shoulder. */
export const bellButton = ({ unread, name, language, isOpen, toggle }: BellButton): TemplateResult => html`
  <button
    class="button plain square bell"
    part="bell"
    type="button"
    aria-haspopup="dialog"
    aria-expanded=${String(isOpen)}
    aria-label=${name}
    @click=${toggle}
  >
    ${icon('bell', 20)}${unread ? html`<span class="badge" part="badge" aria-hidden="true">${capped(language, unread)}</span>` : nothing}
  </button>
`

/** A number as it is written in `language`, up to *99+*. */
export function capped(language: string, n: number): string {
  const digits = numberFormat(language)
  return n < UNREAD_CAP ? digits.format(n) : `${digits.format(UNREAD_CAP - 1)}+`
}
