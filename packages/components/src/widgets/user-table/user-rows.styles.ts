import { css } from 'lit'

/** The grid and its rows. */
export const rows = css`
  .grid-table {
    inline-size: 100%;
    min-inline-size: var(--_table-least, 0);
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    transition: opacity var(--_base) var(--_ease);
  }

  .grid-table[aria-busy] {
    opacity: 0.6;
  }

  th {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--_z-sticky);
    block-size: calc(var(--_row) * 0.8);
    padding: 0 var(--_space-2);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
    text-align: start;
    white-space: nowrap;
  }

  th > button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  th > button:hover {
    color: var(--_text);
  }

  th > button > .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  th[aria-sort] > button {
    color: var(--_text);
    font-weight: var(--_medium);
  }

  td {
    block-size: var(--_row);
    padding: 0 var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }

  tr > :first-child {
    padding-inline-start: var(--_space-4);
  }

  .selectable tr > .c-tick {
    padding-inline: calc(var(--_space-4) - 4px) 0;
  }

  tr > :last-child {
    padding-inline-end: var(--_space-3);
  }

  tbody tr:is(:hover, [aria-current='true']) td {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }

  tbody tr[aria-selected='true'] td {
    background: linear-gradient(var(--_selected), var(--_selected)) var(--_surface);
  }

  .c-tick {
    inline-size: 44px;
    user-select: none;
  }

  .c-name {
    inline-size: 27%;
  }

  .c-email {
    inline-size: 26%;
  }

  .c-status {
    inline-size: 150px;
  }

  .c-last {
    inline-size: 132px;
  }

  .c-menu {
    inline-size: 52px;
    text-align: end;
  }

  td.c-last {
    overflow: hidden;
    font-size: var(--_small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  td.c-menu > .button {
    color: var(--_muted);
  }

  td.c-menu > .button[aria-expanded='true'] {
    background: var(--_pressed);
    color: var(--_text);
  }
`
