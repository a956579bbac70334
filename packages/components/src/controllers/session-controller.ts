import type { ReactiveControllerHost } from 'lit'
import type { Session } from '../core/session.js'
import { ChangeController } from './change-controller.js'

/** Redraws its host whenever the session changes, and asks a new session once whether somebody is signed in. */
export class SessionController extends ChangeController<Session> {
  constructor(host: ReactiveControllerHost, session: () => Session | undefined) {
    super(host, session, restoreUnknown)
  }
}

function restoreUnknown(session: Session): void {
  if (session.state === 'unknown' && !session.failure) void session.restore()
}
