import { css } from 'lit'

/** The list of notifications, and its skeleton. */
export const feed = css`
  .feed-item {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    grid-template-rows: auto 1fr;
    gap: 0 var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
  }

  .feed-item + .feed-item {
    border-block-start: 1px solid var(--_line);
  }

  article.feed-item:hover {
    background: var(--_hover);
  }

  article.feed-item:focus-visible {
    outline-offset: -2px;
  }

  .feed-icon {
    position: relative;
    display: grid;
    grid-row: 1 / span 2;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_radius-medium);
    background: var(--_sunken);
    color: var(--_muted);
  }

  .feed-item.unread > .feed-icon::after {
    content: '';
    position: absolute;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    box-sizing: content-box;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--_raised);
    border-radius: var(--_round);
    background: var(--_accent-mark);
  }

  .feed-main {
    grid-row: 1 / span 2;
    min-inline-size: 0;
  }

  .feed-title {
    font-size: inherit;
    font-weight: var(--_regular);
  }

  .feed-item.unread .feed-title {
    font-weight: var(--_strong);
  }

  .feed-title > button {
    min-block-size: 24px;
    padding: 2px 0;
    border: 0;
    background: none;
    font-weight: inherit;
    line-height: 20px;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .feed-title > button::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .feed-title > button:focus-visible {
    outline: 0;
  }

  .feed-title > button:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .feed-text {
    color: var(--_muted);
    overflow-wrap: anywhere;
    white-space: pre-line;
    text-wrap-style: pretty;
  }

  .feed-time {
    position: relative;
    align-self: start;
    justify-self: end;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    line-height: 24px;
    white-space: nowrap;
  }

  .feed-tools {
    position: relative;
    grid-area: 2 / 3;
    align-self: start;
    justify-self: end;
    margin-block-end: -4px;
    margin-inline-end: -5px;
  }

  .feed-tools > .button {
    inline-size: 26px;
    min-block-size: 24px;
    color: var(--_muted);
  }

  .feed-tools > .button:hover {
    color: var(--_text);
  }

  @media (hover: hover) {
    .feed-item:not(:hover, :focus-within) > .feed-tools {
      opacity: 0;
    }
  }

  @media (pointer: coarse) {
    .feed-tools {
      margin-block-end: calc(var(--_space-2) * -1);
      margin-inline-end: calc((var(--_height) - 16px) / -2);
    }

    .feed-tools > .button {
      inline-size: var(--_height);
      min-block-size: var(--_height);
    }
  }

  .feed-pill {
    position: sticky;
    inset-block-start: var(--_space-2);
    z-index: var(--_z-sticky);
    display: flex;
    justify-content: center;
    block-size: 0;
  }

  .pill.button {
    flex: none;
    align-self: start;
    border-radius: var(--_round);
    background: var(--_raised);
    box-shadow: var(--_shadow-low);
  }

  .pill.button:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_raised);
  }

  .feed-end {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    text-align: center;
  }

  .feed + [aria-hidden] {
    border-block-start: 1px solid var(--_line);
  }

  .feed-bones {
    display: grid;
    grid-template-rows: 24px 1lh;
    align-items: center;
  }
`
