import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { message } from '../../styles/message.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'
import { tick } from '../../styles/tick.styles.js'
import { menu } from '../../styles/menu.styles.js'

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

  .label-line {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }

  .label-line > .label {
    flex: 1;
  }

  .label-line > .about,
  legend > .about {
    flex: none;
    color: var(--_muted);
  }

  .about-text {
    max-inline-size: min(320px, calc(100vi - 32px));
    padding: var(--_space-2) var(--_space-3);
    font-size: var(--_small);
    font-weight: var(--_regular);
    line-height: var(--_small-line);
    overflow-wrap: anywhere;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }

  .secret {
    margin-block-start: var(--_space-3);
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_sunken);
    overflow-wrap: anywhere;
    user-select: all;
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
export const dialogStyles = [base, button, field, tick, menu, message, nothing, icon, text, own]
