import { css } from 'lit'
import { base } from '../../../styles/base.styles.js'
import { button } from '../../../styles/button.styles.js'
import { field } from '../../../styles/field.styles.js'
import { icon } from '../../../styles/icon.styles.js'
import { menu } from '../../../styles/menu.styles.js'
import { text } from '../../../styles/text.styles.js'
import { tick } from '../../../styles/tick.styles.js'

const own = css`
  :host {
    display: flex;
    flex: none;
  }

  .popover {
    gap: var(--_space-3);
    inline-size: min(360px, calc(100vi - 16px));
    max-block-size: min(480px, calc(100dvb - 16px));
    padding: var(--_space-4);
    overflow: auto;
  }

  .popover:popover-open {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    min-block-size: var(--_height-small);
  }

  li > .choice {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  li > .menu-item {
    flex: 1;
    min-inline-size: 0;
    inline-size: auto;
    margin-inline-start: calc(var(--_space-2) * -1.15);
    min-block-size: var(--_height-small);
  }

  .menu-item > .clip {
    min-inline-size: 0;
  }

  li > .button {
    flex: none;
    color: var(--_muted);
  }

  li > .button[aria-pressed='true'] {
    background: var(--_pressed);
    color: var(--_text);
  }

  input[type='range'] {
    flex: none;
    inline-size: 88px;
    min-block-size: 24px;
    accent-color: var(--_accent);
  }

  .choice,
  fieldset .choice {
    cursor: pointer;
  }

  .name {
    display: flex;
    flex: 1;
    gap: var(--_space-2);
  }

  .name > .input {
    min-inline-size: 0;
    min-block-size: var(--_height-small);
  }

  .name > .button {
    flex: none;
  }

  .feet {
    display: flex;
    justify-content: flex-end;
  }

  @container (max-width: 480px) {
    .columns {
      display: none;
    }
  }
`

/** What the columns and the saved views are drawn with. */
export const styles = [base, button, field, icon, menu, text, tick, own]
