import { css } from 'lit'
import { base } from '../../../styles/base.styles.js'
import { button } from '../../../styles/button.styles.js'
import { field } from '../../../styles/field.styles.js'
import { icon } from '../../../styles/icon.styles.js'
import { menu } from '../../../styles/menu.styles.js'
import { message } from '../../../styles/message.styles.js'
import { nothing } from '../../../styles/nothing.styles.js'
import { text } from '../../../styles/text.styles.js'
import { tick } from '../../../styles/tick.styles.js'
import { toast } from '../../../styles/toast.styles.js'

const own = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none;
  }

  .bar {
    position: sticky;
    inset-block-end: 12px;
    z-index: var(--_z-bar, 2);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    margin: var(--_space-2) var(--_space-3) var(--_space-3);
    padding: 6px;
    padding-inline-start: var(--_space-4);
    border: 1px solid transparent;
    border-radius: var(--_radius-large);
    background: var(--_inverse);
    color: var(--_on-inverse);
    box-shadow: var(--_shadow-low);
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_space-1);
    margin-inline-start: auto;
  }

  @container (max-width: 480px) {
    .bar:has(.result) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .result {
      grid-column: 1 / -1;
    }

    .close {
      grid-area: 1 / 2;
    }
  }

  .bar .button.link {
    padding-inline: 2px;
    color: inherit;
  }

  .bar .button.manage {
    border-color: currentcolor;
  }

  progress {
    inline-size: 120px;
    max-inline-size: 30%;
    accent-color: var(--_on-inverse);
  }

  form {
    display: grid;
    gap: var(--_space-4);
  }

  .report {
    display: grid;
    gap: var(--_space-2);
    max-block-size: 40vh;
    overflow: auto;
  }

  .report + .button {
    margin-block-start: var(--_space-3);
  }

  .report li {
    display: grid;
    list-style: none;
    overflow-wrap: anywhere;
  }
`

export const styles = [base, button, field, menu, message, nothing, tick, toast, icon, text, own]
