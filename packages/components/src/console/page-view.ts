import type { EmbedKey } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { KeyMessages } from '../messages/console.messages.js'
import { icon } from '../ui/icon.js'

interface PageView {
  words: KeyMessages
  keys: EmbedKey[]
  /** The one in `source`. */
  key: EmbedKey
  source: string
  choose: (key: string) => void
  copied: () => void
}

/** A page to copy, with one of the keys in it. */
export const pageView = (view: PageView): TemplateResult => {
  const { snippet, snippetText, copySnippet } = view.words
  const copy = (event: Event) => void copyFrom(event, view)
  return html`
    <h4 class="group-title">${snippet}</h4>
    <p class="muted">${snippetText}</p>
    <div class="actions">
      ${view.keys.length > 1 ? keySelect(view) : nothing}
      <button class="button" type="button" @click=${copy}>${icon('copy')}${copySnippet}</button>
    </div>
    <pre class="source" dir="ltr" tabindex="0" role="region" aria-label=${snippet}><code class="mono">${view.source}</code></pre>
  `
}

const keySelect = ({ words, keys, key, choose }: PageView) => html`
  <span class="with at-end grow">
    <select class="input" aria-label=${words.snippetFor} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${keys.map((each) => html`<option value=${each.key} ?selected=${each === key}>${words.kinds[each.kind]}: ${each.key}</option>`)}
    </select>
    ${icon('chevron-down')}
  </span>
`

/** Where the clipboard is closed to us, the page is selected, so that one key copies it. */
async function copyFrom({ currentTarget }: Event, { source, copied }: PageView): Promise<void> {
  const shown = (currentTarget as Element).parentElement!.nextElementSibling!
  try {
    await navigator.clipboard.writeText(source)
    copied()
  } catch {
    getSelection()?.selectAllChildren(shown)
  }
}
