import { nameOf } from './define.js'
import type { Session } from './session.js'

/** Puts `<acting-as-banner>` before the body, whose layout stays as it is, as soon as an operator acts in a user's place there, or fails to, unless the page has one. */
export function announceActing(session: Session): void {
  const look = () => {
    const tag = nameOf('acting-as-banner')
    if ((!session.actor && !session.actingFailure) || document.querySelector(tag)) return
    document.body.before(Object.assign(document.createElement(tag), { session }))
  }
  session.addEventListener('change', look)
  look()
}
