import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon, type IconName } from '../../ui/icon.js'
import type { DraftField } from './schema-draft.js'

interface RowsView {
  fields: readonly DraftField[]
  /** What the server has against a field, in words, by its place. */
  faultsOf: (at: number) => readonly string[]
  mayEdit: boolean
  /** Which one is dragged; -1 for none. */
  dragged: number
  drag: (event: PointerEvent, at: number) => void
  move: (from: number, to: number, way: 'up' | 'down') => void
  edit: (field: DraftField) => void
  remove: (field: DraftField) => void
  messages: MessagesController<'userFields'>
}

/** The profile's fields in their order, each with what can be done with it. */
export const fieldRows = (view: RowsView): TemplateResult => html`
  <ul class="rows" part="list" role="list">
    ${repeat(
      view.fields,
      ({ id }) => id,
      (field, at) => row(view, field, at),
    )}
  </ul>
`

function row(view: RowsView, item: DraftField, at: number): TemplateResult {
  const { faultsOf, mayEdit, dragged, drag, messages } = view
  const { userFields: words } = messages.words
  const { label, key, hint, type } = item.field
  return html`
    <li class=${`row${dragged === at ? ' dragged' : ''}`} part="field" data-id=${item.id}>
      ${
        mayEdit
          ? html`<span class="handle" aria-hidden="true" @pointerdown=${(event: PointerEvent) => drag(event, at)}>${icon('menu')}</span>`
          : nothing
      }
      <div class="about">
        <p class="name"><bdi class="strong">${label}</bdi> <code class="mono small muted" dir="ltr">${key}</code></p>
        ${hint ? html`<p class="hint"><bdi>${hint}</bdi></p>` : nothing}
        <p class="marks small muted">
          <span>${words.kinds[type]}</span> ${marksOf(item, messages).map((mark) => html`<span class="mark">${mark}</span> `)}
        </p>
        ${faultsOf(at).map((fault) => html`<p class="fault">${icon('error')}<span>${fault}</span></p>`)}
      </div>
      ${mayEdit ? tools(view, item, at) : nothing}
    </li>
  `
}

function marksOf({ field }: DraftField, { words: { userFields } }: MessagesController<'userFields'>): string[] {
  const { marks } = userFields
  const sees = field.editedBy === 'user' ? marks.filled : field.seenBy === 'user' ? marks.seen : ''
  return [field.required && marks.required, field.askedAtSignUp && marks.signUp, field.keptAsTag && marks.tag, sees].filter(
    (mark) => typeof mark === 'string' && mark !== '',
  ) as string[]
}

function tools({ fields, move, edit, remove, messages }: RowsView, item: DraftField, at: number): TemplateResult {
  const { userFields: words } = messages.words
  const { label } = item.field
  const last = fields.length - 1
  return html`
    <div class="tools">
      ${tool('arrow-up', words.up(label), () => move(at, at - 1, 'up'), { does: 'up', off: at === 0 })}
      ${tool('arrow-down', words.down(label), () => move(at, at + 1, 'down'), { does: 'down', off: at === last })}
      ${tool('edit', words.edit(label), () => edit(item), { does: 'edit' })}
      ${tool('trash', words.remove(label), () => remove(item), { does: 'remove' })}
    </div>
  `
}

/** A square button with a name; one that is off keeps the focus. */
export const tool = (
  drawing: IconName,
  name: string,
  run: () => void,
  { does, off = false }: { does: string; off?: boolean },
): TemplateResult => html`
  <button
    class="button square plain small"
    type="button"
    data-does=${does}
    aria-label=${name}
    title=${name}
    aria-disabled=${off ? 'true' : nothing}
    @click=${() => {
      if (!off) run()
    }}
  >
    ${icon(drawing)}
  </button>
`
