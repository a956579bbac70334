import type { Look } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import type { LookMessages } from '../messages/console.messages.js'
import { icon } from '../ui/icon.js'
import { described, grouped, labelled, type Around } from '../ui/form-field.js'
import { CHOICES, type LookDraft } from './look-draft.js'

interface LookFields {
  words: LookMessages
  draft: LookDraft
  /** What is drawn: a colour where the draft may hold half of one. */
  drawn: Look
  faults: Partial<Record<keyof Look, string | undefined>>
  /** Said under a seed that two people changed. */
  notes: Partial<Record<keyof Look, string | undefined>>
  readonly: boolean
}

/** The six seeds, each in the control that holds nothing else. */
export const lookFields = (look: LookFields): TemplateResult => html`
  ${colour('accent', look)} ${colour('neutral', look)} ${corners(look)} ${font(look)} ${segments('density', look)}
  ${segments('scheme', look)}
`

/** What a reader calls the value of a seed; any other field's value as it is. */
export function seedWord(field: string, value: string, { pixels, fonts, densities, schemes }: LookMessages): string {
  if (field === 'radius') return pixels(Number(value))
  const named: Record<string, Record<string, string>> = { font: fonts, density: densities, scheme: schemes }
  return named[field]?.[value] ?? value
}

const around = (id: keyof Look, { words, faults, notes }: LookFields): Around => ({
  id,
  label: words[id],
  fault: faults[id],
  note: notes[id],
  hint: id in words.hints ? words.hints[id as keyof LookMessages['hints']] : undefined,
})

const colour = (id: 'accent' | 'neutral', look: LookFields) => {
  const { words, draft, drawn, readonly } = look
  const field = around(id, look)
  const control = html`
    <div class="colour">
      <input
        class="swatch"
        type="color"
        name=${id}
        aria-label=${words.pick(field.label)}
        .value=${drawn[id]}
        ?disabled=${readonly}
        aria-describedby=${described(field)}
      />
      <input
        class="input mono"
        id=${id}
        name=${id}
        maxlength="7"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        .value=${draft[id]}
        ?readonly=${readonly}
        aria-invalid=${String(Boolean(field.fault))}
        aria-describedby=${described(field)}
      />
    </div>
  `
  return labelled(field, control)
}

const corners = (look: LookFields) => {
  const { words, draft, readonly } = look
  const field = around('radius', look)
  const said = words.pixels(Number(draft.radius))
  const control = html`
    <div class="range">
      <input
        id="radius"
        name="radius"
        type="range"
        min="0"
        max="12"
        step="1"
        .value=${draft.radius}
        ?disabled=${readonly}
        aria-valuetext=${said}
        aria-describedby=${described(field)}
      />
      <output class="number" for="radius">${said}</output>
    </div>
  `
  return labelled(field, control)
}

const font = (look: LookFields) => {
  const { words, draft, readonly } = look
  const field = around('font', look)
  const options = CHOICES.font.map((each) => html`<option value=${each} ?selected=${each === draft.font}>${words.fonts[each]}</option>`)
  const control = html`
    <span class="with at-end">
      <select class="input" id="font" name="font" .value=${draft.font} ?disabled=${readonly} aria-describedby=${described(field)}>
        ${options}
      </select>
      ${icon('chevron-down')}
    </span>
  `
  return labelled(field, control)
}

const segments = (id: 'density' | 'scheme', look: LookFields) => {
  const { words, draft, readonly } = look
  const controls = CHOICES[id].map(
    (each) => html`
      <label class="segment">
        <input type="radio" name=${id} value=${each} .checked=${each === draft[id]} ?disabled=${readonly} />
        <span>${seedWord(id, each, words)}</span>
      </label>
    `,
  )
  return grouped(around(id, look), html`<div class="segments">${controls}</div>`)
}
