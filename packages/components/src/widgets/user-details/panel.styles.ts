import { css } from 'lit'
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
  }

  .entries > li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: var(--_space-2);
    padding-block: var(--_space-2);
  }

  .entries > li + li {
    border-block-start: 1px solid var(--_line);
  }

  .entries > li > .icon {
    margin-block-start: 2px;
    color: var(--_muted);
  }

  .entries > li > div {
    overflow-wrap: anywhere;
  }

  .entries > li > .button {
    align-self: start;
  }

  .entries .said {
    white-space: pre-line;
  }

  .entries time {
    font-variant-numeric: tabular-nums;
  }

  .unread {
    font-weight: var(--_strong);
  }

  .unread::before {
    content: '';
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border-radius: var(--_round);
    background: var(--_accent-mark);
  }

  .entries .bone.block {
    inline-size: 16px;
    block-size: 16px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }

  .tools + .hint {
    margin-block-start: 4px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }
`

/** What the sections of the details are made of. */
export const panelStyles = [base, bone, button, field, icon, menu, message, nothing, text, toast, own]
