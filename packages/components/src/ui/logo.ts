import { html, nothing, type TemplateResult } from 'lit'
import { avatar } from './avatar.js'

/** The mark of a place: its picture, or its initials where there is none, or none that loads. */
export const logo = (name: string, picture: string | null): TemplateResult => html`
  <span class="logo"
    >${avatar(name, '', 'square')}${picture ? html`<img src=${picture} alt="" @load=${uncover} @error=${cover} />` : nothing}</span
  >
`

/** An element is used again for another picture, which may load where the one before did not. */
const uncover = ({ target }: Event) => ((target as HTMLElement).hidden = false)
const cover = ({ target }: Event) => ((target as HTMLElement).hidden = true)
