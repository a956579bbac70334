import { html, type TemplateResult } from 'lit'
import { place } from '../../controllers/place.js'
import { icon } from '../../ui/icon.js'

/** What a field's hint says, and the name of the button that shows it, as in *About City*. */
export interface About {
  text: string
  label: string
}

/** The id of the hint of the field `name`, for `aria-describedby`: the words count there also while they are not shown. */
export const aboutId = (name: string) => `${name}-about`

/** A button beside a label that shows what the field is about. */
export const fieldAbout = (name: string, { text, label }: About): TemplateResult => html`
  <button class="button plain square small about" type="button" aria-label=${label} popovertarget=${aboutId(name)}>${icon('info')}</button>
  <span class="popover about-text" id=${aboutId(name)} popover @toggle=${settle}>${text}</span>
`

function settle({ currentTarget, newState }: ToggleEvent): void {
  const panel = currentTarget as HTMLElement
  if (newState === 'open') place(panel, panel.previousElementSibling!, 'end', 4)
}
