import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { button } from '../../styles/button.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { text } from '../../styles/text.styles.js'

const own = css`
  /* What a page says of this element from outside gives way to what is important in here (CSS Cascade 5, §6.4.2). */
  :host {
    display: block !important;
    content-visibility: visible !important;
    visibility: visible !important;
  }

  .bar {
    position: fixed;
    inset: 0;
    inset-block-end: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    inline-size: auto;
    max-inline-size: none;
    margin: 0;
    padding-block: var(--_space-2);
    padding-inline: var(--_space-4);
    border: 0;
    border-block-end: 1px solid transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }

  .bar.over {
    background: var(--_inverse);
    color: var(--_on-inverse);
  }

  .said {
    flex: 1 1 12em;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-3);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .bar .button {
    border-color: currentcolor;
    background: transparent;
    color: inherit;
  }

  .bar .button:hover {
    background: var(--_hover);
  }

  .bar .button:active {
    background: var(--_pressed);
  }

  .bar .button:focus-visible {
    outline-color: currentcolor;
  }
`

export const styles = [base, button, icon, text, own]
