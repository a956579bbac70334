import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { message } from '../../styles/message.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'
import { tick } from '../../styles/tick.styles.js'

const own = css`
  :host {
    display: contents;
  }

  form {
    display: grid;
    gap: var(--_space-4);
  }

  fieldset {
    display: grid;
    gap: 2px;
  }

  foyer-dialog::part(foot) {
    position: sticky;
    inset-block-end: 0;
    background: var(--_raised);
  }

  .choice {
    inline-size: fit-content;
    cursor: pointer;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }

  .callout dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px var(--_space-3);
    margin-block-start: var(--_space-2);
    font-size: var(--_small);
  }

  .callout dt {
    color: var(--_muted);
  }

  .callout dd {
    overflow-wrap: anywhere;
  }

  .callout dd > bdi {
    white-space: pre-line;
  }
`

/** What the dialogs of a table are made of. */
export const dialogStyles = [base, button, field, tick, message, nothing, icon, text, own]
