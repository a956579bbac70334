import { css } from 'lit'

/** A row of tabs that scrolls when narrow. */
export const tabs = css`
  .tabs {
    display: flex;
    gap: var(--_space-5);
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
    box-shadow: inset 0 -1px var(--_line);
  }

  .tab {
    display: inline-flex;
    flex: none;
    align-items: baseline;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--_target);
    padding: calc((var(--_height) + 2px - 1lh) / 2) 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    white-space: nowrap;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_text);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_text);
    color: var(--_text);
    font-weight: var(--_medium);
  }

  .tab:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_radius-small);
  }

  @media (forced-colors: active) {
    .tab:not([aria-selected='true']) {
      border-block-end-color: Canvas;
    }
  }
`
