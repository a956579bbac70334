import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../messages/messages.js'
import { icon } from '../../ui/icon.js'
import { capped } from './bell-button.js'
import type { Tab } from './inbox.js'

interface PanelHead {
  words: Words<'bell'>
  /** Whether there is anything to choose from and to mark. */
  isBare: boolean
  unread: number
  markAll: () => void
  close: () => void
}

/** The heading and what can be done with all of them. A sheet has a button to close it. */
export const panelHead = ({ words, isBare, unread, markAll, close }: PanelHead): TemplateResult => html`
  <div class="feed-head" part="head">
    <h2 class="feed-heading" part="heading" id="heading" tabindex="-1">${words.bell.label}</h2>
    ${
      isBare
        ? nothing
        : html`<button
            class="button plain small"
            type="button"
            aria-disabled=${unread ? nothing : 'true'}
            @click=${unread ? markAll : nothing}
          >
            ${words.bell.markAll}
          </button>`
    }
    <button class="button plain square small feed-close" type="button" aria-label=${words.common.close} @click=${close}>
      ${icon('close')}
    </button>
  </div>
`

interface PanelTabs {
  words: Words<'bell'>
  language: string
  selected: Tab
  unread: number
  select: (tab: Tab) => void
  move: (event: KeyboardEvent) => void
}

/** All of them, or the unread ones only. */
export function panelTabs({ words: { bell }, language, selected, unread, select, move }: PanelTabs): TemplateResult {
  const tab = (name: Tab, word: string, count: unknown) => html`
    <button
      class="tab"
      part="tab"
      role="tab"
      type="button"
      id=${`tab-${name}`}
      aria-controls="list"
      aria-selected=${String(name === selected)}
      tabindex=${name === selected ? 0 : -1}
      @click=${() => select(name)}
    >
      ${word}${count}
    </button>
  `
  const count = unread ? html`<span class="count small">${capped(language, unread)}</span>` : nothing

  return html`
    <div class="tabs feed-tabs" part="tabs" role="tablist" aria-label=${bell.show} @keydown=${move}>
      ${tab('all', bell.all, nothing)} ${tab('unread', bell.unread, count)}
    </div>
  `
}
