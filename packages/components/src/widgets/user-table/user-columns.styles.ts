import { css } from 'lit'

/** Columns that stay, columns that are added, and how close the rows stand. */
export const columns = css`
  :is(.c-tick, .c-name) {
    position: sticky;
    inset-inline-start: 0;
    z-index: var(--_z-sticky);
    background: var(--_surface);
  }

  .selectable .c-name {
    inset-inline-start: 44px;
  }

  .grid-table.selectable {
    min-inline-size: calc(var(--_table-least, 0px) + 44px);
  }

  th:is(.c-tick, .c-name) {
    z-index: var(--_z-bar);
  }

  .c-more {
    inline-size: 150px;
    overflow: hidden;
  }

  td.c-more {
    font-size: var(--_small);
    white-space: nowrap;
  }

  .edge-grip {
    position: absolute;
    inset-block: 6px;
    inset-inline-end: 0;
    z-index: 1;
    inline-size: 9px;
    border-radius: var(--_radius-small);
    cursor: col-resize;
    touch-action: none;
  }

  .edge-grip::after {
    content: '';
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 2px;
    inline-size: 1px;
    background: var(--_edge);
    opacity: 0;
  }

  thead:hover .edge-grip::after,
  .edge-grip:focus-visible::after {
    opacity: 1;
  }

  @container (min-width: 481px) {
    .grid-table.compact td {
      block-size: max(30px, calc(var(--_row) * 0.75));
    }

    .compact .avatar {
      inline-size: 22px;
      block-size: 22px;
      font-size: 10px;
    }

    .compact .who-email {
      display: none;
    }
  }

  @container (max-width: 480px) {
    foyer-user-view > .columns {
      display: none;
    }
  }
`
