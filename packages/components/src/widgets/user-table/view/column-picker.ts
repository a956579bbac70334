import type { UserField } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { UserViewsMessages } from '../../../messages/user-views.messages.js'
import { icon } from '../../../ui/icon.js'
import { clamp, columnOf, COLUMNS, STANDARD, WIDTHS, type Column, type Layout } from '../user-columns.js'

export interface PickerView {
  layout: Layout
  /** The profile's own fields. */
  fields: readonly UserField[]
  word: (column: Column | 'name') => string
  change: (layout: Layout) => void
  words: UserViewsMessages
}

/** Which columns there are and in which order, and how close the rows stand. */
export function columnPicker(view: PickerView): TemplateResult {
  const { layout, fields, change, word, words } = view
  const all: readonly Column[] = [...COLUMNS, ...fields.map(columnOf)]
  const others = all.filter((column) => !layout.columns.includes(column))
  return html`
    <p class="strong">${words.columns}</p>
    <ul>
      <li>
        <span class="choice"
          ><input class="tick" type="checkbox" id="name" checked disabled /><label for="name">${word('name')}</label></span
        >
        ${width('name', view)}
      </li>
      ${repeat(
        [...layout.columns, ...others],
        (column) => column,
        (column) => entry(column, view),
      )}
    </ul>
    <fieldset>
      <legend class="label small">${words.density}</legend>
      ${(['cosy', 'compact'] as const).map((density) => densityChoice(density, view))}
    </fieldset>
    <div class="feet"><button class="button small" type="button" @click=${() => change(STANDARD)}>${words.standard}</button></div>
  `
}

function entry(column: Column, view: PickerView) {
  const { layout, word, change, words } = view
  const { columns } = layout
  const at = columns.indexOf(column)
  const name = word(column)
  const become = (columns: readonly Column[]) => change({ ...layout, columns })
  const toggle = () => become(at < 0 ? [...columns, column] : columns.filter((other) => other !== column))
  const move = (by: number) => become(columns.toSpliced(at, 1).toSpliced(at + by, 0, column))
  return html`
    <li>
      <label class="choice">
        <input class="tick" type="checkbox" .checked=${at >= 0} @change=${toggle} /><span><bdi>${name}</bdi></span>
      </label>
      ${
        at < 0
          ? nothing
          : [
              width(column, view),
              mover('arrow-up', words.earlier(name), at === 0, () => move(-1)),
              mover('arrow-down', words.later(name), at === columns.length - 1, () => move(1)),
            ]
      }
    </li>
  `
}

function width(column: Column | 'name', { layout, word, change, words }: PickerView) {
  const become = (event: Event) => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement
    change({ ...layout, widths: { ...layout.widths, [column]: clamp(valueAsNumber) } })
  }
  return html`
    <input
      type="range"
      min=${WIDTHS.least}
      max=${WIDTHS.most}
      step="8"
      aria-label=${words.widthOf(word(column))}
      .value=${String(layout.widths[column] ?? WIDTHS.usual)}
      @input=${become}
    />
  `
}

const mover = (shape: 'arrow-up' | 'arrow-down', word: string, isLast: boolean, run: () => void) => html`
  <button
    class="button plain square small"
    type="button"
    aria-label=${word}
    aria-disabled=${isLast ? 'true' : nothing}
    @click=${() => isLast || run()}
  >
    ${icon(shape)}
  </button>
`

function densityChoice(density: Layout['density'], { layout, change, words }: PickerView) {
  return html`
    <label class="choice">
      <input
        class="tick"
        type="radio"
        name="density"
        .checked=${layout.density === density}
        @change=${() => change({ ...layout, density })}
      /><span>${words.densities[density]}</span>
    </label>
  `
}
