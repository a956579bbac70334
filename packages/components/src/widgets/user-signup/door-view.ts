import { html, type TemplateResult } from 'lit'
import type { Words } from '../../messages/messages.js'
import { emptiness } from '../../ui/emptiness.js'
import type { SpotName } from '../../ui/icon.js'
import type { Way } from './entry.js'

const CLOSED = ['account_inactive', 'account_banned', 'account_pending', 'sign_up_closed'] as const

/** Why nobody comes in by the form now. */
export type DoorKind = (typeof CLOSED)[number] | 'unknown_step'

export const isClosed = (code: string) => CLOSED.some((closed) => closed === code)

/** A closed door: what is so, and the one way on. `turn` leads to a form, the same one unless told. */
export const door = (kind: DoorKind, { common, signup }: Words<'signup'>, turn: (way?: Way) => void): TemplateResult => {
  const closed = (title: string, text: string, spot: SpotName = 'denied') => ({
    spot,
    title,
    text,
    word: signup.otherAccount,
    way: undefined,
  })
  const doors = {
    account_inactive: closed(signup.notOpen, common.errors.account_inactive),
    account_banned: closed(signup.notOpen, common.errors.account_banned),
    account_pending: closed(signup.almostThere, common.errors.account_pending, 'limited'),
    unknown_step: closed(signup.oneMoreStep, signup.oneMoreStepText, 'limited'),
    sign_up_closed: { ...closed(signup.signUpClosed, common.errors.sign_up_closed), word: signup.signIn, way: 'sign-in' as const },
  }
  const { word, way, ...view } = doors[kind]
  const actions = html`<button class="button" type="button" @click=${() => turn(way)}>${word}</button>`
  return html`<div role="alert">${emptiness({ ...view, actions })}</div>`
}
