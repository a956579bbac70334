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
import { tagColours } from '../../styles/tag-colours.styles.js'
import { tag } from '../../styles/tag.styles.js'
import { text } from '../../styles/text.styles.js'
import { toast } from '../../styles/toast.styles.js'

const box = css`
  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-block-size: var(--_height);
    padding: 3px 4px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
    cursor: text;
  }

  .box:hover {
    border-color: var(--_muted);
  }

  .box > ul {
    display: contents;
  }

  .box .tag-chip {
    block-size: 26px;
    cursor: default;
  }

  .box .tag-chip:has(.drop) {
    padding-inline-end: 0;
  }

  .box > input {
    flex: 1;
    min-inline-size: 96px;
    min-block-size: 26px;
    padding-inline: 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
  }

  .box > input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 0;
  }

  .box > input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .drop {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .drop > .icon {
    inline-size: 12px;
    block-size: 12px;
  }

  .drop:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  :host(:state(disabled)) .box {
    border-color: var(--_edge);
    background: var(--_sunken);
    cursor: not-allowed;
  }

  .hint {
    margin-block-start: var(--_space-1);
  }

  .menu {
    max-inline-size: min(360px, calc(100vi - 16px));
    max-block-size: min(420px, calc(100dvb - 16px));
    overflow: auto;
  }

  .menu-item.active {
    background: var(--_hover);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .menu-item > .tag-chip {
    min-inline-size: 0;
  }

  .menu-item > .count {
    margin-inline-start: auto;
    font-size: var(--_small);
  }
`

const manager = css`
  :host {
    display: block;
    border-radius: var(--_radius-medium);
    background: var(--_surface);
  }

  .find {
    margin-block-end: var(--_space-2);
  }

  .find > .input::-webkit-search-cancel-button {
    display: none;
  }

  .row {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_row);
    padding-inline-start: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  .row > .tag-chip {
    min-inline-size: 0;
  }

  .row > .button {
    flex: none;
  }

  .row > .count {
    margin-inline: auto var(--_space-2);
    font-size: var(--_small);
  }

  .row .bone {
    block-size: 12px;
  }

  .swatch {
    inline-size: 14px;
    block-size: 14px;
    padding: 0;
    border: 0;
  }

  .swatch::before {
    inline-size: 14px;
    block-size: 14px;
    border-radius: 4px;
  }

  .swatch.plain::before {
    border: 1px solid var(--_control);
    background: none;
  }

  .menu-item > .icon {
    margin-inline-start: auto;
  }

  [role='option'] > .icon {
    margin-inline-start: 0;
  }

  .more {
    margin-block: var(--_space-2);
  }

  .none {
    padding: var(--_space-2);
  }

  form {
    display: grid;
    gap: var(--_space-4);
  }
`

export const styles = [base, badge, bone, button, field, icon, menu, message, nothing, tag, tagColours, text, toast, manager, box]
