import { html, nothing, type TemplateResult } from 'lit'

export interface RequestWords {
  request: string
  copy: string
  copied: string
}

/** The id that finds a refused request in the log, and a button that copies it. Nothing without an id. */
export const request = (id: string, words: RequestWords): TemplateResult | typeof nothing =>
  id
    ? html`
        <p class="request">
          ${words.request} <code class="mono"><bdi dir="ltr">${id}</bdi></code>
          <button class="button link small" type="button" @click=${copy}>
            <span class="not-done">${words.copy}</span><span class="when-done">${words.copied}</span>
          </button>
        </p>
      `
    : nothing

/** Where the clipboard is closed to us, the id is selected, so that one key copies it. */
async function copy({ currentTarget }: Event): Promise<void> {
  const button = currentTarget as HTMLButtonElement
  const id = button.previousElementSibling!
  try {
    await navigator.clipboard.writeText(id.textContent)
    button.classList.add('done')
  } catch {
    getSelection()?.selectAllChildren(id)
  }
}
