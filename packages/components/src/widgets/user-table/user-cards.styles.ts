import { css } from 'lit'

/** Below 480 px each row is a card. */
export const cards = css`
  @container (max-width: 480px) {
    .grid-table:nth-child(n),
    tbody {
      display: block;
      min-inline-size: 0;
    }

    thead {
      display: none;
    }

    tbody > tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      grid-template-areas: 'name name menu' 'status tags last';
      align-items: center;
      column-gap: var(--_space-2);
      padding: var(--_space-2) var(--_space-3);
      border-block-end: 1px solid var(--_line);
    }

    .selectable tbody > tr {
      grid-template-columns: 28px minmax(0, 1fr) auto auto;
      grid-template-areas: 'tick name name menu' '. status tags last';
      padding-inline-start: var(--_space-2);
    }

    tbody > tr > td:nth-child(n) {
      block-size: auto;
      inline-size: auto;
      padding: 0;
      border: 0;
      background: none;
    }

    tbody > tr:is(:hover, [aria-current='true']) {
      background: var(--_hover);
    }

    tbody > tr[aria-selected='true'] {
      background: var(--_selected);
    }

    td.c-tick {
      grid-area: tick;
    }

    td.c-name {
      grid-area: name;
    }

    td.c-status {
      grid-area: status;
    }

    td.c-tags {
      grid-area: tags;
    }

    td.c-last {
      grid-area: last;
    }

    tbody > tr > td.c-more:nth-child(n) {
      display: none;
    }

    td.c-menu {
      grid-area: menu;
    }
  }
`
