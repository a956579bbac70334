import { html, nothing } from 'lit'
import { resting, type Limited } from '../messages/resting.js'

interface Again {
  /** What did not work. While it asks for a rest nobody can press, but the focus stays. */
  refusal: Limited | null
  /** What the button says. */
  content: unknown
  run: () => void
  look?: string
}

/** A button for another try. */
export const again = ({ refusal, content, run, look = '' }: Again) =>
  resting(
    refusal,
    (rest) => html`
      <button class=${`button ${look}`} type="button" aria-disabled=${rest ? 'true' : nothing} @click=${rest ? nothing : run}>
        ${content}
      </button>
    `,
  )
