import { css } from 'lit'
import { badge } from '../../../styles/badge.styles.js'
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
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    min-inline-size: 0;
  }

  .chips {
    display: contents;
  }

  .fold {
    display: none;
  }

  .chips:empty + .add {
    margin-inline-start: calc(var(--_space-2) * -1.25);
  }

  .button.small > .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .filter-chip {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: var(--_height-small);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
    font-size: var(--_small);
  }

  .filter-chip > button {
    display: flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 0;
    min-block-size: calc(var(--_height-small) - 2px);
    border: 0;
    border-radius: calc(var(--_radius-medium) - 1px);
    background: none;
    cursor: pointer;
  }

  .filter-chip > button:hover {
    background: var(--_hover);
  }

  .change {
    padding-block: 0;
    padding-inline: 9px 6px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .change > :is(b, .clip) {
    line-height: 1.5;
  }

  .filter-chip b {
    flex: none;
    color: var(--_muted);
    font-weight: var(--_regular);
  }

  .remove {
    flex: none;
    justify-content: center;
    inline-size: 26px;
    padding: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    color: var(--_muted);
  }

  .filter-chip .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .faulty {
    border-color: var(--_danger-text);
  }

  .faulty .icon:first-child:not(.remove > *) {
    color: var(--_danger-text);
  }

  .popover {
    inline-size: min(320px, calc(100vi - 16px));
    padding: var(--_space-4);
  }

  form {
    display: grid;
    gap: var(--_space-3);
  }

  .range {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--_space-2);
  }

  .feet {
    display: flex;
    justify-content: flex-end;
    gap: var(--_space-2);
  }

  fieldset {
    display: grid;
    gap: 2px;
  }

  @container (max-width: 480px) {
    .fold {
      display: inline-flex;
    }

    .folded {
      display: none;
    }

    .chips:not(.folded) {
      display: flex;
      flex-wrap: wrap;
      order: 1;
      gap: var(--_space-1) var(--_space-2);
      inline-size: 100%;
    }
  }
`

/** What the filters of a table are drawn with. */
export const styles = [base, badge, button, field, icon, menu, text, tick, own]
