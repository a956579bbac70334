import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'
import { tool } from './field-rows.js'

interface TypesView {
  types: readonly string[]
  fault: string
  mayEdit: boolean
  move: (from: number, to: number, way: 'up' | 'down') => void
  remove: (type: string) => void
  add: (event: SubmitEvent) => void
  mend: () => void
  messages: MessagesController<'userFields'>
}

/** The profile's types in their order, `standard` first, and where the next is entered. */
export function typeRows(view: TypesView): TemplateResult {
  const { types, mayEdit, messages } = view
  const { userFields: words } = messages.words
  return html`
    <ul class="rows" part="types" role="list">
      ${repeat(
        types,
        (type) => type,
        (type, at) => html`
          <li class="row" data-type=${type}>
            <p class="about name"><bdi>${type}</bdi> ${at === 0 ? html`<span class="small muted">${words.first}</span>` : nothing}</p>
            ${mayEdit && at > 0 ? tools(view, type, at) : nothing}
          </li>
        `,
      )}
    </ul>
    ${mayEdit ? adder(view) : fault(view)}
  `
}

function tools({ types, move, remove, messages }: TypesView, type: string, at: number): TemplateResult {
  const { userFields: words } = messages.words
  const last = types.length - 1
  return html`
    <div class="tools">
      ${tool('arrow-up', words.up(type), () => move(at, at - 1, 'up'), { does: 'up', off: at === 1 })}
      ${tool('arrow-down', words.down(type), () => move(at, at + 1, 'down'), { does: 'down', off: at === last })}
      ${tool('trash', words.remove(type), () => remove(type), { does: 'remove' })}
    </div>
  `
}

function adder(view: TypesView): TemplateResult {
  const { fault: said, add, mend, messages } = view
  const { userFields: words } = messages.words
  return html`
    <form class="adder" novalidate @submit=${add} @input=${mend}>
      <input
        class="input"
        name="type"
        dir="auto"
        autocomplete="off"
        maxlength="40"
        aria-label=${words.newType}
        placeholder=${words.newType}
        aria-invalid=${said ? 'true' : nothing}
        aria-describedby=${said ? 'type-fault' : nothing}
      />
      <button class="button" type="submit">${icon('plus')}${words.addType}</button>
    </form>
    ${fault(view)}
  `
}

const fault = ({ fault }: TypesView) =>
  fault ? html`<p class="fault" id="type-fault" role="alert">${icon('error')}<span>${fault}</span></p>` : nothing
