import type { Notification } from '@foyer/shared'
import type { ApiError } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../messages/messages.js'
import { strip } from '../../styles/strip.styles.js'
import { tabs } from '../../styles/tabs.styles.js'
import { toast } from '../../styles/toast.styles.js'
import { feedView } from './feed-view.js'
import { feed } from './feed.styles.js'
import type { Inbox } from './inbox.js'
import { inboxStrip } from './inbox-strip.js'
import type { PanelController } from './panel-controller.js'
import { panelHead, panelTabs } from './panel-head.js'
import { panel } from './panel.styles.js'
import { amount } from './short-time.js'

interface PanelView {
  inbox: Inbox
  panel: PanelController
  words: Words<'bell'>
  language: string
  /** Since when the server cannot be reached; `null` when it can. */
  offlineSince: Date | null
  explain: (error: ApiError) => unknown
  open: (notification: Notification) => void
  /** Marks one, or all with `null`. */
  mark: (notification: Notification | null) => void
  retry: () => void
  toast: unknown
}

export const styles = [tabs, strip, toast, panel, feed]

/** What is in the panel below the bell. */
export const panelView = (view: PanelView): TemplateResult => html`${head(view)} ${list(view)} ${view.toast}`

function head({ inbox, panel, words, language, mark }: PanelView): TemplateResult {
  const { tab, unread } = inbox
  const select = panel.select.bind(panel)
  const isBare = hasNothing(inbox)

  return html`
    ${panelHead({ words, isBare, unread, markAll: () => mark(null), close: panel.close })}
    ${isBare ? nothing : panelTabs({ words, language, selected: tab, unread, select, move: panel.moveTab })}
  `
}

function list(view: PanelView): TemplateResult {
  const { inbox, panel, words, language, explain, retry } = view
  const { feed, tab } = inbox
  const isBare = hasNothing(inbox)
  const pause = panel.pause ? amount(language, panel.pause, 'second') : ''
  const common = { feed, words, language, pause, explain, retry }

  return html`
    ${inboxStrip({ ...common, offlineSince: view.offlineSince })}
    <div
      class="feed-scroll"
      id="list"
      role=${isBare ? nothing : 'tabpanel'}
      aria-labelledby=${isBare ? nothing : `tab-${tab}`}
      @scroll=${panel.scroll}
    >
      ${feedView({ ...common, isUnreadOnly: tab === 'unread', admit: panel.admit, open: view.open, mark: view.mark })}
    </div>
  `
}

/** Neither anything to choose from nor anything to mark. */
const hasNothing = ({ tab, feeds: { all } }: Inbox) => tab === 'all' && !all.items.length && (all.isKnown || all.failure !== null)
