import type { Tag } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.js'

interface TagsField {
  client: Client | undefined
  tags: readonly Tag[]
  label: string
  /** Beside the label, such as *Optional*; without it the label is for screen readers. */
  note?: string
  hint: string
  /** What the server has against them, in words. */
  fault: string
  write: (tags: readonly Tag[]) => void
}

/** The field in which tags are chosen, with those of the profile on offer. */
export const tagsField = ({ client, tags, label, note, hint, fault, write }: TagsField): TemplateResult => html`
  <div class="field">
    ${note ? html`<span class="label" aria-hidden="true">${label}<span class="label-note">${note}</span></span>` : nothing}
    <foyer-tag-picker
      .client=${client}
      .tags=${tags}
      .label=${label}
      @change=${(event: Event) => {
        event.stopPropagation()
        write((event.currentTarget as HTMLElement & { tags: readonly Tag[] }).tags)
      }}
    ></foyer-tag-picker>
    <p class="hint">${hint}</p>
    ${fault ? html`<p class="fault" role="alert">${icon('error')}<span>${fault}</span></p>` : nothing}
  </div>
`
