import { css } from 'lit'
import { badge } from '../../styles/badge.styles.js'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { menu } from '../../styles/menu.styles.js'
import { message } from '../../styles/message.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'
import { toast } from '../../styles/toast.styles.js'

const own = css`
  :host {
    display: block;
    border-radius: var(--_radius-medium);
    background: var(--_surface);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_height-small);
    padding-inline-start: var(--_space-2);
  }

  .head > h2 {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
  }

  .find {
    margin-block: var(--_space-1) var(--_space-2);
  }

  .find > .input::-webkit-search-cancel-button {
    display: none;
  }

  .rail-row {
    position: relative;
  }

  .rail-item {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    inline-size: 100%;
    padding: calc((var(--_height) - 1lh) / 2) var(--_space-2);
    border: 0;
    border-radius: var(--_radius-medium);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .rail-item > .count {
    margin-inline-start: auto;
    font-size: var(--_small);
  }

  .rail-item:hover,
  .rail-row:focus-within > .rail-item {
    background: var(--_hover);
  }

  .rail-item[aria-current] {
    background: var(--_selected);
    font-weight: var(--_medium);
  }

  .rail-row > .button {
    position: absolute;
    inset-block-start: calc((var(--_height) - 24px) / 2);
    inset-inline-end: 4px;
    min-block-size: 24px;
    inline-size: 24px;
    opacity: 0;
  }

  .rail-row:hover > .button,
  .rail-row:focus-within > .button,
  .rail-row > .button[aria-expanded='true'] {
    opacity: 1;
  }

  .with-settings:is(:hover, :focus-within, :has([aria-expanded='true'])) .count {
    visibility: hidden;
  }

  @media (pointer: coarse) {
    .rail-row > .button {
      opacity: 1;
    }

    .with-settings > .rail-item {
      padding-inline-end: 40px;
    }

    .with-settings:is(:hover, :focus-within, :has([aria-expanded='true'])) .count {
      visibility: visible;
    }
  }

  .rows .bone {
    block-size: 12px;
  }

  .none,
  .more {
    padding: var(--_space-2);
  }

  .trouble {
    padding-inline: var(--_space-2);
  }

  form {
    display: grid;
    gap: var(--_space-4);
  }
`

export const styles = [base, badge, bone, button, field, icon, menu, message, nothing, text, toast, own]
