import { css } from 'lit'

/** A status that opens a menu of others. Needs `status` and `icon`. */
export const statusButtonStyles = css`
  .status-select {
    min-block-size: max(24px, calc(var(--_height) - 4px));
    margin-inline-start: -7px;
    padding-block: 0;
    padding-inline: 7px 4px;
    border: 1px solid transparent;
    border-radius: var(--_radius-medium);
    background: none;
    cursor: pointer;
  }

  .status-select > .icon:last-child {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_muted);
    opacity: 0;
  }

  .status-select:is(:hover, [aria-expanded='true']) {
    border-color: var(--_edge);
    background: var(--_surface);
  }

  :is(.status-select:is(:hover, :focus-visible, [aria-expanded='true']), tr:hover .status-select) > .icon:last-child {
    opacity: 1;
  }

  @media (hover: none) {
    .status-select > .icon:last-child {
      opacity: 1;
    }
  }
`
