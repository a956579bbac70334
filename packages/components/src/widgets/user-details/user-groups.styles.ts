import { css } from 'lit'
import { panelStyles } from './panel.styles.js'

const own = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    min-inline-size: 0;
  }

  .groups {
    display: contents;
  }

  .group {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding-inline: 7px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_small);
  }

  .group:has(.drop) {
    padding-inline-end: 0;
  }

  .drop {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .add {
    margin-inline-start: calc(var(--_space-2) * -1.25);
  }

  .drop:hover {
    color: var(--_text);
  }

  .drop > .icon {
    inline-size: 12px;
    block-size: 12px;
  }

  .bone {
    flex: 1;
  }

  .popover {
    inline-size: min(280px, calc(100vi - 16px));
    padding: var(--_space-2);
  }

  .offers {
    max-block-size: 240px;
    margin-block-start: 4px;
    overflow-y: auto;
  }

  .none:empty {
    display: none;
  }

  .none {
    padding: var(--_space-2);
  }

  @media (pointer: coarse) {
    .group {
      min-block-size: 40px;
    }

    .drop {
      inline-size: 40px;
      min-block-size: 40px;
    }
  }
`

export const groupsStyles = [panelStyles, own]
