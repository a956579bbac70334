import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { message } from '../../styles/message.styles.js'
import { text } from '../../styles/text.styles.js'
import { tick } from '../../styles/tick.styles.js'

const own = css`
  :host {
    display: contents;
  }

  form,
  .marks {
    display: grid;
    gap: var(--_space-4);
  }

  .marks {
    gap: var(--_space-1);
  }

  .marks .hint {
    margin-inline-start: 24px;
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

  .callout p {
    overflow-wrap: anywhere;
  }
`

export const formStyles = [base, button, field, icon, message, text, tick, own]
