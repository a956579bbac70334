import type { Membership } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { ProfileSwitcherMessages } from '../../messages/profile-switcher.messages.js'
import { icon } from '../../ui/icon.js'
import { logo } from '../../ui/avatar.js'

interface Face {
  words: ProfileSwitcherMessages
  shown: Membership | undefined
  isSwitching: boolean
  isOpen: boolean
  compact: boolean
}

/** Where the reader is, and the button to elsewhere. */
export const switcherButton = (face: Face, toggle: (event: Event) => void): TemplateResult => {
  const { words, shown, isSwitching, isOpen, compact } = face
  const name = shown?.profile.name ?? words.choose
  return html`
    <button
      class=${compact ? 'switcher compact' : 'switcher'}
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${String(isOpen)}
      aria-busy=${String(isSwitching)}
      title=${name}
      @click=${toggle}
    >
      ${logo(name, shown?.profile.logo ?? null)} ${place(name, isSwitching ? words.switching : shown && words.roles[shown.role], compact)}
      <span class="hidden">${words.switchProfile}</span>
      ${isSwitching ? html`<span class="spinner" aria-hidden="true"></span>` : icon('select')}
    </button>
  `
}

/** The same, where there is nowhere else to go: nothing moves when a second profile comes. */
export const switcherLabel = ({ words, shown, compact }: Face): TemplateResult => {
  const { name } = shown!.profile
  return html`
    <p class=${compact ? 'switcher label compact' : 'switcher label'} part="label" title=${name}>
      ${logo(name, shown!.profile.logo)} ${place(name, words.roles[shown!.role], compact)}
    </p>
  `
}

/** As large as what will stand there. */
export const switcherBone = (loading: string, compact: boolean): TemplateResult => html`
  <div class=${compact ? 'switcher label compact' : 'switcher label'} part="loading" role="status">
    <span class="bone mark"></span>
    ${compact ? nothing : bones}
    <span class="hidden">${loading}</span>
  </div>
`

const bones = html`
  <span class="switcher-text">
    <span class="switcher-name"><span class="bone w-4"></span></span>
    <span class="switcher-role"><span class="bone w-2"></span></span>
  </span>
`

/** A sentence in the place of a profile. */
export const switcherText = (text: string): TemplateResult => html`<p class="switcher label muted" part="label">${text}</p>`

const place = (name: string, below: string | undefined, compact: boolean) => html`
  <span class=${compact ? 'hidden' : 'switcher-text'}>
    <span class="switcher-name clip"><bdi>${name}</bdi></span>
    ${below ? html`<span class="switcher-role clip">${below}</span>` : nothing}
  </span>
`
