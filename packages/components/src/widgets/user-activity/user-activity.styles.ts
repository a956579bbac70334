import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { strip } from '../../styles/strip.styles.js'
import { text } from '../../styles/text.styles.js'

const own = css`
  :host {
    display: block;
    background: var(--_surface);
  }

  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    margin-inline: calc(var(--_space-2) * -1.25);
  }

  .kinds > [aria-pressed='true'] {
    background: var(--_selected);
  }

  .strip {
    margin-block-start: var(--_space-2);
  }

  .day {
    margin-block: var(--_space-4) var(--_space-1);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
    line-height: var(--_small-line);
  }

  [part='loading'] {
    margin-block-start: var(--_space-4);
  }

  .timeline > li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: var(--_space-2);
    padding-block: 5px;
  }

  .timeline .icon {
    margin-block-start: 2px;
    color: var(--_muted);
  }

  .timeline > li > div {
    overflow-wrap: anywhere;
  }

  .timeline time {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }

  .timeline .bone.block {
    inline-size: 16px;
    block-size: 16px;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .none {
    padding-block: var(--_space-4);
  }
`

export const styles = [base, bone, button, icon, nothing, strip, text, own]
